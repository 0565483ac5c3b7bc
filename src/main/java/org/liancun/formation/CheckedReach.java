package org.liancun.formation;

import java.util.List;
import java.util.Set;

/**
 * Whether a set of villages can grow into an alliance below a threshold, where an alliance costs the differences of all
 * its pairs: what a village adds to the set is its differences to the members less its price, and what the new ones cost
 * each other comes on top. Written for the checker of certificates, without the search's code.
 */
final class CheckedReach {
    /** Sums over all pairs must stay far from the range of numbers, and in units of cost they must be exact. */
    private static final double MOST = 1L << 60;
    private static final long FINEST = 1L << 16;

    private final int[][] neighbours;
    private final CheckedPrices prices;
    private final long[] values;
    /** By how much rounded differences may be above the cost of a set. */
    private final long slack;

    CheckedReach(FormationInput input, String column, List<Set<Character>> neighbours, CheckedPrices prices) {
        this.neighbours = neighbours.stream()
                .map(set -> set.stream().mapToInt(Character::charValue).toArray())
                .toArray(int[][]::new);
        this.prices = prices;
        int villages = neighbours.size();
        values = new long[villages];
        boolean whole = true;
        for (int i = 0; i < villages; i++) {
            double value = input.areas().get(i).profile().column(column);
            if (!(Math.abs(value) * Math.max(FINEST, prices.scale()) * villages * villages < MOST)) {
                throw new ArithmeticException("value " + value);
            }
            whole &= value == Math.floor(value);
            values[i] = Math.round(value * prices.scale());
        }
        // Half a part for each value, so one for each difference; half a unit for the cost, and some for its sum.
        slack = whole ? 0 : Math.addExact((long) villages * villages, prices.scale());
    }

    /** @param set ascending; it grows by villages after its first only */
    boolean mayComeBelow(char[] set, long threshold) {
        long[] gains = gains(set);
        long missing = Math.subtractExact(threshold, least(set));
        long dear = Long.MAX_VALUE;
        while (true) {
            boolean[] reached = reached(set, gains, dear);
            long sum = 0;
            long dearest = Long.MIN_VALUE;
            for (int i = 0; i < gains.length; i++) {
                if (reached[i]) {
                    sum = Math.addExact(sum, Math.min(gains[i], 0));
                    dearest = Math.max(dearest, gains[i]);
                }
            }
            if (sum >= missing) {
                return false;
            }
            // A village that costs more than all others bring is in none of the alliances looked for.
            dear = Math.subtractExact(missing, sum);
            if (dearest < dear) {
                return true;
            }
        }
    }

    private long[] gains(char[] set) {
        long[] gains = new long[values.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = Math.negateExact(prices.village(i));
            for (char member : set) {
                gains[i] = Math.addExact(gains[i], Math.abs(values[i] - values[member]));
            }
        }
        return gains;
    }

    /** Not more than what the set costs less its prices. */
    private long least(char[] set) {
        long differences = 0;
        for (char a : set) {
            for (char b : set) {
                differences += a < b ? Math.abs(values[a] - values[b]) : 0;
            }
        }
        return Math.subtractExact(Math.addExact(prices.reduced(set, 0), differences), slack);
    }

    private boolean[] reached(char[] set, long[] gains, long dear) {
        boolean[] seen = new boolean[gains.length];
        int[] queue = new int[gains.length];
        int tail = 0;
        for (char village : set) {
            seen[village] = true;
            queue[tail++] = village;
        }
        for (int head = 0; head < tail; head++) {
            for (int neighbour : neighbours[queue[head]]) {
                if (neighbour > set[0] && !seen[neighbour] && gains[neighbour] < dear) {
                    seen[neighbour] = true;
                    queue[tail++] = neighbour;
                }
            }
        }
        for (char village : set) {
            seen[village] = false;
        }
        return seen;
    }
}
