package org.liancun.formation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Adjacency from points alone: two villages adjoin when no third lies inside the circle that has them as its ends.
 * Computed on whole metres in whole numbers, so that there is nothing to round differently.
 */
final class GabrielGraph {
    private GabrielGraph() {}

    static Adjacency of(Collection<Area> areas, Borders borders) {
        List<Area> sorted = areas.stream().sorted(Comparator.comparing(Area::code)).toList();
        Projection projection = Projection.of(sorted);
        List<Edge> edges = new ArrayList<>();
        List<Edge> links = new ArrayList<>();
        for (List<Area> group : groups(sorted, borders)) {
            List<Edge> own = edgesAmong(group, projection);
            List<Edge> added = linksJoining(group, own, projection);
            edges.addAll(own);
            edges.addAll(added);
            links.addAll(added);
        }
        return new Adjacency(edges, links);
    }

    private static Collection<List<Area>> groups(List<Area> sorted, Borders borders) {
        TreeMap<String, List<Area>> groups = new TreeMap<>();
        for (Area area : sorted) {
            String key = borders == Borders.OPEN ? "" : area.township();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(area);
        }
        return groups.values();
    }

    private static List<Edge> edgesAmong(List<Area> areas, Projection projection) {
        int n = areas.size();
        long[] x = new long[n];
        long[] y = new long[n];
        for (int i = 0; i < n; i++) {
            x[i] = (long) Math.rint(projection.x(areas.get(i).point()));
            y[i] = (long) Math.rint(projection.y(areas.get(i).point()));
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (!blocked(x, y, i, j)) {
                    edges.add(new Edge(areas.get(i).code(), areas.get(j).code()));
                }
            }
        }
        return edges;
    }

    /** A third point inside the circle sees the two ends under an obtuse angle. */
    private static boolean blocked(long[] x, long[] y, int i, int j) {
        for (int k = 0; k < x.length; k++) {
            if (k != i && k != j && (x[i] - x[k]) * (x[j] - x[k]) + (y[i] - y[k]) * (y[j] - y[k]) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The shortest links that join what does not hang together, ties by code. */
    static List<Edge> linksJoining(List<Area> areas, List<Edge> edges, Projection projection) {
        record Link(long metres, Edge edge) {}
        Parts parts = new Parts(areas.stream().map(Area::code).toList());
        edges.forEach(edge -> parts.join(edge.a(), edge.b()));
        if (parts.count() == 1) {
            return List.of();
        }
        List<Link> candidates = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                Area a = areas.get(i);
                Area b = areas.get(j);
                candidates.add(new Link(projection.distance(a.point(), b.point()), new Edge(a.code(), b.code())));
            }
        }
        candidates.sort(Comparator.comparingLong(Link::metres).thenComparing(Link::edge));
        List<Edge> links = new ArrayList<>();
        for (Link link : candidates) {
            if (parts.join(link.edge().a(), link.edge().b())) {
                links.add(link.edge());
            }
        }
        return links;
    }
}
