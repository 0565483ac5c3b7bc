package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What follows from a split: hub, lead, mode, number and pairs of each alliance. */
final class PlanWriter {
    private final Terrain terrain;
    private final AllianceCost principles;
    private final SetCost cost;

    PlanWriter(Terrain terrain) {
        this.terrain = terrain;
        principles = new AllianceCost(terrain);
        cost = SetCost.of(terrain);
    }

    /**
     * One alliance before it is numbered.
     *
     * @param lead -1 if nobody leads
     */
    private record Draft(int[] members, int hub, int lead, Mode mode) {
        int namedAfter() {
            return lead >= 0 ? lead : hub;
        }
    }

    FormationPlan write(int[][] alliances) {
        List<Draft> drafts = new ArrayList<>();
        for (int[] members : alliances) {
            drafts.add(draft(members));
        }
        Comparator<Draft> westToEast = Comparator.comparingDouble(
                draft -> terrain.input.areas().get(draft.namedAfter()).point().lon());
        drafts.sort(Comparator.comparing(this::township)
                .thenComparing(westToEast)
                .thenComparing(Draft::namedAfter));
        Map<String, Integer> numbers = new HashMap<>();
        List<PlannedAlliance> planned = new ArrayList<>();
        long sum = 0;
        for (Draft draft : drafts) {
            PlannedAlliance alliance = planned(draft, numbers.merge(township(draft), 1, Integer::sum));
            planned.add(alliance);
            sum += alliance.costMillionths();
        }
        planned.sort(Comparator.comparing(PlannedAlliance::code));
        return new FormationPlan(planned, sum);
    }

    private String township(Draft draft) {
        return terrain.input.areas().get(draft.namedAfter()).township();
    }

    private Draft draft(int[] members) {
        int hub = principles.hub(members);
        int strong = principles.nearest(members, true);
        if (strong >= 0) {
            return new Draft(members, hub, strong, Mode.STRONG);
        }
        int lead = leaderOfSharedIndustry(members);
        return new Draft(members, hub, lead, lead >= 0 ? Mode.INDUSTRY : Mode.MUTUAL);
    }

    /** Of the industries that all villages share, the largest by people; in it, the village with most people. */
    private int leaderOfSharedIndustry(int[] members) {
        double largest = 0;
        int leader = -1;
        for (int k = 0; k < terrain.industries[0].length; k++) {
            double sum = 0;
            int first = members[0];
            boolean shared = true;
            for (int i : members) {
                double part = terrain.people[i] * terrain.industries[i][k];
                shared &= terrain.industries[i][k] > 0;
                sum += part;
                first = part > terrain.people[first] * terrain.industries[first][k] ? i : first;
            }
            if (shared && sum > largest) {
                largest = sum;
                leader = first;
            }
        }
        return leader;
    }

    private PlannedAlliance planned(Draft draft, int number) {
        String township = township(draft);
        return new PlannedAlliance(
                String.format(Locale.ROOT, "%s-%02d", township, number),
                township,
                number,
                draft.mode,
                draft.lead < 0 ? null : terrain.codes[draft.lead],
                terrain.codes[draft.hub],
                Arrays.stream(draft.members).mapToObj(i -> terrain.codes[i]).toList(),
                principles.terms(draft.members),
                cost.of(draft.members),
                pairs(draft.members));
    }

    private List<VillagePair> pairs(int[] members) {
        int[] strong = Arrays.stream(members).filter(i -> terrain.strong[i]).toArray();
        int[] weak = Arrays.stream(members).filter(i -> !terrain.strong[i]).toArray();
        if (strong.length == 0 || weak.length == 0) {
            return List.of();
        }
        long[][] metres = new long[weak.length][strong.length];
        for (int w = 0; w < weak.length; w++) {
            for (int s = 0; s < strong.length; s++) {
                metres[w][s] = terrain.distances[weak[w]][strong[s]];
            }
        }
        int[] chosen = new EvenAssignment(metres).chosen();
        List<VillagePair> pairs = new ArrayList<>();
        for (int w = 0; w < weak.length; w++) {
            pairs.add(new VillagePair(terrain.codes[strong[chosen[w]]], terrain.codes[weak[w]]));
        }
        return pairs;
    }
}
