package org.liancun.formation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a plan depends on.
 *
 * @param areas the villages, ascending by code
 * @param movePrice a price on moving away from an adopted plan; usually none
 * @param seed of the search; the same input with the same seed gives the same plan
 */
public record FormationInput(
        List<Area> areas,
        Adjacency adjacency,
        Rules rules,
        Objective objective,
        Optional<MovePrice> movePrice,
        long seed) {

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

    /** Judged by the four principles, with no price on moves. */
    public FormationInput(List<Area> areas, Adjacency adjacency, Rules rules, Weights weights, long seed) {
        this(areas, adjacency, rules, new Objective.Alliance(weights), Optional.empty(), seed);
    }

    /** The usual case: adjacency derived from the points, equal weights. */
    public static FormationInput of(List<Area> areas, Rules rules, long seed) {
        return new FormationInput(areas, Adjacency.derived(areas, rules.borders()), rules, Weights.EQUAL, seed);
    }

    public FormationInput with(Rules newRules) {
        return new FormationInput(areas, adjacency, newRules, objective, movePrice, seed);
    }

    public FormationInput with(Objective newObjective) {
        return new FormationInput(areas, adjacency, rules, newObjective, movePrice, seed);
    }

    public FormationInput with(MovePrice price) {
        return new FormationInput(areas, adjacency, rules, objective, Optional.of(price), seed);
    }

    /** The weights of the four principles; equal where something else is the objective. */
    public Weights weights() {
        return objective instanceof Objective.Alliance(Weights weights) ? weights : Weights.EQUAL;
    }

    private static void requireKnown(Set<String> codes, Collection<String> named) {
        for (String code : named) {
            if (!codes.contains(code)) {
                throw new IllegalArgumentException("no village " + code);
            }
        }
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
