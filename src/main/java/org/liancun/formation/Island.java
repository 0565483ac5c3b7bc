package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Villages that hang together and adjoin no others: a township where borders hold, or a part of the map.
 *
 * @param villages ascending
 * @param fewest alliances that its villages need
 * @param most alliances that its villages suffice for; less than {@code fewest} if it cannot be divided
 */
record Island(int[] villages, int strong, int fewest, int most) {

    static List<Island> of(Terrain terrain) {
        List<Island> islands = new ArrayList<>();
        boolean[] seen = new boolean[terrain.size];
        for (int i = 0; i < terrain.size; i++) {
            if (!seen[i]) {
                islands.add(from(terrain, reach(terrain, i, seen)));
            }
        }
        return islands;
    }

    private static int[] reach(Terrain terrain, int start, boolean[] seen) {
        List<Integer> queue = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int head = 0; head < queue.size(); head++) {
            for (int neighbour : terrain.neighbours[queue.get(head)]) {
                if (!seen[neighbour]) {
                    seen[neighbour] = true;
                    queue.add(neighbour);
                }
            }
        }
        int[] villages = queue.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(villages);
        return villages;
    }

    private static Island from(Terrain terrain, int[] villages) {
        Rules rules = terrain.input.rules();
        int strong = (int) Arrays.stream(villages).filter(i -> terrain.strong[i]).count();
        int fewest = Math.ceilDiv(villages.length, rules.max());
        int most = villages.length / rules.min();
        if (rules.lead() != Lead.NONE) {
            most = Math.min(most, strong);
        }
        if (rules.lead() == Lead.ONE) {
            fewest = Math.max(fewest, strong);
        }
        return new Island(villages, strong, fewest, most);
    }

    /** How many alliances each island starts with: its fewest, then one more where alliances would be largest. */
    static int[] counts(List<Island> islands, int alliances) {
        int[] counts = islands.stream().mapToInt(Island::fewest).toArray();
        for (int left = alliances - Arrays.stream(counts).sum(); left > 0; left--) {
            int largest = -1;
            for (int k = 0; k < counts.length; k++) {
                if (counts[k] < islands.get(k).most && (largest < 0
                        || perAlliance(islands, counts, k) > perAlliance(islands, counts, largest))) {
                    largest = k;
                }
            }
            counts[largest]++;
        }
        return counts;
    }

    private static double perAlliance(List<Island> islands, int[] counts, int k) {
        return (double) islands.get(k).villages.length / counts[k];
    }
}
