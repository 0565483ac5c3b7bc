package org.liancun.formation;

import java.util.List;

/** A plan that the checker has seen before anybody else does. */
final class CheckedPlan {
    private CheckedPlan() {}

    static FormationPlan of(Terrain terrain, int[][] alliances) {
        FormationPlan plan = new PlanWriter(terrain).write(alliances);
        List<PlanProblem> problems = PlanChecker.check(terrain.input, plan);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the plan does not pass its check: " + problems);
        }
        return plan;
    }
}
