package org.liancun.formation;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Who adjoins whom.
 *
 * @param edges all edges, ascending, each once
 * @param links those among them that no source and no geometry gave: added to join the parts of a township
 */
public record Adjacency(List<Edge> edges, List<Edge> links) {
    public Adjacency {
        edges = List.copyOf(new TreeSet<>(edges));
        links = List.copyOf(new TreeSet<>(links));
    }

    /** Adjacency as somebody states it, such as village_edges.csv. */
    public static Adjacency given(Collection<Edge> edges) {
        return new Adjacency(List.copyOf(edges), List.of());
    }

    /** Adjacency derived from the villages' points: their Gabriel graph, within each township where borders hold. */
    public static Adjacency derived(Collection<Area> areas, Borders borders) {
        return GabrielGraph.of(areas, borders);
    }
}
