package org.liancun.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.liancun.formation.Point;

/**
 * Where the villages of the demo stand: invented, but inside the county, township by township, spaced like villages.
 * Townships get areas in proportion to their villages; the two whose seats an open source knows lie around them.
 */
final class CountyMap {
    /** Villages of herders lean a little towards their township. */
    private static final double PULL = 0.12;
    private static final int CANDIDATES = 60;
    private static final double COMMITTEE_SPREAD_DEGREES = 0.012;

    private final OpenData data;
    private final Grid grid;
    private final Dice dice;

    CountyMap(OpenData data, long seed) {
        this.data = data;
        grid = new Grid(data.outline());
        dice = Dice.of(seed, "map");
    }

    /**
     * A village on the map.
     *
     * @param squareMetres the land around it; none for a residents' committee
     */
    record Place(OpenData.Village village, Point point, long squareMetres) {}

    /** All villages and residents' committees, ascending by code. */
    List<Place> places() {
        List<List<OpenData.Village>> villages = data.townships().stream()
                .map(township -> data.villages().stream()
                        .filter(village -> village.township().equals(township.code()))
                        .toList())
                .toList();
        double[] counts = villages.stream().mapToDouble(CountyMap::withLand).toArray();
        int[] all = IntStream.range(0, grid.cells.size()).toArray();
        boolean[] fixed = new boolean[counts.length];
        int[] sites = townshipSites(all, fixed);
        List<int[]> townships = new Regions(grid, all, sites, fixed).share(counts);
        List<Place> places = new ArrayList<>();
        for (int t = 0; t < counts.length; t++) {
            int[] cells = townships.get(t);
            Point middle = middle(cells);
            places.addAll(villages(villages.get(t), cells, data.townships().get(t).place().orElse(middle)));
        }
        places.sort(Comparator.comparing(place -> place.village().code()));
        return places;
    }

    private static double withLand(List<OpenData.Village> villages) {
        return villages.stream().filter(village -> !village.committee()).count();
    }

    private int[] townshipSites(int[] all, boolean[] fixed) {
        int[] sites = new int[fixed.length];
        List<Integer> taken = new ArrayList<>();
        for (int t = 0; t < sites.length; t++) {
            if (data.townships().get(t).place().isPresent()) {
                sites[t] = nearest(all, data.townships().get(t).place().get());
                fixed[t] = true;
                taken.add(sites[t]);
            }
        }
        for (int t = 0; t < sites.length; t++) {
            if (!fixed[t]) {
                sites[t] = farFrom(taken, all);
                taken.add(sites[t]);
            }
        }
        return sites;
    }

    private List<Place> villages(List<OpenData.Village> villages, int[] cells, Point centre) {
        int withLand = (int) withLand(villages);
        List<Integer> taken = new ArrayList<>();
        for (int v = 0; v < withLand; v++) {
            taken.add(farFrom(taken, cells));
        }
        int[] sites = taken.stream().mapToInt(Integer::intValue).toArray();
        double[] sizes = IntStream.range(0, withLand).mapToDouble(v -> dice.between(80, 120)).toArray();
        List<int[]> shares = new Regions(grid, cells, sites, new boolean[withLand]).share(sizes);
        List<Place> places = new ArrayList<>();
        int next = 0;
        for (OpenData.Village village : villages) {
            if (village.committee()) {
                places.add(new Place(village, near(centre, COMMITTEE_SPREAD_DEGREES), 0));
            } else {
                int[] share = shares.get(next++);
                long squareMetres = Math.round(share.length * grid.squareKmPerCell() * 1e6);
                places.add(new Place(village, near(leaning(share, centre), Grid.STEP_DEGREES / 3), squareMetres));
            }
        }
        return places;
    }

    private Point leaning(int[] share, Point centre) {
        Point middle = middle(share);
        Point wanted = new Point(
                middle.lon() + PULL * (centre.lon() - middle.lon()),
                middle.lat() + PULL * (centre.lat() - middle.lat()));
        return grid.cells.get(nearest(share, wanted));
    }

    private Point middle(int[] cells) {
        // Plain sums: what a stream adds in which order is its own affair, and the package is the same to the byte.
        double lon = 0;
        double lat = 0;
        for (int cell : cells) {
            lon += grid.cells.get(cell).lon();
            lat += grid.cells.get(cell).lat();
        }
        return new Point(lon / cells.length, lat / cells.length);
    }

    private int nearest(int[] cells, Point point) {
        return Arrays.stream(cells)
                .boxed()
                .min(Comparator.comparingDouble(c -> squareKm(c, grid.x(point), grid.y(point))))
                .orElseThrow();
    }

    /** Of some random cells, the one farthest from those taken. */
    private int farFrom(List<Integer> taken, int[] cells) {
        int best = cells[dice.between(0, cells.length - 1)];
        double farthest = -1;
        for (int k = 0; k < CANDIDATES && !taken.isEmpty(); k++) {
            int candidate = cells[dice.between(0, cells.length - 1)];
            double distance = taken.stream()
                    .mapToDouble(c -> squareKm(candidate, grid.x[c], grid.y[c]))
                    .min()
                    .orElseThrow();
            if (distance > farthest) {
                farthest = distance;
                best = candidate;
            }
        }
        return best;
    }

    private double squareKm(int cell, double x, double y) {
        double dx = grid.x[cell] - x;
        double dy = grid.y[cell] - y;
        return dx * dx + dy * dy;
    }

    /** A point near another, inside the county, with five decimals. */
    private Point near(Point point, double degrees) {
        for (int k = 0; k < 100; k++) {
            Point shifted = new Point(
                    rounded(point.lon() + degrees * (2 * dice.fraction() - 1)),
                    rounded(point.lat() + degrees * (2 * dice.fraction() - 1)));
            if (data.outline().contains(shifted)) {
                return shifted;
            }
        }
        throw new IllegalStateException("no place inside the county near " + point);
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }
}
