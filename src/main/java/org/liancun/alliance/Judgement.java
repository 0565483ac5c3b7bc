package org.liancun.alliance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Evaluation;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.PlanProblem;
import org.liancun.kernel.Refused;

/**
 * A plan that somebody put together, judged by the rules and weights of a task.
 *
 * @param plan with leads, hubs, pairs and costs as they follow from the villages
 * @param broken the rules that it breaks
 */
public record Judgement(FormationPlan plan, List<PlanProblem> broken) {
    /**
     * Judges a plan.
     *
     * @param allianceOf any label of the alliance, by the code of the village; every village of the territory
     */
    public static Judgement of(ScenarioTask task, Territory territory, Map<String, String> allianceOf) {
        ScenarioRules.complete(territory);
        Collection<Set<String>> alliances = alliances(territory, allianceOf);
        FormationInput input = FormationInputs.of(task, territory, alliances.size());
        Evaluation evaluation = Evaluation.of(input, alliances);
        return new Judgement(evaluation.plan(), evaluation.broken());
    }

    /** Which alliance each village of a plan is in. */
    public static Map<String, String> allianceOf(FormationPlan plan) {
        Map<String, String> allianceOf = new TreeMap<>();
        plan.alliances().forEach(each -> each.villages().forEach(village -> allianceOf.put(village, each.code())));
        return allianceOf;
    }

    private static Collection<Set<String>> alliances(Territory territory, Map<String, String> allianceOf) {
        Map<String, Set<String>> alliances = new TreeMap<>();
        for (Territory.Village village : territory.villages()) {
            String label = allianceOf.get(village.code());
            if (label == null || label.isBlank()) {
                throw new Refused(AllianceRefusal.VILLAGE_LEFT_OUT, ScenarioRules.name(village));
            }
            alliances.computeIfAbsent(label, each -> new TreeSet<>()).add(village.code());
        }
        return alliances.values();
    }

    /** @param boundMillionths what is known of every plan under the same rules; null for nothing */
    ScenarioEnd end(@Nullable Long boundMillionths) {
        boolean bounded = boundMillionths != null && broken.isEmpty();
        Proof proof = !bounded ? Proof.NONE
                : boundMillionths >= plan.costMillionths() ? Proof.OPTIMAL : Proof.BOUND;
        return new ScenarioEnd(Optional.of(plan), proof, bounded ? boundMillionths : null, List.of(), 0, 0, false, null);
    }
}
