package org.liancun.ledger;

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
     * The account that each posting names, in their order; null where it does not stand yet. OFFSET 0 makes each be looked
     * up by its unique key: for entries of fifty thousand books at once a plan that reads all accounts of the county costs
     * as much, for fewer more. The SELECT hides how many there are, or the statement would be planned anew for each entry.
     */
    static final String ACCOUNTS = """
            SELECT x.id
              FROM unnest((SELECT ?::uuid[]), ?::text[], ?::text[], ?::uuid[], ?::uuid[]) WITH ORDINALITY
                   AS n (book_id, code, unit, party_id, counter_book_id, no)
              LEFT JOIN LATERAL (
                   SELECT x.id FROM ledger.account x
                    WHERE x.county_code = ? AND x.book_id = n.book_id AND x.code = n.code AND x.unit = n.unit
                      AND coalesce(x.party_id, '00000000-0000-0000-0000-000000000000'::uuid)
                          = coalesce(n.party_id, '00000000-0000-0000-0000-000000000000'::uuid)
                      AND coalesce(x.counter_book_id, '00000000-0000-0000-0000-000000000000'::uuid)
                          = coalesce(n.counter_book_id, '00000000-0000-0000-0000-000000000000'::uuid)
                   OFFSET 0) x ON true
             ORDER BY n.no""";

    /** Accounts that postings name and that do not stand yet, unless somebody else has just added them. */
    static final String ADD_ACCOUNTS = """
            INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit, party_id, counter_book_id)
            SELECT DISTINCT b.county_code, b.id, b.chart_id, n.code, n.unit, n.party_id, n.counter_book_id
              FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
                   AS n (book_id, code, unit, party_id, counter_book_id)
              JOIN ledger.book b ON b.county_code = ? AND b.id = n.book_id
            ON CONFLICT DO NOTHING""";

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
                RETURNING county_code, id, effective_on),
            body AS (
                INSERT INTO ledger.posting (county_code, entry_id, no, account_id, effective_on, amount, line)
                SELECT h.county_code, h.id, n.no, n.account_id, h.effective_on, n.amount, n.line
                  FROM header h
                  JOIN unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::int[])
                       AS n (entry_id, no, account_id, amount, line) ON n.entry_id = h.id
                 WHERE n.account_id IS NOT NULL
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

    /** A posting with its entry, and its number in it. */
    private record Numbered(Entry entry, int no, Posting posting) {}

    /** @return how many of the entries were new */
    int insert(List<Entry> entries, Scope scope) {
        List<Numbered> postings = new ArrayList<>();
        for (Entry entry : entries) {
            int no = 0;
            for (Posting posting : entry.postings()) {
                postings.add(new Numbered(entry, ++no, posting));
            }
        }
        return jdbc.execute((Connection connection) -> {
            Columns columns = new Columns(connection);
            List<@Nullable Long> accounts = accounts(columns, postings, scope.county());
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
                        columns.uuids(postings.stream().map(each -> each.entry().id()).toList()),
                        columns.ints(postings.stream().map(Numbered::no).toList()), columns.longs(accounts),
                        columns.longs(postings.stream().map(each -> each.posting().amount()).toList()),
                        columns.ints(postings.stream().map(each -> each.posting().line()).toList()));
                try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    /** The accounts of postings, in their order; those that do not stand yet are added. */
    private static List<@Nullable Long> accounts(Columns columns, List<Numbered> postings, String county)
            throws SQLException {
        List<@Nullable Long> accounts = standing(columns, postings, county);
        if (!accounts.contains(null)) {
            return accounts;
        }
        List<Numbered> missing = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i) == null) {
                missing.add(postings.get(i));
            }
        }
        try (PreparedStatement add = columns.connection().prepareStatement(ADD_ACCOUNTS)) {
            bindNames(add, columns, missing, county);
            add.executeUpdate();
        }
        return standing(columns, postings, county);
    }

    private static List<@Nullable Long> standing(Columns columns, List<Numbered> postings, String county)
            throws SQLException {
        List<@Nullable Long> accounts = new ArrayList<>(postings.size());
        try (PreparedStatement find = columns.connection().prepareStatement(ACCOUNTS)) {
            bindNames(find, columns, postings, county);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    accounts.add(rows.getObject(1, Long.class));
                }
            }
        }
        return accounts;
    }

    private static void bindNames(PreparedStatement statement, Columns columns, List<Numbered> postings, String county)
            throws SQLException {
        Columns.bind(statement,
                columns.uuids(postings.stream().map(each -> each.entry().book()).toList()),
                columns.texts(postings.stream().map(each -> each.posting().account()).toList()),
                columns.texts(postings.stream().map(each -> each.posting().unit()).toList()),
                columns.uuids(postings.stream().map(each -> each.posting().party()).toList()),
                columns.uuids(postings.stream().map(each -> each.posting().counterBook()).toList()), county);
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
