package org.liancun.formation;

import java.util.Arrays;

/**
 * Gives every row one of the columns so that the loads of columns differ by at most one, the sum of costs is least,
 * and among the cheapest the choice of the first row is the lowest column, then that of the second, and so on.
 *
 * <p>Each column offers as many slots as everybody must take, and one more that may stay free; idle rows fill those
 * that do. The slots are assigned by the Hungarian method; every cheapest assignment uses only slots that its prices
 * make tight, so the lowest one is found among these.
 */
final class EvenAssignment {
    private static final long FORBIDDEN = 1L << 40;

    private final long[][] cost;
    private final int rows;
    private final int columns;
    private final int slots;
    private final int free;
    private final long[] rowPrice;
    private final long[] slotPrice;
    private final int[] only;

    /** @param cost by row and column, not negative */
    EvenAssignment(long[][] cost) {
        this.cost = cost;
        rows = cost.length;
        columns = cost[0].length;
        free = rows / columns * columns;
        slots = free + columns;
        rowPrice = new long[slots + 1];
        slotPrice = new long[slots + 1];
        only = new int[slots];
        Arrays.fill(only, -1);
    }

    /** The column of each row. */
    int[] chosen() {
        price();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; only[row] < 0 && column < columns; column++) {
                only[row] = column;
                if (!canBeFilled()) {
                    only[row] = -1;
                }
            }
        }
        return Arrays.copyOf(only, rows);
    }

    private int column(int slot) {
        return slot % columns;
    }

    /** Rows beyond the last are idle and may take only slots that may stay free. */
    private long cost(int row, int slot) {
        if (row < rows) {
            return cost[row][column(slot)];
        }
        return slot < free ? FORBIDDEN : 0;
    }

    /** The Hungarian method with shortest augmenting paths; rows and slots counted from 1, 0 is the source. */
    private void price() {
        int[] rowOf = new int[slots + 1];
        for (int row = 1; row <= slots; row++) {
            rowOf[0] = row;
            Reach reach = new Reach(slots + 1);
            int slot = 0;
            do {
                reach.used[slot] = true;
                slot = cheapest(rowOf[slot], slot, reach);
                lower(reach.slack[slot], rowOf, reach);
            } while (rowOf[slot] != 0);
            while (slot != 0) {
                rowOf[slot] = rowOf[reach.cameFrom[slot]];
                slot = reach.cameFrom[slot];
            }
        }
    }

    /** How far a row's search has come: the slots used, what the others would cost more, and by which way. */
    private record Reach(boolean[] used, long[] slack, int[] cameFrom) {
        Reach(int size) {
            this(new boolean[size], new long[size], new int[size]);
            Arrays.fill(slack, Long.MAX_VALUE);
        }
    }

    private int cheapest(int row, int from, Reach reach) {
        long[] slack = reach.slack;
        int best = -1;
        for (int slot = 1; slot <= slots; slot++) {
            if (!reach.used[slot]) {
                long reduced = cost(row - 1, slot - 1) - rowPrice[row] - slotPrice[slot];
                if (reduced < slack[slot]) {
                    slack[slot] = reduced;
                    reach.cameFrom[slot] = from;
                }
                if (best < 0 || slack[slot] < slack[best]) {
                    best = slot;
                }
            }
        }
        return best;
    }

    private void lower(long by, int[] rowOf, Reach reach) {
        for (int slot = 0; slot <= slots; slot++) {
            if (reach.used[slot]) {
                rowPrice[rowOf[slot]] += by;
                slotPrice[slot] -= by;
            } else if (reach.slack[slot] != Long.MAX_VALUE) {
                reach.slack[slot] -= by;
            }
        }
    }

    /** Whether tight slots suffice for all rows, given the columns chosen so far. */
    private boolean canBeFilled() {
        int[] rowOf = new int[slots];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < slots; row++) {
            if (!place(row, rowOf, new boolean[slots])) {
                return false;
            }
        }
        return true;
    }

    private boolean place(int row, int[] rowOf, boolean[] tried) {
        for (int slot = 0; slot < slots; slot++) {
            boolean tight = cost(row, slot) == rowPrice[row + 1] + slotPrice[slot + 1];
            if (tight && !tried[slot] && (only[row] < 0 || only[row] == column(slot))) {
                tried[slot] = true;
                if (rowOf[slot] < 0 || place(rowOf[slot], rowOf, tried)) {
                    rowOf[slot] = row;
                    return true;
                }
            }
        }
        return false;
    }
}
