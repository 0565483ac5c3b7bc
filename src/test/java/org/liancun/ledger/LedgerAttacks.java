package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** Plain SQL as the application's role against a county with books, round all Java code. */
abstract class LedgerAttacks {
    final TestCounty county = new TestCounty();
    final Book book = county.book(county.villageA);
    Connection connection;
    Statement sql;

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

    String withColumn(String column, String value) {
        return header(2).replace("posting_count)", "posting_count, " + column + ")")
                .replace(", 2) RETURNING", ", 2, '" + value + "') RETURNING");
    }

    UUID standing() {
        UUID id = Ids.next();
        county.scope.call(() -> TestApp.get(Ledger.class).post(Entry.draft(id, book.id(),
                        java.time.LocalDate.of(2023, 3, 15), "voucher")
                .add(Posting.debit("102", Money.ofYuan("1.00"), 1))
                .add(Posting.credit("501", Money.ofYuan("1.00"), 1))
                .done()));
        return id;
    }

    String header(int postings) {
        return "WITH e AS (INSERT INTO ledger.entry (county_code, id, book_id, effective_on, kind, author, posting_count)"
                + " VALUES ('" + county.code + "', '" + Ids.next() + "', '" + book.id() + "', '2023-03-15', 'x', 'me', "
                + postings + ") RETURNING *)";
    }

    String twoPostings(long first, long second) {
        return "INSERT INTO ledger.posting SELECT county_code, id, n, CASE n WHEN 1 THEN " + account("102") + " ELSE "
                + account("501") + " END, effective_on, CASE n WHEN 1 THEN " + first + " ELSE " + second + " END, 1"
                + " FROM e, generate_series(1, 2) n";
    }

    String bodyOf(String from, int no, long account, long amount) {
        return "first AS (" + insert(from, no, account, amount);
    }

    static String insert(String from, int no, long account, long amount) {
        return "INSERT INTO ledger.posting SELECT county_code, id, " + no + ", " + account + ", effective_on, " + amount
                + ", 1 FROM " + from;
    }

    String later(UUID entry, int... numbers) {
        return "INSERT INTO ledger.posting VALUES ('%1$s', '%2$s', %3$d, %4$d, '2023-03-15', 7, 1), ('%1$s', '%2$s', %5$d, %6$d, '2023-03-15', -7, 1)"
                .formatted(county.code, entry, numbers[0], account("102"), numbers[1], account("501"));
    }

    long account(String code) {
        return account(book, code);
    }

    long account(Book of, String code) {
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

    void refuses(String name, String attack) {
        assertThatThrownBy(() -> sql.execute(attack)).isInstanceOf(SQLException.class).hasMessageContaining(name);
    }

    void reconnect() throws SQLException {
        disconnect();
        connect();
    }

    String currentUser() throws SQLException {
        try (var rows = sql.executeQuery("SELECT current_user")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
