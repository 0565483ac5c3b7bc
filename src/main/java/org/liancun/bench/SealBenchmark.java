package org.liancun.bench;

import java.util.ArrayList;
import java.util.List;

/** The seal: its hashing in memory, and the sealer at work on a ledger that is being posted to. */
final class SealBenchmark implements Benchmark {
    private static final int ROUNDS = 7;
    private static final int MEMORY_ASKED = 35;
    private static final int SEALER_ASKED = 300;
    private static final long LAG_ASKED_MILLIS = 5000;

    @Override
    public Comparison run(Setting setting) throws Exception {
        List<Comparison.Row> rows = new ArrayList<>();
        SealInMemory memory = new SealInMemory();
        setting.at("warming up");
        memory.warmUp();
        long[] rates = Rounds.medians(ROUNDS, setting, "in memory",
                List.of(memory::tree, memory::hashLeaves, memory::entries, memory::hashEntries));
        rows.add(Comparison.Row.atLeast(MEMORY_ASKED, "append and prove, in memory", rates[0],
                "SHA-256 of each leaf", rates[1], "leaves/s"));
        rows.add(Comparison.Row.shown("entries to bytes, leaves and tree", rates[2],
                "SHA-256 of each entry's bytes", rates[3], "entries/s"));
        try (PassingHome home = PassingHome.open(setting)) {
            SealUnderLoad load = new SealUnderLoad(home, BenchCounty.in(home));
            long[] both = load.sealingAndPosting(setting);
            rows.add(Comparison.Row.atLeast(SEALER_ASKED, "sealer, end to end", both[0],
                    "posting, " + SealUnderLoad.CLIENTS + " clients", both[1], "entries/s"));
            SealUnderLoad.Lag lag = load.lag(setting);
            rows.add(Comparison.Row.atMost(LAG_ASKED_MILLIS, "lag p99, sealing while " + SealUnderLoad.CLIENTS
                    + " clients post", lag.p99(), "median lag", lag.p50(), "ms"));
            List<String> notes = new ArrayList<>(home.circumstances());
            notes.add("lag: from an entry's transaction to the signature over it, of %d entries at %d entries/s"
                    .formatted(lag.entries(), lag.rate()));
            return new Comparison("seal", rows, notes);
        }
    }
}
