package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestCounty;

/** Several people at once: posting against a close, against each other, and against the rollup. */
class LedgerConcurrencyTests {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 10);
    private final TestCounty county = new TestCounty();
    private final Book book = county.book(county.villageA);
    private final Ledger ledger = TestApp.get(Ledger.class);

    /**
     * How: one connection posts and stays uncommitted; the close must wait for it (seen in pg_locks), and once both
     * are through, the month is closed and holds exactly what was posted before.
     */
    @Test
    void aCloseWaitsForWhoeverIsPostingAndRefusesWhoeverComesLater() throws Exception {
        try (ExecutorService closer = Executors.newSingleThreadExecutor()) {
            Future<?>[] closing = new Future<?>[1];
            county.inScope(() -> {
                ledger.post(sale(100));
                closing[0] = closer.submit(() -> county.scope.run(
                        () -> TestApp.get(Books.class).close(book.id(), YearMonth.from(DAY), "clerk")));
                awaitWaiter();
                assertThat(closing[0].isDone()).isFalse();
            });
            closing[0].get(10, TimeUnit.SECONDS);
        }

        assertThat(attempt(sale(100))).isEqualTo("PERIOD_CLOSED");
        assertThat(balance()).isEqualTo(100);
    }

    @Test
    void postersAndClosersNeverLeaveAnEntryInAClosedMonth() throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        List<Callable<Void>> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boolean closes = i == 7;
            people.add(() -> {
                for (int k = 0; k < 40; k++) {
                    if (closes && k == 20) {
                        county.scope.run(() -> TestApp.get(Books.class).close(book.id(), YearMonth.from(DAY), "clerk"));
                    } else if (!closes && attempt(sale(1)).isEmpty()) {
                        accepted.incrementAndGet();
                    }
                }
                return null;
            });
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(people.size())) {
            for (Future<Void> person : crowd.invokeAll(people)) {
                person.get();
            }
        }

        assertThat(balance()).as("every acknowledged entry, and no other").isEqualTo(accepted.get());
        assertThat(attempt(sale(1))).isEqualTo("PERIOD_CLOSED");
    }

    @Test
    void twoWhoPostTheSameEntryAtOnceBookItOnce() throws Exception {
        Entry entry = sale(100);
        List<Callable<Integer>> twice = List.of(() -> county.scope.call(() -> ledger.post(entry)).fresh(),
                () -> county.scope.call(() -> ledger.post(entry)).fresh());
        int fresh = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> each : crowd.invokeAll(twice)) {
                fresh += each.get();
            }
        }

        assertThat(fresh).isEqualTo(1);
        assertThat(balance()).isEqualTo(100);
    }

    /** How: one connection adds the accounts and stays uncommitted; the batch needs the same ones and must wait for it. */
    @Test
    void aBatchUsesTheAccountsThatSomebodyElseAddsAtTheSameMoment() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?>[] batch = new Future<?>[1];
            county.inScope(() -> {
                ledger.post(sale(100));
                batch[0] = other.submit(() -> county.inScope(() -> ledger.postBatch(TestApp.get(Staging.class)
                        .stage(Stream.of(new Staging.Sourced(sale(7), "row 1"))))));
                awaitWaiter();
                assertThat(batch[0].isDone()).isFalse();
            });
            batch[0].get(10, TimeUnit.SECONDS);
        }

        assertThat(balance()).isEqualTo(107);
    }

    @Test
    void theRollupNeverChangesABalanceWhilePeoplePost() throws Exception {
        Rollup rollup = TestApp.get(Rollup.class);
        AtomicInteger posted = new AtomicInteger();
        try (ExecutorService crowd = Executors.newFixedThreadPool(3)) {
            List<Future<?>> work = new ArrayList<>();
            for (int poster = 0; poster < 2; poster++) {
                work.add(crowd.submit(() -> {
                    for (int k = 0; k < 60; k++) {
                        county.scope.call(() -> ledger.post(sale(1)));
                        posted.incrementAndGet();
                    }
                }));
            }
            work.add(crowd.submit(() -> {
                for (int k = 0; k < 30; k++) {
                    int before = posted.get();
                    county.scope.run(rollup::advance);
                    assertThat(balance()).isGreaterThanOrEqualTo(before);
                }
            }));
            for (Future<?> each : work) {
                each.get();
            }
        }

        assertThat(balance()).isEqualTo(120);
        county.scope.run(rollup::advance);
        assertThat(balance()).isEqualTo(120);
        county.scope.run(rollup::rebuild);
        assertThat(balance()).isEqualTo(120);
    }

    private Entry sale(long fen) {
        return Entry.draft(Ids.next(), book.id(), DAY, "voucher")
                .add(Posting.debit("102", new Money(fen), 1))
                .add(Posting.credit("501", new Money(fen), 1))
                .done();
    }

    private String attempt(Entry entry) {
        try {
            county.scope.call(() -> ledger.post(entry));
            return "";
        } catch (Refused refused) {
            return refused.refusal().name();
        }
    }

    private long balance() {
        return county.scope.call(() -> TestApp.get(Balances.class).movements(book.id(), DAY, DAY)).stream()
                .filter(movement -> movement.account().equals("102"))
                .mapToLong(Balances.Movement::closing)
                .sum();
    }

    /** Returns once some session waits for a lock; one that did not wait would make this run out of tries. */
    private static void awaitWaiter() {
        try (Connection watcher = TestApp.home().migrateLogin().getConnection();
                Statement statement = watcher.createStatement()) {
            for (int tries = 0; tries < 2000; tries++) {
                try (var rows = statement.executeQuery("SELECT count(*), pg_sleep(0.005) FROM pg_locks WHERE NOT granted")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return;
                    }
                }
            }
            throw new AssertionError("nobody waited for the posting transaction");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
