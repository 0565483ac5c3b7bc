package org.liancun.formation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a plan depends on.
 *
 * @param areas the villages, ascending by code
 * @param seed of the heuristic; the same input with the same seed gives the same plan
 */
public record FormationInput(List<Area> areas, Adjacency adjacency, Rules rules, Weights weights, long seed) {
    public FormationInput {
        areas = areas.stream().sorted(Comparator.comparing(Area::code)).toList();
        Set<String> codes = new HashSet<>();
        for (Area area : areas) {
            if (!codes.add(area.code())) {
                throw new IllegalArgumentException("village " + area.code() + " stands twice");
            }
        }
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("no villages");
        }
        adjacency.edges().forEach(edge -> requireKnown(codes, List.of(edge.a(), edge.b())));
        rules.conditions().together().forEach(set -> requireKnown(codes, set));
        rules.conditions().apart().forEach(set -> requireKnown(codes, set));
        requireKnown(codes, rules.conditions().pins().keySet());
    }

    private static void requireKnown(Set<String> codes, Collection<String> named) {
        for (String code : named) {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException("no village " + code);
            }
        }
    }

    /** The usual case: adjacency derived from the points, equal weights. */
    public static FormationInput of(List<Area> areas, Rules rules, long seed) {
        return new FormationInput(areas, Adjacency.derived(areas, rules.borders()), rules, Weights.EQUAL, seed);
    }

    /** The villages with the {@code count} of highest income per head marked as strong, ties by code. */
    public static List<Area> withStrongest(List<Area> areas, int count) {
        List<Area> ranked = areas.stream()
                .sorted(Comparator.comparingDouble((Area area) -> -area.profile().incomePerHead())
                        .thenComparing(Area::code))
                .toList();
        Set<Area> strongest = new HashSet<>(ranked.subList(0, Math.min(count, ranked.size())));
        return areas.stream()
                .map(area -> new Area(area.code(), area.township(), area.point(),
                        area.profile().withStrong(strongest.contains(area))))
                .toList();
    }
}
