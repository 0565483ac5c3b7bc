package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posting costs what is posted, not what already stands. */
class LedgerGrowthTests {
    private static final int STANDING = 4_000;
    /** So many that reading all of them is never the cheaper plan, whatever else the table holds. */
    private static final int ACCOUNTS = 40_000;
    private static final String ROWS_READ = """
            SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint FROM pg_stat_xact_all_tables
             WHERE schemaname = 'ledger'""";
    private final TestCounty county = new TestCounty();
    private final Book book = county.book(county.villageA);

    /**
     * How: a session posts a batch, by which its guards are planned, then thousands of entries more, then a single one;
     * the rows that the database read for this one, by its own count, must be a handful.
     */
    @Test
    void aSingleEntryReadsAHandfulOfRowsInASessionThatBeganWithABatch() throws SQLException {
        try (Connection connection = TestApp.home().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            post(sql, 200);
            connection.commit();
            post(sql, STANDING);
            connection.commit();

            scope(sql);
            long before = rowsRead(sql);
            post(sql, 1);
            assertThat(rowsRead(sql) - before).isPositive().isLessThan(100);
            connection.rollback();
        }
    }

    /** How: the same by the program's own statements, prepared while the book had two accounts. */
    @Test
    void postingThroughTheFrontDoorReadsAHandfulOfRowsOfABookWithManyAccounts() {
        Ledger ledger = TestApp.get(Ledger.class);
        JdbcClient client = TestApp.get(JdbcClient.class);
        county.inScope(() -> {
            for (int i = 0; i < 12; i++) {
                ledger.post(sale());
            }
            client.sql("""
                    INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit, party_id)
                    SELECT :county, :book, 'test-statutory', '113', 'CNY', gen_random_uuid() FROM generate_series(1, :n)""")
                    .param("county", county.code).param("book", book.id()).param("n", ACCOUNTS)
                    .update();
            client.sql("SELECT access.analyze('ledger.account')::text").query(String.class).list();
            long before = client.sql(ROWS_READ).query(Long.class).single();
            ledger.post(sale());
            assertThat(client.sql(ROWS_READ).query(Long.class).single() - before).isPositive().isLessThan(100);
        });
    }

    private Entry sale() {
        return Entry.draft(Ids.next(), book.id(), LocalDate.of(2023, 4, 2), "voucher")
                .add(Posting.debit("102", new Money(1), 1))
                .add(Posting.credit("501", new Money(1), 1))
                .done();
    }

    private void scope(Statement sql) throws SQLException {
        sql.execute("SELECT set_config('liancun.county', '" + county.code + "', true),"
                + " set_config('liancun.place', '" + county.code + "', true)");
    }

    private void post(Statement sql, int entries) throws SQLException {
        scope(sql);
        sql.execute("""
                INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit)
                SELECT '%1$s', '%2$s', 'test-statutory', code, 'CNY' FROM unnest(ARRAY['102', '501']) AS code
                ON CONFLICT DO NOTHING""".formatted(county.code, book.id()));
        sql.execute("""
                WITH header AS (
                    INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, author, posting_count)
                    SELECT '%1$s', gen_random_uuid(), '%2$s', '2023-04-02', 'test', 'system:test', 2
                      FROM generate_series(1, %3$s)
                    RETURNING county_code, id, book_id, effective_on)
                INSERT INTO ledger.posting (county_code, entry_id, no, account_id, effective_on, amount, line)
                SELECT h.county_code, h.id, h.no, a.id, h.effective_on, h.amount, 1
                  FROM (SELECT * FROM header
                         CROSS JOIN (VALUES (1, '102', 100), (2, '501', -100)) AS n (no, code, amount) OFFSET 0) h
                  JOIN ledger.account a
                    ON a.county_code = h.county_code AND a.book_id = h.book_id AND a.code = h.code"""
                .formatted(county.code, book.id(), entries));
    }

    private static long rowsRead(Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery(ROWS_READ)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
