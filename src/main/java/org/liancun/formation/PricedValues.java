package org.liancun.formation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The column of a pairwise objective in whole numbers of {@code 1 / Duals.SCALE} of a unit of cost.
 *
 * @param values of each village
 * @param slack by how much the sum of their differences may be above the exact cost of any set: nothing where all values
 *     are whole
 */
record PricedValues(long[] values, long slack) {
    /** Above these, sums over all pairs could leave the range of numbers. */
    private static final long MOST = 1L << 32;
    private static final int MOST_VILLAGES = 1 << 10;

    /** Those of the objective; empty if another kind of objective is asked or its numbers are too large. */
    static Optional<PricedValues> of(Terrain terrain) {
        if (!(terrain.input.objective() instanceof Objective.Pairwise(String column)) || terrain.size > MOST_VILLAGES) {
            return Optional.empty();
        }
        double[] exact = terrain.column(column);
        if (!Arrays.stream(exact).allMatch(value -> Math.abs(value) * terrain.size < MOST)) {
            return Optional.empty();
        }
        long[] values = Arrays.stream(exact).mapToLong(value -> Math.round(value * Duals.SCALE)).toArray();
        boolean whole = Arrays.stream(exact).allMatch(value -> value == Math.rint(value));
        // Each difference is rounded by one part of the scale at most, and the cost of a set to a whole unit.
        long pairs = (long) terrain.size * (terrain.size - 1) / 2;
        return Optional.of(new PricedValues(values, whole ? 0 : pairs + Duals.SCALE));
    }
}
