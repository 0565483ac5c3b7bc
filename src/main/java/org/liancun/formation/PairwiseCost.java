package org.liancun.formation;

/** The sum of differences of a column over all pairs of an alliance, in whole units. */
record PairwiseCost(double[] values) implements SetCost {
    @Override
    public long of(int[] members, int size) {
        double sum = 0;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                sum += Math.abs(values[members[a]] - values[members[b]]);
            }
        }
        return (long) Math.rint(sum);
    }

    @Override
    public SetCost another() {
        return this;
    }
}
