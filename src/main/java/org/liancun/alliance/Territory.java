package org.liancun.alliance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Adjacency;
import org.liancun.formation.Area;
import org.liancun.formation.Borders;
import org.liancun.formation.Edge;
import org.liancun.formation.Point;
import org.liancun.formation.Profile;

/**
 * The villages of a county or township with what is known of them.
 *
 * @param villages by code
 * @param edges who adjoins whom, as registered; empty where nobody says
 */
public record Territory(String place, String nameZh, String nameEn, int year, List<Village> villages,
        List<Edge> edges) {
    private static final double MICRO = 1e6;

    /**
     * A village.
     *
     * @param lonMicro longitude in millionths of a degree; null where unknown
     * @param synthetic whether its position is made up
     * @param profile null where none is registered
     */
    public record Village(
            String code,
            String nameZh,
            String nameEn,
            String township,
            String townshipZh,
            String townshipEn,
            @Nullable Long lonMicro,
            @Nullable Long latMicro,
            boolean synthetic,
            @Nullable Profile profile) {
        boolean placed() {
            return lonMicro != null && latMicro != null;
        }

        /** Whether it may lead. */
        public boolean strong() {
            return profile != null && profile.strong();
        }

        Area area() {
            return new Area(code, township, new Point(Objects.requireNonNull(lonMicro) / MICRO,
                    Objects.requireNonNull(latMicro) / MICRO), Objects.requireNonNull(profile));
        }
    }

    /** A county of which nothing is registered yet. */
    static Territory empty(String county, int year) {
        return new Territory(county, county, county, year, List.of(), List.of());
    }

    /** As the solver takes them; every village must have a profile and a position. */
    List<Area> areas() {
        return villages.stream().map(Village::area).toList();
    }

    /** Who adjoins whom: as registered, or derived from the positions under the borders. */
    Adjacency adjacency(List<Area> areas, Borders borders) {
        return edges.isEmpty() ? Adjacency.derived(areas, borders) : Adjacency.given(edges);
    }

    /** The villages that adjoin one. */
    public Set<String> neighbours(String village, Borders borders) {
        Set<String> neighbours = new TreeSet<>();
        for (Edge edge : adjacency(areas(), borders).edges()) {
            if (edge.a().equals(village)) {
                neighbours.add(edge.b());
            } else if (edge.b().equals(village)) {
                neighbours.add(edge.a());
            }
        }
        return neighbours;
    }

    /** Whether neighbours are registered, so that costs with and without borders have the same measure. */
    public boolean registeredEdges() {
        return !edges.isEmpty();
    }

    public Map<String, Village> byCode() {
        return villages.stream().collect(Collectors.toMap(Village::code, Function.identity()));
    }

    public Optional<Village> village(String code) {
        return villages.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether a position on the map is made up. */
    public boolean synthetic() {
        return villages.stream().anyMatch(Village::synthetic);
    }

    /** Whether every village has a profile and a position. */
    public boolean complete() {
        return villages.stream().allMatch(village -> village.placed() && village.profile() != null);
    }

    /** How many villages may lead. */
    public int strong() {
        return (int) villages.stream().filter(Village::strong).count();
    }

    /** Only the edges between its own villages. */
    static List<Edge> within(List<Edge> edges, List<Village> villages) {
        Set<String> own = new HashSet<>();
        villages.forEach(each -> own.add(each.code()));
        return edges.stream().filter(edge -> own.contains(edge.a()) && own.contains(edge.b())).toList();
    }
}
