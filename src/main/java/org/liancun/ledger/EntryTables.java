package org.liancun.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of single entries. */
@Component
class EntryTables {
    /**
     * The account {@code x} that a posting {@code n} names, by its unique key. OFFSET 0 makes each be looked up: for entries
     * of fifty thousand books at once a plan that reads all accounts of the county costs as much, for fewer more.
     */
    private static final String NAMED = """
                           AND x.code = n.code AND x.unit = n.unit
                           AND coalesce(x.party_id, '00000000-0000-0000-0000-000000000000'::uuid)
                               = coalesce(n.party_id, '00000000-0000-0000-0000-000000000000'::uuid)
                           AND coalesce(x.counter_book_id, '00000000-0000-0000-0000-000000000000'::uuid)
                               = coalesce(n.counter_book_id, '00000000-0000-0000-0000-000000000000'::uuid)
                        OFFSET 0)
            """;

    /** Accounts that the postings name and that do not stand yet; nothing in the common case. */
    static final String ADD_ACCOUNTS = """
            INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit, party_id, counter_book_id)
            SELECT DISTINCT b.county_code, b.id, b.chart_id, n.code, n.unit, n.party_id, n.counter_book_id
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
                   AS n (book_id, code, unit, party_id, counter_book_id)
              JOIN ledger.book b ON b.county_code = ? AND b.id = n.book_id
             WHERE NOT EXISTS (SELECT x.id FROM ledger.account x
                                WHERE x.county_code = b.county_code AND x.book_id = b.id
            """ + NAMED + " ON CONFLICT DO NOTHING";

    /** Headers and postings in one statement: the guards see the entries whole when it ends. */
    static final String INSERT = """
            WITH header AS (
                INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, number, document_id, memo,
                                          author, deal_id, reverses, posting_count)
                SELECT ?, h.id, h.book_id, h.effective_on, h.kind, h.number, h.document_id, h.memo, ?, h.deal_id,
                       h.reverses, h.posting_count
                  FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[],
                              ?::uuid[], ?::int[])
                       AS h (id, book_id, effective_on, kind, number, document_id, memo, deal_id, reverses,
                             posting_count)
                ON CONFLICT (county_code, id) DO NOTHING
                RETURNING county_code, id, book_id, effective_on),
            body AS (
                INSERT INTO ledger.posting (county_code, entry_id, no, account_id, effective_on, amount, line)
                SELECT h.county_code, h.id, n.no, a.id, h.effective_on, n.amount, n.line
                  FROM header h
                  JOIN unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::int[])
                       AS n (entry_id, no, code, unit, party_id, counter_book_id, amount, line) ON n.entry_id = h.id
                 CROSS JOIN LATERAL (SELECT x.id FROM ledger.account x
                                      WHERE x.county_code = h.county_code AND x.book_id = h.book_id
            """ + NAMED + """
                       AS a
                RETURNING 1)
            SELECT count(*) FROM header""";

    static final String FIND = """
            SELECT e.id, e.book_id, e.effective_on, e.kind, e.number, e.document_id, e.memo, e.deal_id, e.reverses,
                   a.code, a.unit, a.party_id, a.counter_book_id, p.amount, p.line
              FROM ledger.entry e
              JOIN ledger.posting p ON p.county_code = e.county_code AND p.entry_id = e.id
              JOIN ledger.account a ON a.id = p.account_id
             WHERE e.county_code = access.county() AND e.id = ANY (?)
             ORDER BY e.id, p.no""";

    static final String WITH_DEAL = """
            SELECT o.id FROM ledger.entry e
              JOIN ledger.entry o ON o.county_code = e.county_code AND (o.id = e.id OR o.deal_id = e.deal_id)
             WHERE e.county_code = access.county() AND e.id = ?""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    EntryTables(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** @return how many of the entries were new */
    int insert(List<Entry> entries, Scope scope) {
        List<Entry> owners = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Entry entry : entries) {
            int no = 0;
            for (Posting posting : entry.postings()) {
                owners.add(entry);
                postings.add(posting);
                numbers.add(++no);
            }
        }
        return jdbc.execute((Connection connection) -> {
            Columns columns = new Columns(connection);
            Array books = columns.uuids(owners.stream().map(Entry::book).toList());
            Array codes = columns.texts(postings.stream().map(Posting::account).toList());
            Array units = columns.texts(postings.stream().map(Posting::unit).toList());
            Array parties = columns.uuids(postings.stream().map(Posting::party).toList());
            Array counterBooks = columns.uuids(postings.stream().map(Posting::counterBook).toList());
            try (PreparedStatement add = connection.prepareStatement(ADD_ACCOUNTS)) {
                Columns.bind(add, books, codes, units, parties, counterBooks, scope.county());
                add.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                Columns.bind(insert, scope.county(), scope.actor(),
                        columns.uuids(entries.stream().map(Entry::id).toList()),
                        columns.uuids(entries.stream().map(Entry::book).toList()),
                        columns.dates(entries.stream().map(Entry::effectiveOn).toList()),
                        columns.texts(entries.stream().map(Entry::kind).toList()),
                        columns.texts(entries.stream().map(Entry::number).toList()),
                        columns.uuids(entries.stream().map(Entry::document).toList()),
                        columns.texts(entries.stream().map(Entry::memo).toList()),
                        columns.uuids(entries.stream().map(Entry::deal).toList()),
                        columns.uuids(entries.stream().map(Entry::reverses).toList()),
                        columns.ints(entries.stream().map(entry -> entry.postings().size()).toList()),
                        columns.uuids(owners.stream().map(Entry::id).toList()), columns.ints(numbers), codes, units,
                        parties, counterBooks, columns.longs(postings.stream().map(Posting::amount).toList()),
                        columns.ints(postings.stream().map(Posting::line).toList()));
                try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    List<Entry> find(List<UUID> ids) {
        Map<UUID, Header> headers = new LinkedHashMap<>();
        Map<UUID, List<Posting>> postings = new LinkedHashMap<>();
        client.sql(FIND).param(ids.toArray(UUID[]::new)).query(rows -> {
            UUID id = rows.getObject("id", UUID.class);
            if (!headers.containsKey(id)) {
                headers.put(id, Header.of(rows));
                postings.put(id, new ArrayList<>());
            }
            postings.get(id).add(posting(rows));
        });
        return headers.values().stream().map(header -> header.with(postings.get(header.id()))).toList();
    }

    /** The entry and, where it belongs to a deal, all others of that deal. */
    List<Entry> withDeal(UUID entry) {
        List<UUID> ids = client.sql(WITH_DEAL).param(entry).query(UUID.class).list();
        return ids.isEmpty() ? List.of() : find(ids);
    }

    private static Posting posting(ResultSet rows) throws SQLException {
        return new Posting(rows.getString("code"), rows.getString("unit"), rows.getObject("party_id", UUID.class),
                rows.getObject("counter_book_id", UUID.class), rows.getLong("amount"), rows.getInt("line"));
    }

    private record Header(UUID id, UUID book, LocalDate effectiveOn, String kind, @Nullable String number,
            @Nullable UUID document, String memo, @Nullable UUID deal, @Nullable UUID reverses) {
        static Header of(ResultSet rows) throws SQLException {
            return new Header(rows.getObject("id", UUID.class), rows.getObject("book_id", UUID.class),
                    rows.getObject("effective_on", LocalDate.class), rows.getString("kind"), rows.getString("number"),
                    rows.getObject("document_id", UUID.class), rows.getString("memo"),
                    rows.getObject("deal_id", UUID.class), rows.getObject("reverses", UUID.class));
        }

        Entry with(List<Posting> postings) {
            return new Entry(id, book, effectiveOn, kind, number, document, memo, deal, reverses, postings);
        }
    }
}
