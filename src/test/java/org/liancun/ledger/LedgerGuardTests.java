package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.testing.TestApp;

/**
 * What the database itself refuses, tried with plain SQL as the application's role, round all Java code. Each test
 * is one attack; the books must be as before.
 */
class LedgerGuardTests extends LedgerAttacks {
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
        for (String table : new String[] {"unit", "chart", "chart_account", "book", "book_account",
            "period", "account", "entry", "posting",
            "period_change", "sealed", "salt", "checkpoint", "log"}) {
            for (String change : new String[] {"UPDATE ledger.%s SET %s = %2$s", "DELETE FROM ledger.%s",
                "TRUNCATE ledger.%s"}) {
                reconnect();
                refuses("permission denied", change.formatted(table, firstColumn(table)));
            }
        }
    }

    private static String firstColumn(String table) {
        return switch (table) {
            case "unit" -> "code";
            case "chart" -> "id";
            case "chart_account" -> "chart_id";
            default -> "county_code";
        };
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
}
