package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways to split a tiny county under lead "any", tried one by one: the yardstick for the search. */
final class EveryPlan {
    private final FormationInput input;
    private final CostCheck costs;
    private long cheapest = Long.MAX_VALUE;

    EveryPlan(FormationInput input) {
        this.input = input;
        costs = new CostCheck(input);
    }

    /** The cost of the cheapest plan; empty if none obeys the rules. */
    Optional<Long> cheapestMillionths() {
        place(0, new ArrayList<>());
        return cheapest == Long.MAX_VALUE ? Optional.empty() : Optional.of(cheapest);
    }

    private void place(int next, List<List<Area>> alliances) {
        if (next == input.areas().size()) {
            judge(alliances);
            return;
        }
        Area area = input.areas().get(next);
        for (List<Area> alliance : List.copyOf(alliances)) {
            alliance.add(area);
            place(next + 1, alliances);
            alliance.removeLast();
        }
        if (alliances.size() < input.rules().alliances()) {
            alliances.add(new ArrayList<>(List.of(area)));
            place(next + 1, alliances);
            alliances.removeLast();
        }
    }

    private void judge(List<List<Area>> alliances) {
        if (alliances.size() == input.rules().alliances() && alliances.stream().allMatch(this::obeys)) {
            cheapest = Math.min(cheapest, alliances.stream().mapToLong(costs::costMillionths).sum());
        }
    }

    private boolean obeys(List<Area> alliance) {
        Parts parts = new Parts(alliance.stream().map(Area::code).toList());
        List<String> codes = alliance.stream().map(Area::code).toList();
        input.adjacency().edges().stream()
                .filter(edge -> codes.contains(edge.a()) && codes.contains(edge.b()))
                .forEach(edge -> parts.join(edge.a(), edge.b()));
        int strong = (int) alliance.stream().filter(area -> area.profile().strong()).count();
        return parts.count() == 1
                && alliance.size() >= input.rules().min()
                && alliance.size() <= input.rules().max()
                && strong >= 1;
    }
}
