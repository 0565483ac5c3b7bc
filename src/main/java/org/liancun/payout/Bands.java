package org.liancun.payout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a payout spreads over households, as counts that name nobody: for those who may see sums but no household. No
 * count is below ten; where there are fewer households than that, there is no count at all.
 */
public final class Bands {
    /** The smallest number of households that is ever shown. */
    static final int LEAST = 10;

    private static final long[] STEPS = {0, 1, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000};

    private Bands() {}

    /**
     * So many households got an amount in a range.
     *
     * @param from least fen in it
     * @param below fen that are just above it; {@link Long#MAX_VALUE} where it has no end
     */
    public record Band(long from, long below, int households) {}

    /** The amounts at which a new step begins, but for nothing at all. */
    static long[] thresholds() {
        return Arrays.copyOfRange(STEPS, 1, STEPS.length);
    }

    /**
     * The bands of households that were counted by step, each with at least ten households, from the lowest up.
     *
     * @param counts below the first threshold, then from each threshold to the next
     */
    static List<Band> of(int[] counts) {
        if (Arrays.stream(counts).sum() < LEAST) {
            return List.of();
        }
        List<Band> bands = new ArrayList<>();
        long from = STEPS[0];
        int waiting = 0;
        for (int step = 0; step < counts.length; step++) {
            long below = step + 1 < STEPS.length ? STEPS[step + 1] : Long.MAX_VALUE;
            waiting += counts[step];
            if (waiting >= LEAST || (waiting == 0 && bands.isEmpty())) {
                if (waiting > 0) {
                    bands.add(new Band(from, below, waiting));
                }
                from = below;
                waiting = 0;
            }
        }
        return withRest(bands, waiting);
    }

    /** Households above the last full band, fewer than ten of them, are counted in it. */
    private static List<Band> withRest(List<Band> bands, int rest) {
        if (rest > 0) {
            Band last = bands.removeLast();
            bands.add(new Band(last.from(), Long.MAX_VALUE, last.households() + rest));
        }
        return bands;
    }
}
