package org.liancun.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The benchmarks by name. */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBenchmark());
        ALL.put("post", new PostBenchmark());
        ALL.put("import", new ImportBenchmark());
        ALL.put("payout", new PayoutBenchmark());
        ALL.put("back-date", new BackDateBenchmark());
        ALL.put("trial", new TrialBenchmark());
        ALL.put("seal", new SealBenchmark());
        ALL.put("form", new FormBenchmark());
    }

    private Benchmarks() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Runs one; what it started is stopped and what it wrote is gone when it returns. */
    public static Comparison run(String name, Setting setting) throws Exception {
        Benchmark benchmark = ALL.get(name);
        if (benchmark == null) {
            throw new IllegalArgumentException("there is no benchmark " + name + ", only " + names());
        }
        return benchmark.run(setting);
    }
}
