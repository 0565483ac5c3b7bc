package org.liancun.formation;

import java.util.Arrays;

/** A division of the villages into connected, non-empty alliances, each with its score; changed by whole moves. */
final class Partition {
    private final Terrain terrain;
    private final SetCost cost;
    private final Demerits demerits;
    private final int[] allianceOf;
    private final int[][] members;
    private final long[] scores;
    private final long[] breaches;
    private long score;
    private long breach;

    /** New members for some alliances, scored but not yet made. */
    record Move(int[] alliances, int[][] members, long[] scores, long[] breaches, long change) {}

    /** @param members of each alliance, ascending */
    Partition(Terrain terrain, SetCost cost, Demerits demerits, int[][] members) {
        this.terrain = terrain;
        this.cost = cost;
        this.demerits = demerits;
        this.members = members.clone();
        allianceOf = new int[terrain.size];
        scores = new long[members.length];
        breaches = new long[members.length];
        for (int r = 0; r < members.length; r++) {
            put(r, members[r], cost.of(members[r]), demerits.of(members[r]));
        }
    }

    private void put(int alliance, int[] newMembers, long newCost, long newBreach) {
        members[alliance] = newMembers;
        for (int i : newMembers) {
            allianceOf[i] = alliance;
        }
        score += newCost - scores[alliance];
        breach += newBreach - breaches[alliance];
        scores[alliance] = newCost;
        breaches[alliance] = newBreach;
    }

    /** What it would change to give the alliances these members. */
    Move move(int[] alliances, int[]... newMembers) {
        long[] newScores = new long[alliances.length];
        long[] newBreaches = new long[alliances.length];
        long change = 0;
        for (int k = 0; k < alliances.length; k++) {
            newScores[k] = cost.of(newMembers[k]);
            newBreaches[k] = demerits.of(newMembers[k]);
            change += newScores[k] + newBreaches[k] - scores[alliances[k]] - breaches[alliances[k]];
        }
        return new Move(alliances, newMembers, newScores, newBreaches, change);
    }

    void make(Move move) {
        for (int k = 0; k < move.alliances.length; k++) {
            put(move.alliances[k], move.members[k], move.scores[k], move.breaches[k]);
        }
    }

    boolean obeysAllRules() {
        return breach == demerits.baseline();
    }

    long costMillionths() {
        return score;
    }

    int count() {
        return members.length;
    }

    int allianceOf(int village) {
        return allianceOf[village];
    }

    int[] members(int alliance) {
        return members[alliance];
    }

    int[][] snapshot() {
        return members.clone();
    }

    /** Whether the villages hang together. */
    boolean connected(int[] villages) {
        return connected(terrain, villages);
    }

    static boolean connected(Terrain terrain, int[] villages) {
        if (villages.length == 0) {
            return false;
        }
        boolean[] reached = new boolean[villages.length];
        int[] queue = new int[villages.length];
        int head = 0;
        int tail = 1;
        reached[0] = true;
        while (head < tail) {
            for (int neighbour : terrain.neighbours[villages[queue[head]]]) {
                int at = Arrays.binarySearch(villages, neighbour);
                if (at >= 0 && !reached[at]) {
                    reached[at] = true;
                    queue[tail++] = at;
                }
            }
            head++;
        }
        return tail == villages.length;
    }

    static int[] without(int[] sorted, int village) {
        return Arrays.stream(sorted).filter(i -> i != village).toArray();
    }

    static int[] with(int[] sorted, int village) {
        int[] more = Arrays.copyOf(sorted, sorted.length + 1);
        more[sorted.length] = village;
        Arrays.sort(more);
        return more;
    }

    static int[] union(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        Arrays.sort(both);
        return both;
    }
}
