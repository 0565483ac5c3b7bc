package org.liancun.formation;

/** The sum of squared hundredths of the distance to the best centre, on the plain grid of longitude and latitude. */
final class MomentCost implements SetCost {
    private static final int HUNDREDTHS = 100;
    private final long[][] squares;

    MomentCost(Terrain terrain) {
        squares = new long[terrain.size][terrain.size];
        for (int a = 0; a < terrain.size; a++) {
            for (int b = 0; b < terrain.size; b++) {
                Point from = terrain.input.areas().get(a).point();
                Point to = terrain.input.areas().get(b).point();
                double dx = from.lon() - to.lon();
                double dy = from.lat() - to.lat();
                long hundredths = (long) (HUNDREDTHS * Math.sqrt(dx * dx + dy * dy));
                squares[a][b] = hundredths * hundredths;
            }
        }
    }

    @Override
    public long of(int[] members, int size) {
        long least = Long.MAX_VALUE;
        for (int centre = 0; centre < size; centre++) {
            long sum = 0;
            for (int k = 0; k < size; k++) {
                sum += squares[members[centre]][members[k]];
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    @Override
    public SetCost another() {
        return this;
    }
}
