package org.liancun.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two plans of one county side by side.
 *
 * @param costDifference what the second costs more
 * @param termsDifference how much higher the second's sum of each principle is
 * @param unchanged alliances of just the same villages, by their code in the second
 * @param moved villages that are with other neighbours: those outside of the largest part that their alliance has in
 *     common with one of the first, as {@link MovePrice} counts them
 */
public record PlanComparison(
        long costDifference, Terms termsDifference, List<String> unchanged, List<Moved> moved) {

    /** A village that moved, with the codes of its alliance in either plan. */
    public record Moved(String village, String from, String to) {}

    public static PlanComparison of(FormationPlan first, FormationPlan second) {
        Map<String, String> before = new HashMap<>();
        Set<Set<String>> sets = new HashSet<>();
        for (PlannedAlliance alliance : first.alliances()) {
            sets.add(Set.copyOf(alliance.villages()));
            alliance.villages().forEach(village -> before.put(village, alliance.code()));
        }
        List<String> unchanged = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        for (PlannedAlliance alliance : second.alliances()) {
            if (sets.contains(Set.copyOf(alliance.villages()))) {
                unchanged.add(alliance.code());
            } else {
                String origin = origin(alliance, before);
                alliance.villages().stream()
                        .filter(village -> !before.getOrDefault(village, origin).equals(origin))
                        .forEach(village -> moved.add(new Moved(village, before.get(village), alliance.code())));
            }
        }
        return new PlanComparison(second.costMillionths() - first.costMillionths(),
                sum(second).minus(sum(first)), unchanged, moved);
    }

    /** The first plan's alliance from which most of the villages come; of equals the lowest code. */
    private static String origin(PlannedAlliance alliance, Map<String, String> before) {
        Map<String, Integer> counts = new HashMap<>();
        alliance.villages().forEach(village -> {
            if (before.containsKey(village)) {
                counts.merge(before.get(village), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Terms sum(FormationPlan plan) {
        return plan.alliances().stream()
                .map(PlannedAlliance::terms)
                .reduce(new Terms(0, 0, 0, 0), Terms::plus);
    }
}
