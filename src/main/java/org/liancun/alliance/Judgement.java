package org.liancun.alliance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.PlanProblem;

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
    static Judgement of(ScenarioTask task, Territory territory, Map<String, String> allianceOf) {
        return new Judge(task, territory).judge(allianceOf);
    }

    /** Which alliance each village of a plan is in. */
    public static Map<String, String> allianceOf(FormationPlan plan) {
        Map<String, String> allianceOf = new TreeMap<>();
        plan.alliances().forEach(each -> each.villages().forEach(village -> allianceOf.put(village, each.code())));
        return allianceOf;
    }

    /** @param boundMillionths what is known of every plan under the same rules; null for nothing */
    ScenarioEnd end(@Nullable Long boundMillionths) {
        boolean bounded = boundMillionths != null && broken.isEmpty();
        Proof proof = !bounded ? Proof.NONE
                : boundMillionths >= plan.costMillionths() ? Proof.OPTIMAL : Proof.BOUND;
        return new ScenarioEnd(Optional.of(plan), proof, bounded ? boundMillionths : null, List.of(), 0, 0, false, null);
    }
}
