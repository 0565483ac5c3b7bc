package org.liancun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares out cells among sites so that each gets an area in the wanted proportion and the areas are compact: a power
 * diagram whose weights are adjusted to the areas while free sites move to the middle of what they got (Lloyd).
 */
final class Regions {
    private static final int ROUNDS = 160;
    private static final int ROUNDS_OF_MOVING = 110;
    /** Square kilometres of weight for one of area; more makes borders swing. */
    private static final double GAIN = 0.3;

    private final Grid grid;
    private final int[] cells;
    private final double[] siteX;
    private final double[] siteY;
    private final boolean[] fixed;
    private final double[] weights;
    private final int[] owner;

    /**
     * @param cells of the grid to share out
     * @param sites cells where the sites start
     * @param fixed which of them may not move
     */
    Regions(Grid grid, int[] cells, int[] sites, boolean[] fixed) {
        this.grid = grid;
        this.cells = cells;
        this.fixed = fixed;
        siteX = new double[sites.length];
        siteY = new double[sites.length];
        for (int s = 0; s < sites.length; s++) {
            siteX[s] = grid.x[sites[s]];
            siteY[s] = grid.y[sites[s]];
        }
        weights = new double[sites.length];
        owner = new int[cells.length];
    }

    /** The cells of each site. */
    List<int[]> share(double[] proportions) {
        double sum = 0;
        for (double proportion : proportions) {
            sum += proportion;
        }
        for (int round = 0; round < ROUNDS; round++) {
            int[] counts = own();
            for (int s = 0; s < weights.length; s++) {
                double wanted = cells.length * proportions[s] / sum;
                weights[s] += GAIN * grid.squareKmPerCell() * (wanted - counts[s]);
            }
            if (round < ROUNDS_OF_MOVING) {
                moveToMiddle(counts);
            }
        }
        own();
        List<int[]> shares = new ArrayList<>();
        for (int s = 0; s < weights.length; s++) {
            int site = s;
            shares.add(IntStream.range(0, cells.length)
                    .filter(c -> owner[c] == site)
                    .map(c -> cells[c])
                    .toArray());
        }
        return shares;
    }

    private int[] own() {
        int[] counts = new int[weights.length];
        for (int c = 0; c < cells.length; c++) {
            double least = Double.MAX_VALUE;
            for (int s = 0; s < weights.length; s++) {
                double dx = grid.x[cells[c]] - siteX[s];
                double dy = grid.y[cells[c]] - siteY[s];
                double power = dx * dx + dy * dy - weights[s];
                if (power < least) {
                    least = power;
                    owner[c] = s;
                }
            }
            counts[owner[c]]++;
        }
        return counts;
    }

    private void moveToMiddle(int[] counts) {
        double[] sumX = new double[weights.length];
        double[] sumY = new double[weights.length];
        for (int c = 0; c < cells.length; c++) {
            sumX[owner[c]] += grid.x[cells[c]];
            sumY[owner[c]] += grid.y[cells[c]];
        }
        for (int s = 0; s < weights.length; s++) {
            if (!fixed[s] && counts[s] > 0) {
                siteX[s] = sumX[s] / counts[s];
                siteY[s] = sumY[s] / counts[s];
            }
        }
    }
}
