package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/**
 * The seal finds what an owner of the database does by force. How: a small county is booked and sealed; then, as the
 * superuser with all triggers off, one table is changed; verify must name the check that sees it.
 */
class SealerTests {
    private static final LocalDate DAY = LocalDate.of(2023, 4, 2);
    private final TestCounty county = new TestCounty();
    private final Sealer sealer = TestApp.get(Sealer.class);

    @BeforeEach
    void bookAndSeal() {
        book(300);
        county.scope.run(() -> TestApp.get(Books.class).close(county.book(county.villageB).id(), YearMonth.of(2023, 1), "clerk"));
        assertThat(county.scope.call(sealer::sealAll)).isEqualTo(300);
        county.scope.run(TestApp.get(Rollup.class)::advance);
    }

    /** Other tests copy the whole database and expect it sound. */
    @AfterEach
    void takeTheBrokenCountyAway() throws SQLException {
        try (Connection superuser = TestApp.superuser().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String table : List.of("ledger.sealed", "ledger.salt", "ledger.tile", "ledger.checkpoint", "ledger.log",
                    "ledger.posting", "ledger.entry", "ledger.account", "ledger.period_change", "ledger.period",
                    "ledger.rollup", "ledger.rollup_month", "ledger.rollup_bound", "ledger.book", "registry.document",
                    "registry.organisation", "registry.place", "access.home_county")) {
                statement.execute("DELETE FROM " + table + " WHERE county_code = '" + county.code + "'");
            }
        }
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        Verify.Verified verified = verify();

        assertThat(verified.problems()).as(verified.toString()).isZero();
        assertThat(verified.treeSize()).isEqualTo(300);
        assertThat(verified.waiting()).isZero();
    }

    @Test
    void sealsEachEntryOnceHoweverOftenItRuns() {
        assertThat(county.scope.call(sealer::sealAll)).isZero();
        book(7);
        assertThat(verify().waiting()).isEqualTo(7);
        assertThat(county.scope.call(sealer::sealAll)).isEqualTo(7);
        assertThat(verify().treeSize()).isEqualTo(307);
        assertThat(verify().problems()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an amount and its counterpart   | entries are as they were sealed | UPDATE ledger.posting SET amount = amount * 2 WHERE county_code = :c AND entry_id = :e
            one amount                      | entries balance | UPDATE ledger.posting SET amount = amount + 1 WHERE county_code = :c AND entry_id = :e AND no = 1
            a posting that goes             | entries are complete | DELETE FROM ledger.posting WHERE county_code = :c AND entry_id = :e AND no = 2
            a posting on another day        | postings belong to their entry and book | UPDATE ledger.posting SET effective_on = effective_on + 1 WHERE county_code = :c AND entry_id = :e
            a memo                          | entries are as they were sealed | UPDATE ledger.entry SET memo = 'other' WHERE county_code = :c AND id = :e
            a date                          | entries are as they were sealed | UPDATE ledger.entry SET effective_on = effective_on + 1 WHERE county_code = :c AND id = :e
            a document                      | entries are as they were sealed | UPDATE ledger.entry SET document_id = NULL WHERE county_code = :c AND id = :e
            an author                       | entries are as they were sealed | UPDATE ledger.entry SET author = 'x' WHERE county_code = :c AND id = :e
            an entry that goes              | entries are as they were sealed | DELETE FROM ledger.entry WHERE county_code = :c AND id = :e
            an account's code               | entries are as they were sealed | UPDATE ledger.account SET code = '511' WHERE county_code = :c AND code = '501'
            an account's unit               | accounts fit chart and unit | UPDATE ledger.account SET unit = 'MU' WHERE county_code = :c AND code = '501'
            a book's code                   | entries are as they were sealed | UPDATE ledger.book SET code = 'X' WHERE county_code = :c AND code = :a
            a month opened quietly          | every close and reopening is on record | UPDATE ledger.period SET state = 'open' WHERE county_code = :c AND state = 'closed'
            a closing wiped from the record | every close and reopening is on record | DELETE FROM ledger.period_change WHERE county_code = :c
            a month that was closed before  | closed months are untouched | UPDATE ledger.period_change SET month = '2023-04-01', book_id = (SELECT book_id FROM ledger.entry WHERE id = :e), changed_at = '2000-01-01' WHERE county_code = :c
            a rollup                        | balances equal the postings | UPDATE ledger.rollup SET debit = debit + 1, credit = credit + 1 WHERE county_code = :c
            a rollup of months              | balances equal the postings | UPDATE ledger.rollup_month SET debit = debit + 1, credit = credit + 1 WHERE county_code = :c
            a leaf                          | tiles and checkpoints follow from the leaves | UPDATE ledger.sealed SET leaf = set_byte(leaf, 5, 1 - (get_byte(leaf, 5) & 1)) WHERE county_code = :c AND leaf_index = 17
            a leaf that goes                | entries are as they were sealed | DELETE FROM ledger.sealed WHERE county_code = :c AND leaf_index = 17
            a salt                          | entries are as they were sealed | UPDATE ledger.salt SET salts = set_byte(salts, 5, 255 - get_byte(salts, 5)) WHERE county_code = :c AND entry_id = :e
            a salt that goes                | entries are as they were sealed | DELETE FROM ledger.salt WHERE county_code = :c AND entry_id = :e
            a tile                          | tiles and checkpoints follow from the leaves | UPDATE ledger.tile SET hashes = set_byte(hashes, 5, 255 - get_byte(hashes, 5)) WHERE county_code = :c AND level = 0 AND index = 0
            a tile that goes                | tiles and checkpoints follow from the leaves | DELETE FROM ledger.tile WHERE county_code = :c AND level = 1
            a checkpoint's root             | tiles and checkpoints follow from the leaves | UPDATE ledger.checkpoint SET root = set_byte(root, 5, 255 - get_byte(root, 5)) WHERE county_code = :c
            a checkpoint that goes          | tiles and checkpoints follow from the leaves | DELETE FROM ledger.checkpoint WHERE county_code = :c
            a checkpoint's note             | checkpoints are signed by the log | UPDATE ledger.checkpoint SET note = replace(note, '300', '301') WHERE county_code = :c
            the log's key                   | checkpoints are signed by the log | UPDATE ledger.log SET public_key = set_byte(public_key, 5, 255 - get_byte(public_key, 5)) WHERE county_code = :c
            the log's name                  | checkpoints are signed by the log | DELETE FROM ledger.log WHERE county_code = :c
            the bound of the rollup         | balances equal the postings | UPDATE ledger.rollup_bound SET below = '3' WHERE county_code = :c
            a book's chart                  | accounts fit chart and unit | UPDATE ledger.book SET chart_id = 'other' WHERE county_code = :c AND code = :a
            the file of a document          | documents are the registered ones | UPDATE registry.document SET sha256 = decode(repeat('ab', 32), 'hex') WHERE county_code = :c
            """)
    void findsAndNames(String what, String check, String attack) throws SQLException {
        force(attack);

        assertThat(verify().findings())
                .filteredOn(finding -> !finding.problems().isEmpty())
                .extracting(Verify.Finding::check)
                .as(what)
                .contains(check);
    }

    /** Units and charts are every county's, so that what was there is put back. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a unit's decimals           | entries are as they were sealed   | unit SET scale = 3 WHERE code = 'CNY' | unit SET scale = 2 WHERE code = 'CNY'
            the class of an account     | charts are as they were delivered | chart_account SET class = 'liability' WHERE chart_id = 'test-statutory' AND code = '501' | chart_account SET class = 'income' WHERE chart_id = 'test-statutory' AND code = '501'
            """)
    void findsAndNamesWhatAllCountiesShare(String what, String check, String attack, String mend) throws SQLException {
        force("UPDATE ledger." + attack);
        try {
            assertThat(verify().findings()).filteredOn(finding -> !finding.problems().isEmpty())
                    .extracting(Verify.Finding::check).as(what).contains(check);
        } finally {
            force("UPDATE ledger." + mend);
        }
        assertThat(verify().problems()).isZero();
    }

    @Test
    void stopsSealingRatherThanSigningASecondHistory() throws SQLException {
        force("UPDATE ledger.tile SET hashes = set_byte(hashes, 5, 255 - get_byte(hashes, 5)) WHERE county_code = :c");
        book(1);
        Sealer afterRestart = new Sealer(TestApp.get(SealTables.class), TestApp.get(LogKeys.class),
                TestApp.get(org.springframework.transaction.support.TransactionTemplate.class));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> county.scope.call(afterRestart::sealAll)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beginsANewLogWhereTheDatabaseForgotWhatTheHomeHasSigned() throws SQLException {
        String before = county.scope.call(() -> logs().getLast().origin());
        force("DELETE FROM ledger.checkpoint WHERE county_code = :c");
        force("DELETE FROM ledger.salt WHERE county_code = :c AND entry_id IN (SELECT entry_id FROM ledger.sealed WHERE leaf_index >= 250 AND county_code = :c)");
        force("DELETE FROM ledger.sealed WHERE county_code = :c AND leaf_index >= 250");
        force("DELETE FROM ledger.tile WHERE county_code = :c");
        force("DELETE FROM ledger.sealed WHERE county_code = :c");
        force("DELETE FROM ledger.salt WHERE county_code = :c");

        Sealer afterRestart = new Sealer(TestApp.get(SealTables.class), TestApp.get(LogKeys.class),
                TestApp.get(org.springframework.transaction.support.TransactionTemplate.class));
        assertThat(county.scope.call(afterRestart::sealAll)).isEqualTo(300);

        SealTables.Log now = county.scope.call(() -> logs().getLast());
        assertThat(now.origin()).isNotEqualTo(before);
        assertThat(now.forkedFrom()).isEqualTo(before);
        assertThat(verify().problems()).isZero();
    }

    @Test
    void beginsANewLogInAHomeThatKnowsNoCheckpointToProveItselfBy() {
        String before = county.scope.call(() -> logs().getLast().origin());
        TestApp.delete(TestApp.home().folder().resolve("log"));
        book(2);

        assertThat(county.scope.call(sealer::sealAll)).isEqualTo(2);

        assertThat(county.scope.call(() -> logs().getLast().forkedFrom())).isEqualTo(before);
        assertThat(verify().problems()).isZero();
    }

    private List<SealTables.Log> logs() {
        return TestApp.get(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(status -> TestApp.get(SealTables.class).logs());
    }

    private void book(int entries) {
        Book book = county.book(county.villageA);
        List<Entry> together = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            together.add(Entry.draft(Ids.next(), book.id(), DAY, "voucher")
                    .document(county.document).memo("卖奶 " + i)
                    .add(Posting.debit("102", new Money(i), 1))
                    .add(Posting.credit("501", new Money(i), 1))
                    .done());
        }
        county.scope.call(() -> TestApp.get(Ledger.class).post(together));
    }

    private Verify.Verified verify() {
        return county.scope.call(() -> TestApp.get(Verify.class).run(Progress.NONE));
    }

    private void force(String attack) throws SQLException {
        try (Connection superuser = TestApp.superuser().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            String entry = "(SELECT entry_id FROM ledger.sealed WHERE county_code = '" + county.code
                    + "' AND leaf_index = 40)";
            statement.execute(attack.replace(":c", "'" + county.code + "'").replace(":e", entry)
                    .replace(":a", "'" + county.villageA + "'"));
            assertThat(statement.getUpdateCount()).as("rows changed by " + attack).isPositive();
        }
    }
}
