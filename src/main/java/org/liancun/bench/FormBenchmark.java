package org.liancun.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.bench.Comparison.Row;
import org.liancun.demo.DemoPackage;
import org.liancun.formation.Borders;
import org.liancun.formation.FormationInput;
import org.liancun.formation.Former;

/**
 * Forming alliances: counties of three sizes, the neutral yardstick beside what other programs found, and grids whose
 * best plans are known. Each with its cost, bound, gap, listed alliances, seconds and memory.
 */
final class FormBenchmark implements Benchmark {
    private static final int HUNDREDTHS_OF_PERCENT = 10_000;
    private static final int PATIENCE_SECONDS = 300;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> table = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A county, and what is asked of it. */
    private record County(String name, FormationInput input, int seconds, int gapPercent) {}

    /** The neutral yardstick at a floor: what others found, and the gap that is asked. */
    private record Yardstick(int tenths, long pruc, long annealer, int gapPercent) {}

    @Override
    public Comparison run(Setting setting) {
        rows.clear();
        table.clear();
        notes.clear();
        setting.at("warming up");
        new Former().form(FormCounties.square(5));
        FormationInput nierong = new DemoPackage().formation();
        counties(nierong).forEach(county -> county(county, setting));
        List.of(new Yardstick(5, 48_111, 42_434, 0), new Yardstick(8, 64_932, 48_142, 1),
                new Yardstick(9, 79_219, 52_448, 3)).forEach(each -> yardstick(each, setting));
        long[] known = {239_524, 418_572, 647_977, 916_840, 1_075_716, 1_773_006};
        for (int k = 0; k < known.length; k++) {
            square(5 + k, known[k], setting);
        }
        notes.add("PRUC: the best of 20 runs; annealer: a plain one in 24 s; as published with the yardstick, proving nothing");
        notes.add("memory: the most that the heap held; processors " + Runtime.getRuntime().availableProcessors()
                + ", heap at most " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        List<String> all = new ArrayList<>();
        all.add(FormRun.HEAD);
        all.addAll(table);
        all.addAll(notes);
        return new Comparison("form", rows, all);
    }

    private static List<County> counties(FormationInput nierong) {
        return List.of(
                new County("Nierong, within borders", nierong, 10, 0),
                new County("Nierong, open", nierong.with(nierong.rules().with(Borders.OPEN)), 10, 0),
                new County("459 villages", FormCounties.synthetic(459, 1), 60, 1),
                new County("1,123 villages", FormCounties.synthetic(1123, 1), PATIENCE_SECONDS, 2));
    }

    private void county(County county, Setting setting) {
        FormRun run = run(county.name, county.input, county.seconds, setting);
        gap(run, county.gapPercent);
        rows.add(Row.atMost(county.seconds * 1000L, county.name + ", time", run.millis(), "asked",
                county.seconds * 1000L, "ms"));
        notes.add(county.name + ": sha256 " + FormCounties.checksum(county.input));
    }

    private void yardstick(Yardstick asked, Setting setting) {
        String name = "V139, floor 0." + asked.tenths;
        FormRun run = run(name, FormCounties.yardstick(asked.tenths), PATIENCE_SECONDS, setting);
        rows.add(Row.atMost(asked.pruc, name + ", cost", run.cost(), "PRUC", asked.pruc, "units"));
        rows.add(Row.atMost(asked.annealer, name + ", cost", run.cost(), "annealer", asked.annealer, "units"));
        gap(run, asked.gapPercent);
    }

    private void square(int n, long known, Setting setting) {
        String name = n + " x " + n + " grid";
        FormRun run = run(name, FormCounties.square(n), PATIENCE_SECONDS, setting);
        rows.add(Row.atMost(known, name + ", cost", run.cost(), "known", known, "units"));
    }

    private void gap(FormRun run, int percent) {
        @Nullable Long gap = run.gap(HUNDREDTHS_OF_PERCENT);
        if (gap == null) {
            rows.add(Row.none(run.name() + ", gap", "asked", percent * 100L, "1/100 %"));
        } else {
            rows.add(Row.atMost(percent * 100L, run.name() + ", gap", gap, "asked", percent * 100L, "1/100 %"));
        }
    }

    private FormRun run(String name, FormationInput input, int seconds, Setting setting) {
        setting.at(name);
        FormRun run = FormRun.of(name, input, seconds);
        table.add(run.line());
        return run;
    }
}
