package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A first plan: alliances grow from seeds, strong villages first, the smallest one next; sizes need not be right. */
final class Growth {
    private final Terrain terrain;
    private final Random random;

    Growth(Terrain terrain, long seed) {
        this.terrain = terrain;
        random = new Random(seed);
    }

    /** @param islands each with the number of alliances it shall have */
    int[][] start(List<Island> islands, int[] counts) {
        List<int[]> alliances = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            alliances.addAll(grow(islands.get(k), counts[k]));
        }
        return alliances.toArray(int[][]::new);
    }

    private List<int[]> grow(Island island, int count) {
        List<TreeSet<Integer>> grown = new ArrayList<>();
        TreeSet<Integer> free = new TreeSet<>();
        Arrays.stream(island.villages()).forEach(free::add);
        for (int seed : seeds(island, count)) {
            grown.add(new TreeSet<>(List.of(seed)));
            free.remove(seed);
        }
        while (!free.isEmpty()) {
            growOne(grown, free);
        }
        return grown.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private int[] seeds(Island island, int count) {
        List<Integer> strong = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i : island.villages()) {
            (terrain.strong[i] ? strong : others).add(i);
        }
        Collections.shuffle(strong, random);
        Collections.shuffle(others, random);
        strong.addAll(others);
        return strong.subList(0, count).stream().mapToInt(Integer::intValue).toArray();
    }

    /** The smallest alliance that can still grow takes a free neighbour. */
    private void growOne(List<TreeSet<Integer>> grown, TreeSet<Integer> free) {
        TreeSet<Integer> smallest = null;
        List<Integer> options = List.of();
        for (TreeSet<Integer> alliance : grown) {
            if (smallest == null || alliance.size() < smallest.size()) {
                List<Integer> frontier = frontier(alliance, free);
                if (!frontier.isEmpty()) {
                    smallest = alliance;
                    options = frontier;
                }
            }
        }
        if (smallest == null) {
            throw new IllegalStateException("an island that does not hang together");
        }
        int taken = options.get(random.nextInt(options.size()));
        smallest.add(taken);
        free.remove(taken);
    }

    private List<Integer> frontier(TreeSet<Integer> alliance, TreeSet<Integer> free) {
        List<Integer> frontier = new ArrayList<>();
        for (int i : alliance) {
            for (int neighbour : terrain.neighbours[i]) {
                if (free.contains(neighbour)) {
                    frontier.add(neighbour);
                }
            }
        }
        return frontier;
    }
}
