package org.liancun.formation;

import java.util.List;
import java.util.Optional;

/**
 * What a partition made by hand is worth.
 *
 * @param plan with costs, leads and pairs, also where rules are broken; absent where villages are missing or twice
 * @param problems the rules that it breaks
 */
public record Evaluation(Optional<FormationPlan> plan, List<PlanProblem> problems) {
    public boolean obeysAllRules() {
        return problems.isEmpty();
    }
}
