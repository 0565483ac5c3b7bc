package org.liancun.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult;
import org.liancun.formation.Former;
import org.liancun.formation.Watch;

/** Forming alliances: the three sizes of counties, and grids beside what other programs found or is known. */
final class FormBenchmark implements Benchmark {
    private static final double MILLION = 1e6;

    private final List<Comparison.Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A county of a size and what is asked of it. */
    private record County(int villages, int seconds, long gapMillionths) {}

    @Override
    public Comparison run(Setting setting) {
        rows.clear();
        notes.clear();
        setting.at("warming up");
        new Former().form(FormCounties.square(5));
        for (County county : List.of(new County(139, 10, 0), new County(459, 60, 10_000), new County(1123, 300, 20_000))) {
            county(county, setting);
        }
        long[] pruc = {48_111, 64_932, 79_219};
        int[] tenths = {5, 8, 9};
        for (int k = 0; k < tenths.length; k++) {
            yardstick(tenths[k], pruc[k], setting);
        }
        long[] known = {239_524, 418_572, 647_977, 916_840, 1_075_716};
        for (int k = 0; k < known.length; k++) {
            square(5 + k, known[k], setting);
        }
        notes.add("PRUC: the best of 20 runs, as published with the yardstick; it proves nothing");
        notes.add("processors " + Runtime.getRuntime().availableProcessors() + ", memory at most "
                + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        return new Comparison("form", rows, notes);
    }

    private void county(County county, Setting setting) {
        String name = county.villages + " villages";
        setting.at(name);
        FormationInput input = FormCounties.synthetic(county.villages, 1);
        Timed timed = Timed.of(input, county.seconds);
        long gap = Math.round(MILLION * timed.result.gap().orElse(1));
        rows.add(Comparison.Row.atMost(county.gapMillionths, name + ", gap", gap, "asked", county.gapMillionths,
                "millionths"));
        rows.add(Comparison.Row.atMost(county.seconds * 1000L, name + ", time", timed.millis, "asked",
                county.seconds * 1000L, "ms"));
        notes.add(String.format(Locale.ROOT, "%s: %,d possible alliances, cost %,d, %s", name, timed.result.columns(),
                timed.cost(), timed.result.proof().word()));
    }

    private void yardstick(int tenths, long pruc, Setting setting) {
        String name = "V139, floor 0." + tenths;
        setting.at(name);
        Timed timed = Timed.of(FormCounties.yardstick(tenths), 300);
        rows.add(Comparison.Row.atMost(pruc, name + ", cost", timed.cost(), "PRUC", pruc, "units"));
        notes.add(String.format(Locale.ROOT, "%s: %.1f s, proof %s", name, timed.millis / 1000.0,
                timed.result.proof().word()));
    }

    private void square(int n, long known, Setting setting) {
        String name = n + " x " + n + " grid";
        setting.at(name);
        Timed timed = Timed.of(FormCounties.square(n), 300);
        rows.add(Comparison.Row.atMost(known, name + ", cost", timed.cost(), "known optimum", known, "units"));
        notes.add(String.format(Locale.ROOT, "%s: %.1f s, proof %s", name, timed.millis / 1000.0,
                timed.result.proof().word()));
    }

    /** An answer and how long it took. */
    private record Timed(FormationResult result, long millis) {
        static Timed of(FormationInput input, int seconds) {
            long start = System.nanoTime();
            FormationResult result = new Former().form(input, Watch.until(System::nanoTime, seconds, standing -> { }));
            return new Timed(result, (System.nanoTime() - start) / 1_000_000);
        }

        long cost() {
            return result.plan().map(FormationPlan::costMillionths).orElse(Long.MAX_VALUE);
        }
    }
}
