package org.liancun.formation;

import java.util.Arrays;

/**
 * What can still come of a set of villages at given prices, where an alliance costs the differences of all its pairs.
 *
 * <p>A village more costs its differences to the members less its price, its gain; those beside it cost their
 * differences to each other on top, which is never negative. So the sum of all negative gains is a bound; and it is a
 * better one when villages are left out that are too dear to be passed, and with them what lies behind them.
 */
final class PricedReach {
    private final Terrain terrain;
    private final long[] values;
    private final Duals duals;
    private final long threshold;
    private final int[] members;
    private int size;
    /** By number of members: gain of each village. */
    private final long[][] gains;
    /** By number of members: the least that the set costs less its prices, and the prices alone. */
    private final long[] leasts;
    private final long[] prices;
    /** Members, villages tried before, and those before the first. */
    private final boolean[] closed;
    private final int[] shut;
    private int shutCount;
    private final int[] trioMembers;
    private final PricedClusters clusters;
    private final int[] queue;
    private final int[] seen;
    private int stamp;

    PricedReach(Terrain terrain, PricedValues pricedValues, Duals duals, int first, long threshold) {
        this.terrain = terrain;
        this.duals = duals;
        this.threshold = threshold;
        values = pricedValues.values();
        int deepest = Math.min(terrain.input.rules().max(), terrain.size);
        members = new int[deepest];
        gains = new long[deepest + 1][];
        leasts = new long[deepest + 1];
        prices = new long[deepest + 1];
        closed = new boolean[terrain.size];
        Arrays.fill(closed, 0, first, true);
        shut = new int[terrain.size];
        trioMembers = new int[duals.trioCount()];
        queue = new int[terrain.size];
        seen = new int[terrain.size];
        clusters = new PricedClusters(terrain, values);
        gains[0] = new long[terrain.size];
        for (int i = 0; i < terrain.size; i++) {
            gains[0][i] = -duals.price(i);
        }
        leasts[0] = -pricedValues.slack();
        enter(first);
    }

    int size() {
        return size;
    }

    int[] members() {
        return members;
    }

    /** Not more than what the members cost less their prices. */
    long least() {
        return leasts[size];
    }

    /** The prices of the members and of the trios of which they have two. */
    long prices() {
        return prices[size];
    }

    void enter(int village) {
        long[] before = gains[size];
        long[] after = gains[size + 1];
        if (after == null) {
            after = new long[terrain.size];
            gains[size + 1] = after;
        }
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i] + Math.abs(values[i] - values[village]);
        }
        long least = leasts[size] + before[village];
        long price = prices[size] + duals.price(village);
        for (int trio : duals.triosOf(village)) {
            long half = -duals.trioPrice(trio) >> 1;
            int had = trioMembers[trio]++;
            if (had < 2) {
                // The second village of a trio pays for it; until then each of the others is charged with half.
                for (int other : duals.trio(trio)) {
                    after[other] += had == 0 ? half : -half;
                }
            }
            if (had == 1) {
                least += -duals.trioPrice(trio) - half;
                price += duals.trioPrice(trio);
            }
        }
        members[size++] = village;
        leasts[size] = least;
        prices[size] = price;
        closed[village] = true;
    }

    void leave() {
        int village = members[--size];
        for (int trio : duals.triosOf(village)) {
            trioMembers[trio]--;
        }
        closed[village] = false;
    }

    /** Leaves a village out that was tried. */
    void shut(int village) {
        closed[village] = true;
        shut[shutCount++] = village;
    }

    /** Lets in again the last ones that were left out. */
    void reopen(int count) {
        for (int k = 0; k < count; k++) {
            closed[shut[--shutCount]] = false;
        }
    }

    /** The village by which to grow; -1 if nothing below the threshold can come of any. */
    int best() {
        long limit = threshold - leasts[size];
        long[] gain = gains[size];
        long dear = Long.MAX_VALUE;
        while (true) {
            int count = spread(gain, dear);
            long total = 0;
            long dearest = Long.MIN_VALUE;
            for (int k = 0; k < count; k++) {
                total += Math.min(0, gain[queue[k]]);
                dearest = Math.max(dearest, gain[queue[k]]);
            }
            if (count == 0 || total >= limit) {
                return -1;
            }
            if (dearest < limit - total) {
                boolean hopeless = clusters.hopeless(queue, count, gain, limit, adjoining);
                return hopeless ? -1 : cheapest(gain);
            }
            dear = limit - total;
        }
    }

    /** How many of the queue adjoin a member. */
    private int adjoining;

    /** Fills the queue with what can be reached through villages that are not too dear. */
    private int spread(long[] gain, long dear) {
        stamp++;
        int tail = 0;
        for (int k = 0; k < size; k++) {
            tail = spread(members[k], gain, dear, tail);
        }
        adjoining = tail;
        for (int head = 0; head < tail; head++) {
            tail = spread(queue[head], gain, dear, tail);
        }
        return tail;
    }

    private int spread(int from, long[] gain, long dear, int tail) {
        int end = tail;
        for (int neighbour : terrain.neighbours[from]) {
            if (!closed[neighbour] && seen[neighbour] != stamp && gain[neighbour] < dear) {
                seen[neighbour] = stamp;
                queue[end++] = neighbour;
            }
        }
        return end;
    }

    private int cheapest(long[] gain) {
        int best = queue[0];
        for (int k = 1; k < adjoining; k++) {
            best = gain[queue[k]] < gain[best] ? queue[k] : best;
        }
        return best;
    }
}
