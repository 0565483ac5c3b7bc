package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/**
 * What the database itself refuses, tried with plain SQL as the application's role, round all Java code. Each test
 * is one attack; the books must be as before.
 */
class LedgerGuardTests {
    private final TestCounty county = new TestCounty();
    private final Book book = county.book(county.villageA);
    private Connection connection;
    private Statement sql;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestApp.home().dataSource().getConnection();
        connection.setAutoCommit(false);
        sql = connection.createStatement();
        sql.execute("SELECT set_config('liancun.county', '" + county.code + "', true),"
                + " set_config('liancun.place', '" + county.code + "', true)");
        assertThat(currentUser()).isEqualTo("liancun_app");
    }

    @AfterEach
    void disconnect() throws SQLException {
        // The pool has already dropped a connection on which COPY was refused.
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }

    @Test
    void takesABalancedEntryWithItsPostingsInOneStatement() throws SQLException {
        String entry = header(2) + ", " + bodyOf("e", 1, account("102"), 100) + "), second AS ("
                + insert("e", 2, account("501"), -100) + ") SELECT 1";
        sql.execute(entry);
        connection.commit();
    }

    @Test
    void refusesPostingsThatDoNotAddUp() {
        refuses("UNBALANCED", header(2) + ", p AS (" + twoPostings(100, -99) + ") SELECT 1");
    }

    @Test
    void refusesAnEntryWithoutItsPostings() {
        refuses("WRONG_COUNT", header(2) + " SELECT 1");
    }

    @Test
    void refusesFewerPostingsThanDeclared() {
        refuses("WRONG_COUNT", header(3) + ", p AS (" + twoPostings(100, -100) + ") SELECT 1");
    }

    @Test
    void refusesAPairOfPostingsAddedLater() throws SQLException {
        UUID standing = standing();
        refuses("WRONG_COUNT", later(standing, 3, 4));
    }

    @Test
    void refusesPostingsAddedLaterUnderTheirOldNumbers() throws SQLException {
        UUID standing = standing();
        refuses("posting_pkey", later(standing, 1, 2));
    }

    @Test
    void refusesPostingsOfAnEntryThatDoesNotExist() {
        refuses("NO_ENTRY", later(Ids.next(), 1, 2));
    }

    @Test
    void refusesAnAccountOfAnotherBook() throws SQLException {
        Book other = county.book(county.villageB);
        long foreign = account(other, "501");
        refuses("WRONG_BOOK", header(2) + ", p AS (INSERT INTO ledger.posting SELECT county_code, id, n, CASE n WHEN 1"
                + " THEN " + account("102") + " ELSE " + foreign + " END, effective_on, CASE n WHEN 1 THEN 5 ELSE -5 END, 1"
                + " FROM e, generate_series(1, 2) n) SELECT 1");
    }

    @Test
    void refusesAPostingOnAnotherDayThanItsEntry() {
        refuses("WRONG_DATE", header(2) + ", p AS (INSERT INTO ledger.posting SELECT county_code, id, n, CASE n WHEN 1"
                + " THEN " + account("102") + " ELSE " + account("501") + " END, effective_on - 1,"
                + " CASE n WHEN 1 THEN 5 ELSE -5 END, 1 FROM e, generate_series(1, 2) n) SELECT 1");
    }

    @Test
    void refusesAUnitThatTheAccountDoesNotHold() {
        refuses("WRONG_UNIT", "INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit) VALUES ('"
                + county.code + "', '" + book.id() + "', 'test-statutory', '102', 'MU')");
    }

    @Test
    void refusesAnAccountOfAnotherChart() {
        refuses("WRONG_CHART", "INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit) VALUES ('"
                + county.code + "', '" + book.id() + "', 'memorandum', 'M101', 'MU')");
    }

    @Test
    void refusesAClosedMonth() throws SQLException {
        sql.execute("SELECT ledger.set_period('" + county.code + "', '" + book.id() + "', '2023-03-01', 'closed', 'me', '')");
        refuses("PERIOD_CLOSED", header(2) + ", p AS (" + twoPostings(100, -100) + ") SELECT 1");
    }

    @Test
    void refusesToOpenAMonthPastTheFunction() {
        refuses("permission denied", "UPDATE ledger.period SET state = 'open' WHERE county_code = '" + county.code + "'");
    }

    @Test
    void refusesToReopenWithoutAPersonOrAReason() throws SQLException {
        String call = "SELECT ledger.set_period('" + county.code + "', '" + book.id() + "', '2023-03-01', ";
        sql.execute(call + "'closed', 'me', '')");
        connection.commit();
        reconnect();
        refuses("NO_PERSON", call + "'open', '', 'why')");
        reconnect();
        refuses("NO_REASON", call + "'open', 'me', '')");
    }

    @Test
    void refusesEveryChangeOfWhatStands() throws SQLException {
        standing();
        for (String table : new String[] {"account", "entry", "posting", "period_change", "sealed", "checkpoint"}) {
            for (String change : new String[] {"UPDATE ledger.%s SET county_code = county_code", "DELETE FROM ledger.%s",
                "TRUNCATE ledger.%s"}) {
                reconnect();
                refuses("permission denied", change.formatted(table));
            }
        }
    }

    @Test
    void evenTheOwnerIsToldToPostAReversal() throws SQLException {
        standing();
        try (Connection migrate = TestApp.home().migrateLogin().getConnection();
                Statement statement = migrate.createStatement()) {
            statement.execute("SET ROLE liancun_owner");
            assertThatThrownBy(() -> statement.execute("UPDATE ledger.posting SET amount = 1"))
                    .hasMessageContaining("APPEND_ONLY");
            assertThatThrownBy(() -> statement.execute("TRUNCATE ledger.posting")).hasMessageContaining("APPEND_ONLY");
        }
    }

    @Test
    void refusesAnotherBooksSideWithoutADeal() throws SQLException {
        Book other = county.book(county.villageB);
        sql.execute("INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit, counter_book_id) VALUES ('"
                + county.code + "', '" + book.id() + "', 'test-statutory', '113', 'CNY', '" + other.id() + "')");
        refuses("NO_DEAL", header(2) + ", p AS (INSERT INTO ledger.posting SELECT county_code, id, n, CASE n WHEN 1"
                + " THEN " + account("102") + " ELSE (SELECT id FROM ledger.account WHERE book_id = '" + book.id()
                + "' AND code = '113') END, effective_on, CASE n WHEN 1 THEN 5 ELSE -5 END, 1"
                + " FROM e, generate_series(1, 2) n) SELECT 1");
    }

    @Test
    void aStatementWithoutAScopeSeesAndWritesNothing() throws SQLException {
        standing();
        connection.rollback();
        for (String table : new String[] {"book", "period", "account", "entry", "posting", "sealed"}) {
            try (var rows = sql.executeQuery("SELECT count(*) FROM ledger." + table)) {
                rows.next();
                assertThat(rows.getLong(1)).as("rows of %s in sight", table).isZero();
            }
        }
        refuses("row-level security", "INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, author,"
                + " posting_count) VALUES ('" + county.code + "', '" + Ids.next() + "', '" + book.id()
                + "', '2023-03-15', 'x', 'me', 2)");
    }

    @Test
    void copyGoesIntoStagingOnly() {
        refuses("row-level security", "COPY ledger.posting FROM STDIN");
    }

    private UUID standing() {
        UUID id = Ids.next();
        county.scope.call(() -> TestApp.get(Ledger.class).post(Entry.draft(id, book.id(),
                        java.time.LocalDate.of(2023, 3, 15), "voucher")
                .add(Posting.debit("102", Money.ofYuan("1.00"), 1))
                .add(Posting.credit("501", Money.ofYuan("1.00"), 1))
                .done()));
        return id;
    }

    private String header(int postings) {
        return "WITH e AS (INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, author, posting_count)"
                + " VALUES ('" + county.code + "', '" + Ids.next() + "', '" + book.id() + "', '2023-03-15', 'x', 'me', "
                + postings + ") RETURNING *)";
    }

    private String twoPostings(long first, long second) {
        return "INSERT INTO ledger.posting SELECT county_code, id, n, CASE n WHEN 1 THEN " + account("102") + " ELSE "
                + account("501") + " END, effective_on, CASE n WHEN 1 THEN " + first + " ELSE " + second + " END, 1"
                + " FROM e, generate_series(1, 2) n";
    }

    private String bodyOf(String from, int no, long account, long amount) {
        return "first AS (" + insert(from, no, account, amount);
    }

    private static String insert(String from, int no, long account, long amount) {
        return "INSERT INTO ledger.posting SELECT county_code, id, " + no + ", " + account + ", effective_on, " + amount
                + ", 1 FROM " + from;
    }

    private String later(UUID entry, int... numbers) {
        return "INSERT INTO ledger.posting VALUES ('%1$s', '%2$s', %3$d, %4$d, '2023-03-15', 7, 1), ('%1$s', '%2$s', %5$d, %6$d, '2023-03-15', -7, 1)"
                .formatted(county.code, entry, numbers[0], account("102"), numbers[1], account("501"));
    }

    private long account(String code) {
        return account(book, code);
    }

    private long account(Book of, String code) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ledger.account (county_code, book_id, chart_id, code, unit) VALUES ('"
                    + county.code + "', '" + of.id() + "', 'test-statutory', '" + code + "', 'CNY') ON CONFLICT DO NOTHING");
            try (var rows = statement.executeQuery("SELECT id FROM ledger.account WHERE county_code = '" + county.code
                    + "' AND book_id = '" + of.id() + "' AND code = '" + code + "' AND party_id IS NULL")) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(String name, String attack) {
        assertThatThrownBy(() -> sql.execute(attack)).isInstanceOf(SQLException.class).hasMessageContaining(name);
    }

    private void reconnect() throws SQLException {
        disconnect();
        connect();
    }

    private String currentUser() throws SQLException {
        try (var rows = sql.executeQuery("SELECT current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
