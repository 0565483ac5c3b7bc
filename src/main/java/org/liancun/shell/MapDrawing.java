package org.liancun.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liancun.shell.MapSketch.Position;

/**
 * Turns a {@link MapSketch} into a picture 1000 units wide. The ground of a group is the shortest tree that joins its
 * places, drawn with a broad pen: it follows the places and does not claim land between them that nobody measured.
 */
final class MapDrawing {
    private static final int WIDTH = 1000;
    private static final int MARGIN = 36;
    /** Points of the border closer than this to the last one drawn are left out. */
    private static final int STEP = 3;

    private final MapSketch sketch;
    private final Projection projection;
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final Map<String, List<Spot>> members = new LinkedHashMap<>();
    private final Map<String, Integer> hues = new HashMap<>();

    MapDrawing(MapSketch sketch) {
        this.sketch = sketch;
        projection = Projection.of(Stream.concat(
                        sketch.outline().stream().flatMap(List::stream),
                        sketch.sites().stream().map(MapSketch.Site::at))
                .toList());
        for (MapSketch.Group group : sketch.groups()) {
            members.put(group.code(), new ArrayList<>());
            hues.put(group.code(), group.hue());
        }
        for (MapSketch.Site site : sketch.sites()) {
            Spot spot = projection.spot(site.at());
            spots.put(site.code(), spot);
            if (site.group() != null && members.containsKey(site.group())) {
                members.get(site.group()).add(spot);
            }
        }
        members.values().removeIf(List::isEmpty);
    }

    /** A point of the drawing. */
    record Spot(int x, int y) {
        long squareDistance(Spot other) {
            long dx = x - other.x;
            long dy = y - other.y;
            return dx * dx + dy * dy;
        }

        static Spot middle(List<Spot> spots) {
            return new Spot((int) spots.stream().mapToInt(Spot::x).average().orElse(0),
                    (int) spots.stream().mapToInt(Spot::y).average().orElse(0));
        }
    }

    /** A stretch between two points. */
    record Edge(Spot from, Spot to) {}

    MapPicture picture() {
        Map<String, List<Edge>> trees = new LinkedHashMap<>();
        members.forEach((code, places) -> trees.put(code, new ArrayList<>(tree(places))));
        addTies(trees);
        MapLabels labels = new MapLabels(WIDTH, projection.height(), spots.values());
        List<MapPicture.Badge> badges = badges(trees, labels);
        return new MapPicture(WIDTH, projection.height(), outline(), areas(trees), lines(), marks(), badges,
                captions(labels));
    }

    /** A tie within a group lies on the group's ground. */
    private void addTies(Map<String, List<Edge>> trees) {
        Map<String, String> groupOf = new HashMap<>();
        sketch.sites().stream()
                .filter(site -> site.group() != null)
                .forEach(site -> groupOf.put(site.code(), site.group()));
        for (MapSketch.Tie tie : sketch.ties()) {
            String group = groupOf.get(tie.from());
            if (group != null && group.equals(groupOf.get(tie.to())) && trees.containsKey(group)) {
                trees.get(group).add(new Edge(spots.get(tie.from()), spots.get(tie.to())));
            }
        }
    }

    private List<MapPicture.Area> areas(Map<String, List<Edge>> trees) {
        List<MapPicture.Area> areas = new ArrayList<>();
        trees.forEach((code, edges) -> {
            StringBuilder path = new StringBuilder();
            for (Edge edge : edges) {
                path.append('M').append(edge.from().x()).append(' ').append(edge.from().y())
                        .append('L').append(edge.to().x()).append(' ').append(edge.to().y());
            }
            areas.add(new MapPicture.Area(path.toString(), hues.get(code)));
        });
        return areas;
    }

    private List<MapPicture.Line> lines() {
        List<MapPicture.Line> lines = new ArrayList<>();
        Map<String, Integer> hueOfSite = new HashMap<>();
        sketch.sites().forEach(site -> hueOfSite.put(site.code(), hue(site)));
        for (MapSketch.Tie tie : sketch.ties()) {
            Spot from = spots.get(tie.from());
            Spot to = spots.get(tie.to());
            if (from != null && to != null) {
                lines.add(new MapPicture.Line(from.x(), from.y(), to.x(), to.y(), hueOfSite.get(tie.from())));
            }
        }
        return lines;
    }

    /** Marked places last, so that they lie on top. */
    private List<MapPicture.Mark> marks() {
        return sketch.sites().stream()
                .sorted(Comparator.comparing(MapSketch.Site::marked))
                .map(site -> {
                    Spot spot = spots.get(site.code());
                    return new MapPicture.Mark(spot.x(), spot.y(), hue(site), site.marked(), site.title(), site.href());
                })
                .toList();
    }

    private List<MapPicture.Badge> badges(Map<String, List<Edge>> trees, MapLabels labels) {
        List<MapPicture.Badge> badges = new ArrayList<>();
        for (MapSketch.Group group : sketch.groups()) {
            if (trees.containsKey(group.code())) {
                Spot spot = labels.badge(trees.get(group.code()), Spot.middle(members.get(group.code())));
                badges.add(new MapPicture.Badge(spot.x(), spot.y(), hues.get(group.code()), group.label(),
                        group.title(), group.href()));
            }
        }
        return badges;
    }

    private List<MapPicture.Caption> captions(MapLabels labels) {
        List<MapPicture.Caption> captions = new ArrayList<>();
        for (MapSketch.Region region : sketch.regions()) {
            List<Spot> below = region.sites().stream().filter(spots::containsKey).map(spots::get).toList();
            if (!below.isEmpty()) {
                Spot spot = labels.caption(region.name(), below);
                captions.add(new MapPicture.Caption(spot.x(), spot.y(), region.name()));
            }
        }
        return captions;
    }

    private String outline() {
        StringBuilder path = new StringBuilder();
        for (List<Position> ring : sketch.outline()) {
            Spot last = null;
            for (Position position : ring) {
                Spot spot = projection.spot(position);
                if (last == null || spot.squareDistance(last) >= STEP * STEP) {
                    path.append(last == null ? 'M' : 'L').append(spot.x()).append(' ').append(spot.y());
                    last = spot;
                }
            }
            path.append('Z');
        }
        return path.toString();
    }

    private int hue(MapSketch.Site site) {
        return site.group() == null ? -1 : hues.getOrDefault(site.group(), -1);
    }

    /** The shortest tree over the places (Prim); a single place gives one edge of no length. */
    static List<Edge> tree(List<Spot> places) {
        if (places.size() == 1) {
            return List.of(new Edge(places.getFirst(), places.getFirst()));
        }
        List<Spot> inside = new ArrayList<>(List.of(places.getFirst()));
        List<Spot> outside = new ArrayList<>(places.subList(1, places.size()));
        List<Edge> edges = new ArrayList<>();
        while (!outside.isEmpty()) {
            Edge next = inside.stream()
                    .flatMap(from -> outside.stream().map(to -> new Edge(from, to)))
                    .min(Comparator.comparingLong(edge -> edge.from().squareDistance(edge.to())))
                    .orElseThrow();
            edges.add(next);
            outside.remove(next.to());
            inside.add(next.to());
        }
        return edges;
    }

    /** Degrees to drawing units: flat, with the east-west scale of the middle latitude. */
    record Projection(long west, long north, double unitsPerEast, double unitsPerSouth, int height) {

        static Projection of(List<Position> all) {
            long west = all.stream().mapToLong(Position::lon).min().orElse(0);
            long east = Math.max(west + 1, all.stream().mapToLong(Position::lon).max().orElse(0));
            long south = all.stream().mapToLong(Position::lat).min().orElse(0);
            long north = all.stream().mapToLong(Position::lat).max().orElse(0);
            double squeeze = Math.cos(Math.toRadians((south + north) / 2e6));
            double scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze);
            int height = (int) Math.round((north - south) * scale) + 2 * MARGIN;
            return new Projection(west, north, scale * squeeze, scale, height);
        }

        Spot spot(Position position) {
            return new Spot(MARGIN + (int) Math.round((position.lon() - west) * unitsPerEast),
                    MARGIN + (int) Math.round((north - position.lat()) * unitsPerSouth));
        }
    }
}
