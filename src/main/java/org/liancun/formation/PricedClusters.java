package org.liancun.formation;

import java.util.Arrays;

/** A sharper look at what villages that can be reached may bring: what it costs to get there, and to each other. */
final class PricedClusters {
    private final Terrain terrain;
    private final long[] values;
    /** Place of each village in the order of values. */
    private final int[] rank;
    /** Cluster of each village; -1 if it is none that brings something. */
    private final int[] cluster;
    private final int[] stack;
    private final long[] gained;
    private final long[] entry;
    private final int[] kept;
    private final long[] best;

    PricedClusters(Terrain terrain, long[] values) {
        this.terrain = terrain;
        this.values = values;
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(values[a], values[b]));
        rank = new int[values.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        cluster = new int[values.length];
        Arrays.fill(cluster, -1);
        stack = new int[values.length];
        gained = new long[values.length];
        entry = new long[values.length];
        kept = new int[values.length];
        best = new long[values.length + 1];
    }

    /**
     * Whether no choice of the villages brings the limit or less.
     *
     * @param near how many of them, the first ones, adjoin the members
     */
    boolean hopeless(int[] reached, int count, long[] gain, long limit, int near) {
        int clusters = divide(reached, count, gain);
        for (int k = 0; k < near; k++) {
            if (cluster[reached[k]] >= 0) {
                entry[cluster[reached[k]]] = 0;
            }
        }
        share(reached, count, gain);
        long total = 0;
        for (int c = 0; c < clusters; c++) {
            entry[c] = gained[c] + entry[c] < 0 ? entry[c] : Long.MAX_VALUE;
            total += entry[c] == Long.MAX_VALUE ? 0 : gained[c] + entry[c];
        }
        int keptCount = 0;
        for (int k = 0; k < count; k++) {
            int of = cluster[reached[k]];
            cluster[reached[k]] = -1;
            if (of >= 0 && entry[of] != Long.MAX_VALUE) {
                int at = keptCount++;
                while (at > 0 && rank[kept[at - 1]] > rank[reached[k]]) {
                    kept[at] = kept[at - 1];
                    at--;
                }
                kept[at] = reached[k];
            }
        }
        return total >= limit || limit <= 0 && dearTogether(keptCount, gain, limit);
    }

    /** Villages with something to bring that hang together. */
    private int divide(int[] reached, int count, long[] gain) {
        int clusters = 0;
        for (int k = 0; k < count; k++) {
            cluster[reached[k]] = gain[reached[k]] < 0 ? -2 : -3;
        }
        for (int k = 0; k < count; k++) {
            if (cluster[reached[k]] == -2) {
                gained[clusters] = collect(reached[k], clusters, gain);
                entry[clusters++] = Long.MAX_VALUE / 4;
            }
        }
        return clusters;
    }

    private long collect(int from, int number, long[] gain) {
        long sum = 0;
        int top = 1;
        stack[0] = from;
        cluster[from] = number;
        while (top > 0) {
            int village = stack[--top];
            sum += gain[village];
            for (int neighbour : terrain.neighbours[village]) {
                if (cluster[neighbour] == -2) {
                    cluster[neighbour] = number;
                    stack[top++] = neighbour;
                }
            }
        }
        return sum;
    }

    /** A cluster that adjoins no member is entered through a village that brings nothing, whose cost its neighbours share. */
    private void share(int[] reached, int count, long[] gain) {
        for (int k = 0; k < count; k++) {
            if (cluster[reached[k]] == -3) {
                int[] neighbours = terrain.neighbours[reached[k]];
                int different = 0;
                for (int a = 0; a < neighbours.length; a++) {
                    different += isNew(neighbours, a) ? 1 : 0;
                }
                for (int neighbour : neighbours) {
                    int of = cluster[neighbour];
                    if (different > 0 && of >= 0) {
                        entry[of] = Math.min(entry[of], gain[reached[k]] / different);
                    }
                }
            }
        }
    }

    private boolean isNew(int[] neighbours, int at) {
        int of = cluster[neighbours[at]];
        for (int b = 0; b < at; b++) {
            if (cluster[neighbours[b]] == of) {
                return false;
            }
        }
        return of >= 0 && entry[of] != 0;
    }

    /** Whether any number of them, with their differences to each other, brings no more than the limit. */
    private boolean dearTogether(int count, long[] gain, long limit) {
        for (int most = 1; most <= count; most++) {
            Arrays.fill(best, 1, most + 1, Long.MAX_VALUE / 2);
            best[0] = 0;
            for (int k = 0; k < count; k++) {
                int village = kept[k];
                for (int nth = Math.min(most, k + 1); nth > 0; nth--) {
                    // In order of value, the nth of so many is above nth - 1 of them and below the others.
                    long with = best[nth - 1] + gain[village] + values[village] * (2L * nth - most - 1);
                    best[nth] = Math.min(best[nth], with);
                }
            }
            if (best[most] < limit) {
                return false;
            }
        }
        return true;
    }
}
