package org.liancun.formation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liancun.formation.PlanProblem.Kind;

/**
 * Checks a plan against the hard rules and computes its cost again. Shares no code with the search that made it, so
 * that a mistake would have to be made twice.
 */
public final class PlanChecker {
    private final FormationInput input;
    private final Map<String, Area> areas = new TreeMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanChecker(FormationInput input) {
        this.input = input;
        input.areas().forEach(area -> areas.put(area.code(), area));
        for (Edge edge : input.adjacency().edges()) {
            neighbours.computeIfAbsent(edge.a(), key -> new HashSet<>()).add(edge.b());
            neighbours.computeIfAbsent(edge.b(), key -> new HashSet<>()).add(edge.a());
        }
    }

    /** Everything that is wrong with the plan; empty if it obeys every rule and states its cost to the millionth. */
    public static List<PlanProblem> check(FormationInput input, FormationPlan plan) {
        PlanChecker checker = new PlanChecker(input);
        checker.checkCover(plan);
        if (checker.problems.isEmpty()) {
            plan.alliances().forEach(checker::checkRules);
            checker.checkConditions(plan);
            checker.problems.addAll(new ConclusionChecker(input).check(plan));
        }
        return List.copyOf(checker.problems);
    }

    private void checkCover(FormationPlan plan) {
        Map<String, Integer> times = new TreeMap<>();
        areas.keySet().forEach(code -> times.put(code, 0));
        for (PlannedAlliance alliance : plan.alliances()) {
            for (String village : alliance.villages()) {
                if (areas.containsKey(village)) {
                    times.merge(village, 1, Integer::sum);
                } else {
                    add(Kind.UNKNOWN_VILLAGE, alliance, village);
                }
            }
            if (alliance.villages().isEmpty()) {
                add(Kind.WRONG_SIZE, alliance, "0");
            }
        }
        times.forEach((village, count) -> {
            if (count != 1) {
                problems.add(new PlanProblem(Kind.VILLAGE_NOT_ONCE, "", village + " × " + count));
            }
        });
        if (plan.alliances().size() != input.rules().alliances()) {
            problems.add(new PlanProblem(Kind.WRONG_COUNT, "", String.valueOf(plan.alliances().size())));
        }
    }

    private void checkRules(PlannedAlliance alliance) {
        Rules rules = input.rules();
        List<String> villages = alliance.villages();
        if (!hangsTogether(villages)) {
            add(Kind.NOT_CONNECTED, alliance, String.join(" ", villages));
        }
        if (villages.size() < rules.min() || villages.size() > rules.max()) {
            add(Kind.WRONG_SIZE, alliance, String.valueOf(villages.size()));
        }
        long strong = villages.stream().filter(village -> areas.get(village).profile().strong()).count();
        if (rules.lead() == Lead.ANY && strong < 1 || rules.lead() == Lead.ONE && strong != 1) {
            add(Kind.WRONG_LEAD_RULE, alliance, strong + " strong");
        }
        long townships = villages.stream().map(village -> areas.get(village).township()).distinct().count();
        if (rules.borders() == Borders.WITHIN_TOWNSHIP && townships > 1) {
            add(Kind.CROSSES_BORDER, alliance, townships + " townships");
        }
        rules.conditions().floors().forEach(limit -> checkLimit(alliance, limit, 1));
        rules.conditions().ceilings().forEach(limit -> checkLimit(alliance, limit, -1));
    }

    private boolean hangsTogether(List<String> villages) {
        Set<String> left = new HashSet<>(villages);
        Deque<String> queue = new ArrayDeque<>(List.of(villages.getFirst()));
        left.remove(villages.getFirst());
        while (!queue.isEmpty()) {
            for (String neighbour : neighbours.getOrDefault(queue.remove(), Set.of())) {
                if (left.remove(neighbour)) {
                    queue.add(neighbour);
                }
            }
        }
        return left.isEmpty();
    }

    private void checkLimit(PlannedAlliance alliance, Conditions.Limit limit, int sign) {
        double sum = 0;
        for (String village : alliance.villages().stream().sorted().toList()) {
            sum += areas.get(village).profile().column(limit.column());
        }
        if (sign * sum < sign * limit.value()) {
            add(Kind.BREAKS_LIMIT, alliance, limit.column() + " " + sum);
        }
    }

    private void checkConditions(FormationPlan plan) {
        Map<String, String> allianceOf = new HashMap<>();
        plan.alliances().forEach(alliance ->
                alliance.villages().forEach(village -> allianceOf.put(village, alliance.code())));
        Conditions conditions = input.rules().conditions();
        for (Set<String> set : conditions.together()) {
            if (set.stream().map(allianceOf::get).distinct().count() > 1) {
                problems.add(new PlanProblem(Kind.BREAKS_CONDITION, "", "together " + String.join(" ", set)));
            }
        }
        for (Set<String> set : conditions.apart()) {
            if (set.stream().map(allianceOf::get).distinct().count() < set.size()) {
                problems.add(new PlanProblem(Kind.BREAKS_CONDITION, "", "apart " + String.join(" ", set)));
            }
        }
        Map<String, String> labelOf = new HashMap<>();
        Map<String, String> allianceOfLabel = new HashMap<>();
        conditions.pins().forEach((village, label) -> {
            String alliance = allianceOf.get(village);
            String otherAlliance = allianceOfLabel.putIfAbsent(label, alliance);
            String otherLabel = labelOf.putIfAbsent(alliance, label);
            if (otherAlliance != null && !otherAlliance.equals(alliance)
                    || otherLabel != null && !otherLabel.equals(label)) {
                problems.add(new PlanProblem(Kind.BREAKS_CONDITION, alliance, "pin " + village + " " + label));
            }
        });
    }

    private void add(Kind kind, PlannedAlliance alliance, String detail) {
        problems.add(new PlanProblem(kind, alliance.code(), detail));
    }
}
