package org.liancun.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The input as arrays for the search; villages are numbered ascending by code. */
final class Terrain {
    final FormationInput input;
    final int size;
    final String[] codes;
    final long[] people;
    final double[] incomeYuan;
    final boolean[] strong;
    final double[][] means;
    /** Industry shares that add up to 1, industries ascending by name; all zero where none is known. */
    final double[][] industries;
    final int[][] distances;
    /** Neighbours with whom an alliance is allowed. */
    final int[][] neighbours;
    final double meanEdge;
    private final Map<String, Integer> indexes = new HashMap<>();

    Terrain(FormationInput input) {
        this.input = input;
        List<Area> areas = input.areas();
        size = areas.size();
        codes = new String[size];
        people = new long[size];
        incomeYuan = new double[size];
        strong = new boolean[size];
        means = new double[size][];
        industries = new double[size][];
        List<String> names = industryNames(areas);
        for (int i = 0; i < size; i++) {
            Area area = areas.get(i);
            codes[i] = area.code();
            indexes.put(area.code(), i);
            people[i] = area.profile().people();
            incomeYuan[i] = area.profile().incomeYuan();
            strong[i] = area.profile().strong();
            means[i] = area.profile().means().inOrder();
            industries[i] = normalised(area.profile(), names);
        }
        distances = distances(areas);
        neighbours = neighbours();
        meanEdge = meanEdge();
    }

    /** The values of a column of the profile. */
    double[] column(String name) {
        return input.areas().stream().mapToDouble(area -> area.profile().column(name)).toArray();
    }

    boolean has(String code) {
        return indexes.containsKey(code);
    }

    int index(String code) {
        return indexes.get(code);
    }

    private static List<String> industryNames(List<Area> areas) {
        SortedSet<String> names = new TreeSet<>();
        areas.forEach(area -> names.addAll(area.profile().industries().keySet()));
        return List.copyOf(names);
    }

    private static double[] normalised(Profile profile, List<String> names) {
        double sum = 0;
        for (double weight : profile.industries().values()) {
            sum += weight;
        }
        double[] shares = new double[names.size()];
        for (int k = 0; k < shares.length && sum > 0; k++) {
            shares[k] = profile.industries().getOrDefault(names.get(k), 0.0) / sum;
        }
        return shares;
    }

    private int[][] distances(List<Area> areas) {
        Projection projection = Projection.of(areas);
        int[][] metres = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                long distance = projection.distance(areas.get(i).point(), areas.get(j).point());
                metres[i][j] = Math.toIntExact(distance);
                metres[j][i] = metres[i][j];
            }
        }
        return metres;
    }

    private int[][] neighbours() {
        List<SortedSet<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sets.add(new TreeSet<>());
        }
        boolean within = input.rules().borders() == Borders.WITHIN_TOWNSHIP;
        for (Edge edge : input.adjacency().edges()) {
            int a = index(edge.a());
            int b = index(edge.b());
            if (!within || input.areas().get(a).township().equals(input.areas().get(b).township())) {
                sets.get(a).add(b);
                sets.get(b).add(a);
            }
        }
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private double meanEdge() {
        List<Edge> edges = input.adjacency().edges();
        long sum = 0;
        for (Edge edge : edges) {
            sum += distances[index(edge.a())][index(edge.b())];
        }
        return edges.isEmpty() ? 0 : (double) sum / edges.size();
    }
}
