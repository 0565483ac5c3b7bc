package org.liancun.formation;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The ways a plan is changed: a village moves over, two change places, two alliances are drawn anew, one is moved. */
final class Moves {
    private static final int HUNDRED = 100;
    private static final int SHIFTS = 55;
    private static final int SWAPS = 85;
    private static final int REDRAWS = 98;

    private final Terrain terrain;
    private final Partition partition;
    private final Random random;

    Moves(Terrain terrain, Partition partition, Random random) {
        this.terrain = terrain;
        this.partition = partition;
        this.random = random;
    }

    /** A random move that keeps every alliance connected; null if this draw gave none. */
    Partition.@Nullable Move propose() {
        int village = random.nextInt(terrain.size);
        int[] neighbours = terrain.neighbours[village];
        if (neighbours.length == 0) {
            return null;
        }
        int neighbour = neighbours[random.nextInt(neighbours.length)];
        int from = partition.allianceOf(village);
        int to = partition.allianceOf(neighbour);
        if (from == to) {
            return null;
        }
        int kind = random.nextInt(HUNDRED);
        if (kind < SHIFTS) {
            return shift(village, from, to);
        }
        if (kind < SWAPS) {
            return swap(village, from, to);
        }
        return kind < REDRAWS ? redraw(from, to) : transfer(from, to);
    }

    private Partition.@Nullable Move shift(int village, int from, int to) {
        int[] left = Partition.without(partition.members(from), village);
        if (!partition.connected(left)) {
            return null;
        }
        return partition.move(new int[] {from, to}, left, Partition.with(partition.members(to), village));
    }

    private Partition.@Nullable Move swap(int village, int from, int to) {
        int[] others = partition.members(to);
        int other = others[random.nextInt(others.length)];
        int[] first = Partition.with(Partition.without(partition.members(from), village), other);
        int[] second = Partition.with(Partition.without(others, other), village);
        if (!partition.connected(first) || !partition.connected(second)) {
            return null;
        }
        return partition.move(new int[] {from, to}, first, second);
    }

    private Partition.@Nullable Move redraw(int a, int b) {
        int[][] halves = split(Partition.union(partition.members(a), partition.members(b)));
        return halves == null ? null : partition.move(new int[] {a, b}, halves);
    }

    /** Two alliances become one, and the number set free divides another, so that parts of the map trade numbers. */
    private Partition.@Nullable Move transfer(int a, int b) {
        int c = random.nextInt(partition.count());
        if (c == a || c == b) {
            return null;
        }
        int[][] halves = split(partition.members(c));
        if (halves == null) {
            return null;
        }
        int[] merged = Partition.union(partition.members(a), partition.members(b));
        return partition.move(new int[] {a, b, c}, merged, halves[0], halves[1]);
    }

    /** Divides connected villages by cutting a random edge of a random spanning tree. */
    private int @Nullable [][] split(int[] villages) {
        int n = villages.length;
        if (n < 2) {
            return null;
        }
        Tree tree = randomTree(villages);
        boolean[] cutOff = new boolean[n];
        int cut = 1 + random.nextInt(n - 1);
        int count = 0;
        for (int k = cut; k < n; k++) {
            int at = tree.order[k];
            cutOff[at] = k == cut || cutOff[tree.parent[at]];
            count += cutOff[at] ? 1 : 0;
        }
        int[] first = new int[count];
        int[] second = new int[n - count];
        int f = 0;
        int s = 0;
        for (int at = 0; at < n; at++) {
            if (cutOff[at]) {
                first[f++] = villages[at];
            } else {
                second[s++] = villages[at];
            }
        }
        return new int[][] {first, second};
    }

    /** A spanning tree; in its order parents come before children. */
    private record Tree(int[] order, int[] parent) {}

    /** Grows a tree from a random village, one random edge at a time. */
    private Tree randomTree(int[] villages) {
        int n = villages.length;
        int[] parent = new int[n];
        int[] order = new int[n];
        boolean[] reached = new boolean[n];
        order[0] = random.nextInt(n);
        reached[order[0]] = true;
        int count = 1;
        while (count < n) {
            int at = order[random.nextInt(count)];
            int[] neighbours = terrain.neighbours[villages[at]];
            int next = Arrays.binarySearch(villages, neighbours[random.nextInt(neighbours.length)]);
            if (next >= 0 && !reached[next]) {
                reached[next] = true;
                parent[next] = at;
                order[count++] = next;
            }
        }
        return new Tree(order, parent);
    }
}
