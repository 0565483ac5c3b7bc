package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.access.ScopedTransactions;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees what, on one pooled connection used by all of them in turn. */
class LedgerScopeTests {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private final TestCounty county = new TestCounty();
    private final UUID household = Ids.next();

    @Test
    void aReusedConnectionShowsEachReaderTheirOwnRowsOnly() throws SQLException {
        pay(county.villageA, household);
        pay(county.villageB, Ids.next());

        try (Connection one = TestApp.home().dataSource().getConnection()) {
            SingleConnectionDataSource pool = new SingleConnectionDataSource(one, true);
            TransactionTemplate transactions = new TransactionTemplate(new ScopedTransactions(pool));
            JdbcClient client = JdbcClient.create(pool);

            assertThat(seen(scope(county.code, List.of(), null), transactions, client)).isEqualTo(4);
            assertThat(seen(scope(county.villageA, List.of(), null), transactions, client)).isEqualTo(2);
            assertThat(seen(scope("", List.of(county.villageB), null), transactions, client)).isEqualTo(2);
            assertThat(seen(scope("", List.of(), household), transactions, client)).isEqualTo(1);
            assertThat(seen(scope("", List.of(), null), transactions, client)).isZero();
            assertThat(seen(Scope.system("test", TestApp.freshCounty()), transactions, client)).isZero();
            assertThat(client.sql("SELECT count(*) FROM ledger.posting").query(Long.class).single())
                    .as("outside a transaction nothing is in scope")
                    .isZero();
        }
    }

    @Test
    void whatReadsIsPlannedForTheCountyThatAsksAlsoAfterAnotherOneAskedOften() throws SQLException {
        pay(county.villageA, household);
        String unknown = TestApp.freshCounty();

        try (Connection one = TestApp.home().dataSource().getConnection()) {
            SingleConnectionDataSource pool = new SingleConnectionDataSource(one, true);
            TransactionTemplate reading = new TransactionTemplate(new ScopedTransactions(pool));
            reading.setReadOnly(true);
            JdbcClient client = JdbcClient.create(pool);
            client.sql("PREPARE theirs (date) AS SELECT count(*) FROM ledger.posting WHERE effective_on <= $1").update();
            for (int i = 0; i < 12; i++) {
                Scope.system("test", unknown).run(() -> reading.execute(status ->
                        client.sql("EXECUTE theirs ('2023-12-31')").query(Long.class).single()));
            }
            long planned = county.scope.call(() -> reading.execute(status ->
                    client.sql("EXECUTE theirs ('2023-12-31')").query(Long.class).single()));

            assertThat(planned).isEqualTo(2);
            assertThat(client.sql("SELECT generic_plans FROM pg_prepared_statements WHERE name = 'theirs'")
                    .query(Long.class).single()).as("plans made for whoever asks").isZero();
        }
    }

    @Test
    void aHouseholdReadsTheHeaderOfItsEntryAndItsOwnLineOfIt() {
        pay(county.villageA, household);

        List<Long> amounts = scope("", List.of(), household).call(() -> TestApp.get(TransactionTemplate.class)
                .execute(status -> TestApp.get(JdbcClient.class)
                        .sql("SELECT p.amount FROM ledger.entry e JOIN ledger.posting p ON p.entry_id = e.id")
                        .query(Long.class)
                        .list()));

        assertThat(amounts).containsExactly(-700L);
    }

    /** How: closing runs as the owner, who sees the county, so it asks for the scope itself. */
    @Test
    void nobodyClosesAMonthOfABookOutOfTheirSight() {
        Book other = county.book(county.villageB);
        Books books = TestApp.get(Books.class);
        Scope clerkOfA = scope(county.villageA, List.of(), null);

        assertThatThrownBy(() -> clerkOfA.run(() -> books.close(other.id(), YearMonth.of(2023, 5), "clerk")))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(LedgerRefusal.NO_PERIOD));
        scope(county.villageB, List.of(), null).run(() -> books.close(other.id(), YearMonth.of(2023, 5), "clerk"));
    }

    private void pay(String village, UUID party) {
        Book book = county.book(village);
        county.scope.call(() -> TestApp.get(Ledger.class).post(Entry.draft(Ids.next(), book.id(), DAY, "voucher")
                .add(Posting.debit("511", Money.ofYuan("7.00"), 1))
                .add(Posting.credit("113", Money.ofYuan("7.00"), 1).party(party))
                .done()));
    }

    private Scope scope(String place, List<String> organisations, UUID party) {
        return new Scope("reader", county.code, place, organisations, party, false, false);
    }

    private static long seen(Scope scope, TransactionTemplate transactions, JdbcClient client) {
        return scope.call(() -> transactions.execute(status ->
                client.sql("SELECT count(*) FROM ledger.posting").query(Long.class).single()));
    }
}
