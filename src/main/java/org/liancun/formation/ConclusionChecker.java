package org.liancun.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.PlanProblem.Kind;

/** Checks what a plan concludes from its split: hubs, leads, numbers, pairs and costs. */
final class ConclusionChecker {
    private static final double TERM_TOLERANCE = 1e-9;

    private final FormationInput input;
    private final CostCheck costs;
    private final Map<String, Area> areas = new TreeMap<>();
    private final List<PlanProblem> problems = new ArrayList<>();

    ConclusionChecker(FormationInput input) {
        this.input = input;
        costs = new CostCheck(input);
        input.areas().forEach(area -> areas.put(area.code(), area));
    }

    List<PlanProblem> check(FormationPlan plan) {
        long sum = 0;
        for (PlannedAlliance alliance : plan.alliances()) {
            checkLead(alliance);
            checkPairs(alliance);
            checkCost(alliance);
            sum += alliance.costMillionths();
        }
        checkNumbers(plan);
        if (sum != plan.costMillionths()) {
            problems.add(new PlanProblem(Kind.WRONG_SUM, "", plan.costMillionths() + ", should be " + sum));
        }
        return problems;
    }

    private void checkLead(PlannedAlliance alliance) {
        List<Area> members = members(alliance);
        List<Area> strong = members.stream().filter(area -> area.profile().strong()).toList();
        boolean strongHub = input.rules().lead() != Lead.NONE && !strong.isEmpty();
        String hub = costs.nearest(members, strongHub ? strong : members).code();
        if (!hub.equals(alliance.hub())) {
            add(Kind.WRONG_HUB, alliance, alliance.hub() + ", should be " + hub);
        }
        String lead = strong.isEmpty() ? industryLead(members) : costs.nearest(members, strong).code();
        Mode mode = !strong.isEmpty() ? Mode.STRONG : lead != null ? Mode.INDUSTRY : Mode.MUTUAL;
        if (!Objects.equals(lead, alliance.lead()) || mode != alliance.mode()) {
            String stated = alliance.mode() + " " + alliance.lead();
            add(Kind.WRONG_LEAD, alliance, stated + ", should be " + mode + " " + lead);
        }
    }

    private @Nullable String industryLead(List<Area> members) {
        String lead = null;
        double most = 0;
        for (String industry : costs.industries()) {
            if (members.stream().allMatch(area -> costs.share(area, industry) > 0)) {
                double sum = 0;
                for (Area area : members) {
                    sum += peopleIn(area, industry);
                }
                Area first = members.stream()
                        .max(Comparator.comparingDouble((Area area) -> peopleIn(area, industry))
                                .thenComparing(Area::code, Comparator.reverseOrder()))
                        .orElseThrow();
                if (sum > most) {
                    most = sum;
                    lead = first.code();
                }
            }
        }
        return lead;
    }

    private double peopleIn(Area area, String industry) {
        return area.profile().people() * costs.share(area, industry);
    }

    private void checkNumbers(FormationPlan plan) {
        Comparator<PlannedAlliance> westToEast =
                Comparator.comparingDouble((PlannedAlliance alliance) -> named(alliance).point().lon())
                        .thenComparing(alliance -> named(alliance).code());
        Map<String, Integer> numbers = new HashMap<>();
        for (PlannedAlliance alliance : plan.alliances().stream().sorted(westToEast).toList()) {
            String township = named(alliance).township();
            int number = numbers.merge(township, 1, Integer::sum);
            String code = township + (number < 10 ? "-0" : "-") + number;
            if (alliance.number() != number
                    || !alliance.township().equals(township)
                    || !alliance.code().equals(code)) {
                add(Kind.WRONG_NUMBER, alliance, "should be " + code);
            }
        }
    }

    private Area named(PlannedAlliance alliance) {
        String lead = alliance.lead();
        return Objects.requireNonNull(areas.get(lead != null && areas.containsKey(lead) ? lead : villageOr(alliance)));
    }

    private String villageOr(PlannedAlliance alliance) {
        return areas.containsKey(alliance.hub()) ? alliance.hub() : alliance.villages().getFirst();
    }

    private void checkPairs(PlannedAlliance alliance) {
        Map<String, Integer> loads = new TreeMap<>();
        Set<String> unpaired = new HashSet<>();
        for (Area area : members(alliance)) {
            if (area.profile().strong()) {
                loads.put(area.code(), 0);
            } else {
                unpaired.add(area.code());
            }
        }
        if (loads.isEmpty()) {
            unpaired.clear();
        }
        for (VillagePair pair : alliance.pairs()) {
            if (loads.computeIfPresent(pair.strong(), (code, load) -> load + 1) == null
                    || !unpaired.remove(pair.weak())) {
                add(Kind.WRONG_PAIRS, alliance, pair.strong() + "–" + pair.weak());
            }
        }
        int most = loads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int least = loads.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        if (!unpaired.isEmpty() || most - least > 1) {
            add(Kind.WRONG_PAIRS, alliance, "unpaired " + unpaired + ", loads " + loads.values());
        }
    }

    private void checkCost(PlannedAlliance alliance) {
        double[] terms = costs.terms(members(alliance));
        long cost = costs.costMillionths(members(alliance));
        Terms stated = alliance.terms();
        double[] statedTerms = {stated.distance(), stated.likeness(), stated.complement(), stated.winwin()};
        for (int k = 0; k < terms.length; k++) {
            if (!(Math.abs(terms[k] - statedTerms[k]) <= TERM_TOLERANCE)) {
                add(Kind.WRONG_COST, alliance, "term " + statedTerms[k] + ", should be " + terms[k]);
            }
        }
        if (cost != alliance.costMillionths()) {
            add(Kind.WRONG_COST, alliance, alliance.costMillionths() + ", should be " + cost);
        }
    }

    private List<Area> members(PlannedAlliance alliance) {
        return alliance.villages().stream().sorted().map(areas::get).toList();
    }

    private void add(Kind kind, PlannedAlliance alliance, String detail) {
        problems.add(new PlanProblem(kind, alliance.code(), detail));
    }
}
