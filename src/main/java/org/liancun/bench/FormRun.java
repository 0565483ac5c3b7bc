package org.liancun.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult;
import org.liancun.formation.Former;
import org.liancun.formation.Watch;

/** One answer of the optimiser, how long it took, and the most that the heap held meanwhile. */
record FormRun(String name, FormationResult result, long millis, long heapBytes) {
    static final String HEAD = String.format(Locale.ROOT, "%-24s %14s %14s %9s %11s %8s %7s  %s",
            "", "cost", "bound", "gap", "columns", "seconds", "MB", "proof");
    private static final double MILLION = 1e6;
    private static final double PERCENT = 100;

    static FormRun of(String name, FormationInput input, int seconds) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        FormationResult result = new Former().form(input, Watch.until(System::nanoTime, seconds, standing -> { }));
        long millis = (System.nanoTime() - start) / 1_000_000;
        long bytes = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new FormRun(name, result, millis, bytes);
    }

    /** The plan's cost; more than anything where there is no plan. */
    long cost() {
        return result.plan().map(FormationPlan::costMillionths).orElse(Long.MAX_VALUE);
    }

    /** The gap in these parts, rounded up, so that a small one is not shown as none; null where nothing is proven. */
    @Nullable Long gap(int parts) {
        OptionalDouble gap = result.gap();
        return gap.isEmpty() ? null : (long) Math.ceil(gap.getAsDouble() * parts);
    }

    /** A line under {@link #HEAD}. */
    String line() {
        OptionalDouble gap = result.gap();
        return String.format(Locale.ROOT, "%-24s %,14d %14s %9s %,11d %8.1f %,7d  %s", name, cost(),
                result.boundMillionths().isEmpty() ? "-"
                        : String.format(Locale.ROOT, "%,d", result.boundMillionths().getAsLong()),
                gap.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f %%", PERCENT * gap.getAsDouble()),
                result.columns(), millis / 1000.0, (long) (heapBytes / MILLION), result.proof().word());
    }
}
