package org.liancun.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Unit;
import org.liancun.ledger.seal.CanonicalEntry;
import org.liancun.ledger.seal.Tile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the sealed log: entries as they are committed to, leaves, salts, tiles, checkpoints. */
@Component
class SealTables {
    /** What a leaf is made of, for the entries that {@code next} names. */
    private static String columns() {
        return """
            SELECT n.leaf_index, e.county_code, e.id, e.book_id, b.code AS book_code, e.effective_on, e.kind, e.number,
                   e.document_id, d.sha256, e.memo, e.author, e.deal_id, e.reverses, e.recorded_at, e.posting_count,
                   p.no, p.line, a.chart_id, a.code, a.unit, u.scale, a.party_id, a.counter_book_id, p.amount,
                   n.salts, n.leaf
              FROM next n
              LEFT JOIN ledger.entry e ON e.county_code = n.county_code AND e.id = n.id
              LEFT JOIN ledger.book b ON b.county_code = e.county_code AND b.id = e.book_id
              LEFT JOIN registry.v_document d ON d.county_code = e.county_code AND d.id = e.document_id
              LEFT JOIN ledger.posting p ON p.county_code = n.county_code AND p.entry_id = n.id
              LEFT JOIN ledger.account a ON a.id = p.account_id
              LEFT JOIN ledger.unit u ON u.code = a.unit
            """;
    }

    /** The next entries to be sealed; those below the bound are known to be sealed and are not looked at again. */
    static final String UNSEALED = """
            WITH next AS MATERIALIZED (
                SELECT e.county_code, e.id, e.xact, NULL::bigint AS leaf_index, NULL::bytea AS salts,
                       NULL::bytea AS leaf
                  FROM ledger.entry e
                 WHERE e.county_code = access.county() AND e.xact >= ?::xid8
                   AND NOT EXISTS (SELECT 1 FROM ledger.sealed s
                                    WHERE s.county_code = e.county_code AND s.entry_id = e.id)
                 ORDER BY e.xact, e.id LIMIT ?)
            """ + columns() + " ORDER BY n.xact, n.id, p.no";

    /** What was sealed, in the order of the tree. */
    static final String SEALED = """
            WITH next AS (
                SELECT s.county_code, s.entry_id AS id, s.leaf_index, t.salts, s.leaf
                  FROM ledger.sealed s
                  LEFT JOIN ledger.salt t ON t.county_code = s.county_code AND t.entry_id = s.entry_id
                 WHERE s.county_code = access.county() AND s.leaf_index >= ? AND s.leaf_index < ?)
            """ + columns() + " ORDER BY n.leaf_index, p.no";

    static final String INSERT_LEAVES = """
            WITH fresh AS (
                SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[])
                           AS f (leaf_index, entry_id, leaf, salts)),
            leaves AS (
                INSERT INTO ledger.sealed (county_code, leaf_index, entry_id, leaf)
                SELECT access.county(), leaf_index, entry_id, leaf FROM fresh)
            INSERT INTO ledger.salt (county_code, entry_id, salts)
            SELECT access.county(), entry_id, salts FROM fresh""";

    static final String PUT_TILES = """
            INSERT INTO ledger.tile (county_code, level, index, hashes)
            SELECT access.county(), f.level, f.index, f.hashes
              FROM unnest(?::int[], ?::bigint[], ?::bytea[]) AS f (level, index, hashes)
            ON CONFLICT (county_code, level, index) DO UPDATE SET hashes = excluded.hashes""";

    static final String CHECKPOINTS = """
            SELECT origin, tree_size, root, note FROM ledger.checkpoint
             WHERE county_code = access.county() ORDER BY tree_size, signed_at""";

    static final String LATEST = """
            SELECT origin, tree_size, root, note FROM ledger.checkpoint
             WHERE county_code = access.county() ORDER BY signed_at DESC, tree_size DESC LIMIT 1""";

    static final String LOGS = """
            SELECT origin, public_key, forked_from, forked_at_size FROM ledger.log
             WHERE county_code = access.county() ORDER BY opened_at""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    SealTables(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** An entry as the seal sees it; header is null where the entry itself is missing. */
    record Sealable(long leafIndex, CanonicalEntry.@Nullable Header header, List<CanonicalEntry.Line> lines,
            byte @Nullable [] salts, byte @Nullable [] leaf) {}

    /** A checkpoint as it stands. */
    record StoredCheckpoint(String origin, long size, byte[] root, String note) {}

    /** A log's name and key, and what it takes over from. */
    record Log(String origin, byte[] publicKey, @Nullable String forkedFrom, @Nullable Long forkedAtSize) {}

    /** Whether this transaction is now the only sealer of the county. */
    boolean lock() {
        return client.sql("SELECT pg_try_advisory_xact_lock(hashtext('liancun.seal'), hashtext(access.county()))")
                .query(Boolean.class)
                .single();
    }

    /** All transactions below this one are over. */
    String horizon() {
        return client.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text").query(String.class).single();
    }

    List<Sealable> unsealed(String from, int most) {
        List<Sealable> next = new ArrayList<>();
        Grouping grouping = new Grouping(next::add);
        client.sql(UNSEALED).param(from).param(most).query(grouping::take);
        grouping.finish();
        return next;
    }

    /** Hands every sealed entry of that range to the reader, in the order of the tree. */
    void sealed(long from, long to, Consumer<Sealable> reader) {
        Grouping grouping = new Grouping(reader);
        client.sql(SEALED).withFetchSize(5000).param(from).param(to).query(grouping::take);
        grouping.finish();
    }

    void insertLeaves(long first, List<UUID> entries, List<byte[]> leaves, List<byte[]> salts) {
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            places.add(first + i);
        }
        update(INSERT_LEAVES, columns -> new Object[] {
            columns.longs(places), columns.uuids(entries), bytes(columns, leaves), bytes(columns, salts)});
    }

    void putTiles(SequencedMap<Tile, byte[]> tiles) {
        List<Integer> levels = tiles.keySet().stream().map(Tile::level).toList();
        List<Long> places = tiles.keySet().stream().map(Tile::index).toList();
        update(PUT_TILES, columns -> new Object[] {
            columns.ints(levels), columns.longs(places), bytes(columns, new ArrayList<>(tiles.values()))});
    }

    Optional<byte[]> tile(int level, long index) {
        return client.sql("SELECT hashes FROM ledger.tile WHERE county_code = access.county() AND level = ? AND index = ?")
                .params(level, index)
                .query((rows, n) -> rows.getBytes(1))
                .optional();
    }

    /** All tiles by level and place, with their hashes. */
    void tiles(Consumer<Map.Entry<Tile, byte[]>> reader) {
        client.sql("SELECT level, index, hashes FROM ledger.tile WHERE county_code = access.county() ORDER BY level, index")
                .withFetchSize(500)
                .query(rows -> {
                    byte[] hashes = rows.getBytes("hashes");
                    reader.accept(Map.entry(
                            new Tile(rows.getInt("level"), rows.getLong("index"), hashes.length / 32), hashes));
                });
    }

    List<byte[]> leaves(long from, int count) {
        return client.sql("SELECT leaf FROM ledger.sealed WHERE county_code = access.county() AND leaf_index >= ? ORDER BY leaf_index LIMIT ?")
                .params(from, count)
                .query((rows, n) -> rows.getBytes(1))
                .list();
    }

    Optional<SealedLog.Leaf> leafOf(UUID entry) {
        return client.sql("SELECT leaf_index, leaf FROM ledger.sealed WHERE county_code = access.county() AND entry_id = ?")
                .param(entry).query((row, n) -> new SealedLog.Leaf(row.getLong("leaf_index"), row.getBytes("leaf"))).optional();
    }

    void insertCheckpoint(StoredCheckpoint checkpoint) {
        client.sql("INSERT INTO ledger.checkpoint (county_code, origin, tree_size, root, note) VALUES (access.county(), ?, ?, ?, ?)")
                .params(checkpoint.origin(), checkpoint.size(), checkpoint.root(), checkpoint.note())
                .update();
    }

    Optional<StoredCheckpoint> latest() {
        return client.sql(LATEST).query(SealTables::checkpoint).optional();
    }

    /** The findings with how much was looked at. */
    Verify.Verified count(List<Verify.Finding> findings) {
        return client.sql("""
                SELECT (SELECT count(*) FROM ledger.entry WHERE county_code = access.county()) AS entries,
                       (SELECT count(*) FROM ledger.posting WHERE county_code = access.county()) AS postings,
                       (SELECT count(*) FROM ledger.sealed WHERE county_code = access.county()) AS leaves""")
                .query((rows, n) -> new Verify.Verified(findings, rows.getLong("entries"), rows.getLong("postings"),
                        rows.getLong("leaves"), rows.getLong("entries") - rows.getLong("leaves")))
                .single();
    }

    List<StoredCheckpoint> checkpoints() {
        return client.sql(CHECKPOINTS).query(SealTables::checkpoint).list();
    }

    List<Log> logs() {
        return client.sql(LOGS)
                .query((rows, n) -> new Log(rows.getString("origin"), rows.getBytes("public_key"),
                        rows.getString("forked_from"), rows.getObject("forked_at_size", Long.class)))
                .list();
    }

    void insertLog(Log log) {
        client.sql("INSERT INTO ledger.log (county_code, origin, public_key, forked_from, forked_at_size) VALUES (access.county(), ?, ?, ?, ?)")
                .params(log.origin(), log.publicKey(), log.forkedFrom(), log.forkedAtSize())
                .update();
    }

    private static StoredCheckpoint checkpoint(ResultSet rows, int n) throws SQLException {
        return new StoredCheckpoint(
                rows.getString("origin"), rows.getLong("tree_size"), rows.getBytes("root"), rows.getString("note"));
    }

    private interface Parameters {
        Object[] of(Columns columns) throws SQLException;
    }

    private void update(String sql, Parameters parameters) {
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Columns.bind(statement, parameters.of(new Columns(connection)));
                return statement.executeUpdate();
            }
        });
    }

    private static Array bytes(Columns columns, List<byte[]> values) throws SQLException {
        return columns.connection().createArrayOf("bytea", values.toArray(byte[][]::new));
    }

    /** Makes one sealable of the rows of an entry, which follow each other. */
    private static final class Grouping {
        private final Consumer<Sealable> reader;
        private boolean begun;
        private long leafIndex;
        private @Nullable UUID id;
        private CanonicalEntry.@Nullable Header header;
        private byte @Nullable [] salts;
        private byte @Nullable [] leaf;
        private List<CanonicalEntry.Line> lines = new ArrayList<>();

        Grouping(Consumer<Sealable> reader) {
            this.reader = reader;
        }

        void take(ResultSet rows) throws SQLException {
            UUID next = rows.getObject("id", UUID.class);
            long place = rows.getLong("leaf_index");
            if (!begun || place != leafIndex || !java.util.Objects.equals(next, id)) {
                finish();
                begun = true;
                id = next;
                leafIndex = place;
                header = next == null ? null : header(rows, next);
                salts = rows.getBytes("salts");
                leaf = rows.getBytes("leaf");
            }
            if (next != null && rows.getString("code") != null) {
                lines.add(line(rows, next));
            }
        }

        void finish() {
            if (begun) {
                reader.accept(new Sealable(leafIndex, header, lines, salts, leaf));
                lines = new ArrayList<>();
            }
        }

        private static CanonicalEntry.Header header(ResultSet rows, UUID id) throws SQLException {
            return new CanonicalEntry.Header(rows.getString("county_code"), id, rows.getObject("book_id", UUID.class),
                    rows.getString("book_code"), rows.getObject("effective_on", LocalDate.class),
                    rows.getString("kind"), rows.getString("number"), rows.getObject("document_id", UUID.class),
                    rows.getBytes("sha256"), rows.getString("memo"), rows.getString("author"),
                    rows.getObject("deal_id", UUID.class), rows.getObject("reverses", UUID.class),
                    rows.getObject("recorded_at", OffsetDateTime.class).toInstant(), rows.getInt("posting_count"));
        }

        private static CanonicalEntry.Line line(ResultSet rows, UUID id) throws SQLException {
            return new CanonicalEntry.Line(id, rows.getInt("no"), rows.getInt("line"), rows.getString("chart_id"),
                    rows.getString("code"), new Unit(rows.getString("unit"), rows.getInt("scale")),
                    rows.getObject("party_id", UUID.class), rows.getObject("counter_book_id", UUID.class),
                    rows.getLong("amount"));
        }
    }
}
