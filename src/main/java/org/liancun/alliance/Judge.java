package org.liancun.alliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liancun.formation.Evaluation;
import org.liancun.formation.Evaluator;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.Principle;
import org.liancun.formation.WhyHere;
import org.liancun.kernel.Refused;

/** Judges plans of one place that people put together, by the rules and weights of a task; for one thread. */
public final class Judge {
    private final ScenarioTask task;
    private final Territory territory;
    /** By the number of alliances, which is a rule like the others. */
    private final Map<Integer, Evaluator> evaluators = new HashMap<>();

    /** @throws Refused if a village of the territory has no profile or no position */
    public Judge(ScenarioTask task, Territory territory) {
        ScenarioRules.complete(territory);
        this.task = task;
        this.territory = territory;
    }

    /**
     * What a plan costs and breaks.
     *
     * @param allianceOf any label of the alliance, by the code of the village; every village of the territory
     */
    public Judgement judge(Map<String, String> allianceOf) {
        Collection<Set<String>> alliances = alliances(allianceOf);
        Evaluation evaluation = evaluator(alliances.size()).evaluate(alliances);
        return new Judgement(evaluation.plan().orElseThrow(), evaluation.problems());
    }

    /** For each principle the single move that helps it most and keeps every rule; none where no move helps. */
    public Map<Principle, WhyHere.Move> bestMoves(FormationPlan plan) {
        return evaluator(plan.alliances().size()).bestMoves(plan);
    }

    private Evaluator evaluator(int count) {
        return evaluators.computeIfAbsent(count,
                each -> new Evaluator(FormationInputs.of(task, territory, each)));
    }

    private Collection<Set<String>> alliances(Map<String, String> allianceOf) {
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
}
