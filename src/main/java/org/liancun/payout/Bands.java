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

    /** The bands of these amounts, each with at least ten households, from the lowest up. */
    static List<Band> of(long[] amounts) {
        if (amounts.length < LEAST) {
            return List.of();
        }
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        List<Band> bands = new ArrayList<>();
        long from = STEPS[0];
        int waiting = 0;
        int at = 0;
        for (int step = 1; step <= STEPS.length; step++) {
            long below = step < STEPS.length ? STEPS[step] : Long.MAX_VALUE;
            while (at < sorted.length && sorted[at] < below) {
                at++;
                waiting++;
            }
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
