package org.liancun.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Rollup;

/**
 * Ten thousand entries dated into an open month long past, beside as many dated into the last month, each followed by
 * the rollup and a trial balance of the last day. Programs that keep running balances repost everything after.
 */
final class BackDateBenchmark implements Benchmark {
    private static final long HISTORY = 1_000_000;
    private static final int ENTRIES = 10_000;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final int MOST = 110;
    private static final int DAYS = 28;
    private static final LocalDate PAST = LongHistory.FIRST.first();
    private static final LocalDate NOW = LongHistory.LAST.last().withDayOfMonth(1);

    private final long history;
    private final int entries;

    BackDateBenchmark() {
        this(HISTORY, ENTRIES);
    }

    BackDateBenchmark(long history, int entries) {
        this.history = history;
        this.entries = entries;
    }

    @Override
    public Comparison run(Setting setting) throws Exception {
        try (PassingHome home = PassingHome.open(setting)) {
            BenchCounty county = BenchCounty.in(home);
            LongHistory grown = LongHistory.in(home, county);
            grown.growTo(history, setting);
            setting.at("warming up");
            work(home, county, grown, PAST);
            work(home, county, grown, NOW);
            long[] millis = Rounds.medians(ROUNDS, setting, "posting " + entries,
                    List.of(() -> work(home, county, grown, PAST), () -> work(home, county, grown, NOW)));
            return new Comparison("back-date", List.of(Comparison.Row.ratioAtMost(MOST,
                    entries + " entries into " + PAST.getYear() + "-01 of " + history + " postings", millis[0],
                    "into " + NOW.getYear() + "-12", millis[1], "ms")), home.circumstances());
        }
    }

    /** Milliseconds until all are posted, rolled up and in the trial balance. */
    private long work(PassingHome home, BenchCounty county, LongHistory grown, LocalDate month) throws Exception {
        Ledger ledger = home.get(Ledger.class);
        List<Entry> made = new ArrayList<>(grown.entries(entries, month, DAYS));
        long began = System.nanoTime();
        new Clients(grown::entry).all(CLIENTS, made, () -> entry -> county.scope.run(() -> ledger.post(entry)));
        county.scope.run(() -> home.get(Rollup.class).advance());
        county.scope.call(() -> home.get(Balances.class).movements(grown.books.getFirst(),
                new FiscalYear(LongHistory.LAST.value()).first(), LongHistory.LAST.last()));
        return (System.nanoTime() - began) / 1_000_000;
    }
}
