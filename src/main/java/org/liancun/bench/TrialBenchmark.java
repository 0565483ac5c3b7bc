package org.liancun.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Ledger;

/**
 * A trial balance as of any day, and posting, in a county that grew to ten million postings: cost is to grow with the
 * work and not with the history.
 */
final class TrialBenchmark implements Benchmark {
    private static final long SMALL = 100_000;
    private static final long LARGE = 10_000_000;
    private static final int TIMES = 100;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 8;
    private static final long MOST_MICROS = 50_000;
    private static final int SAME = 80;

    private final long large;

    TrialBenchmark() {
        this(LARGE);
    }

    TrialBenchmark(long large) {
        this.large = large;
    }

    @Override
    public Comparison run(Setting setting) throws Exception {
        try (PassingHome home = PassingHome.open(setting)) {
            BenchCounty county = BenchCounty.in(home);
            LongHistory history = LongHistory.in(home, county);
            history.growTo(Math.min(SMALL, large), setting);
            setting.at("warming up");
            posting(home, county, history, setting);
            long[] small = posting(home, county, history, setting);
            long[] smallTrial = trial(home, county, history);
            history.growTo(large, setting);
            posting(home, county, history, setting);
            long[] grown = posting(home, county, history, setting);
            long[] grownTrial = trial(home, county, history);
            long[] all = ofCounty(home, county, history);
            String size = large + " postings";
            String before = "at " + Math.min(SMALL, large);
            List<Comparison.Row> rows = new ArrayList<>();
            rows.add(Comparison.Row.atMost(MOST_MICROS, "trial balance of a book as of any day, " + size + ", p95",
                    grownTrial[1], before, smallTrial[1], "us"));
            rows.add(Comparison.Row.shown("trial balances of all books as of any day, " + size + ", median", all[0],
                    "of one book", grownTrial[0], "us"));
            rows.add(Comparison.Row.atLeast(SAME, "post, 1 client, " + size, grown[0], before, small[0], "entries/s"));
            rows.add(Comparison.Row.atLeast(SAME, "post, " + CLIENTS + " clients, " + size, grown[1], before, small[1],
                    "entries/s"));
            return new Comparison("trial", rows, home.circumstances());
        }
    }

    /** Entries per second of one client and of several. */
    private static long[] posting(PassingHome home, BenchCounty county, LongHistory history, Setting setting)
            throws Exception {
        Ledger ledger = home.get(Ledger.class);
        Clients clients = new Clients(history::entry);
        Poster.Door door = () -> entry -> county.scope.run(() -> ledger.post(entry));
        return Rounds.medians(ROUNDS, setting, "posting", List.of(
                () -> clients.rate(1, setting.millis(), door), () -> clients.rate(CLIENTS, setting.millis(), door)));
    }

    private static long[] trial(PassingHome home, BenchCounty county, LongHistory history) {
        history.rollUp();
        Balances balances = home.get(Balances.class);
        Runnable one = () -> {
            LocalDate day = history.anyDay();
            county.scope.call(() -> balances.movements(history.anyBook(), new FiscalYear(day.getYear()).first(), day));
        };
        LongHistory.micros(TIMES, one);
        return LongHistory.micros(TIMES, one);
    }

    private static long[] ofCounty(PassingHome home, BenchCounty county, LongHistory history) {
        Balances balances = home.get(Balances.class);
        return LongHistory.micros(TIMES / 10, () -> {
            LocalDate day = history.anyDay();
            county.scope.call(() -> balances.movements(history.books, new FiscalYear(day.getYear()).first(), day));
        });
    }
}
