package org.liancun.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;

/**
 * The statements of {@code Ledger.post} where all accounts stand, word for word, on a connection of its own with everything
 * prepared once: what posting costs without pool, proxies and transaction manager. A test holds these texts to those of
 * the ledger.
 */
final class BarePoster implements Poster {
    static final String SET_SCOPE = """
            SELECT set_config('liancun.county', ?, true), set_config('liancun.place', ?, true),
                   set_config('liancun.organisations', ?, true), set_config('liancun.party', ?, true),
                   set_config('liancun.persons', ?, true), set_config('liancun.actor', ?, true)""";
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

    private final Connection connection;
    private final Scope scope;
    private final PreparedStatement setScope;
    private final PreparedStatement accounts;
    private final PreparedStatement insert;

    /** @param schema {@code ledger}, or that of the unguarded copy */
    BarePoster(Connection connection, Scope scope, String schema) throws SQLException {
        this.connection = connection;
        this.scope = scope;
        connection.setAutoCommit(false);
        setScope = connection.prepareStatement(SET_SCOPE);
        accounts = connection.prepareStatement(ACCOUNTS.replace("ledger.", schema + "."));
        insert = connection.prepareStatement(INSERT.replace("ledger.", schema + "."));
    }

    @Override
    public void post(Entry entry) throws SQLException {
        bind(setScope, scope.county(), scope.place(), "", "", "on", scope.actor());
        setScope.execute();
        Posting first = entry.postings().getFirst();
        Posting second = entry.postings().getLast();
        Array books = uuids(entry.book(), entry.book());
        Array codes = texts(first.account(), second.account());
        Array units = texts(first.unit(), second.unit());
        Array none = uuids(null, null);
        bind(accounts, books, codes, units, none, none, scope.county());
        Object[] ids = new Object[2];
        try (ResultSet rows = accounts.executeQuery()) {
            for (int i = 0; i < ids.length && rows.next(); i++) {
                ids[i] = rows.getLong(1);
            }
        }
        bind(insert, scope.county(), scope.actor(), uuids(entry.id()), uuids(entry.book()),
                array("date", entry.effectiveOn().toString()), texts(entry.kind()), texts(entry.number()),
                uuids(entry.document()), texts(entry.memo()), uuids(entry.deal()), uuids(entry.reverses()),
                array("int4", 2), uuids(entry.id(), entry.id()), array("int4", 1, 2), array("int8", ids),
                array("int8", first.amount(), second.amount()), array("int4", 1, 1));
        try (ResultSet rows = insert.executeQuery()) {
            rows.next();
            if (rows.getInt(1) != 1) {
                throw new IllegalStateException("the entry was not new");
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        setScope.close();
        accounts.close();
        insert.close();
        connection.setAutoCommit(true);
        connection.close();
    }

    private Array uuids(@Nullable UUID... values) throws SQLException {
        return connection.createArrayOf("uuid", values);
    }

    private Array texts(@Nullable String... values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private Array array(String type, Object... values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
