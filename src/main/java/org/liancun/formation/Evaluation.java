package org.liancun.formation;

import java.util.Collection;
import java.util.List;

/** What a partition that somebody made costs, and which rules it breaks. */
public record Evaluation(FormationPlan plan, List<PlanProblem> broken) {
    public static Evaluation of(FormationInput input, Collection<? extends Collection<String>> alliances) {
        Terrain terrain = new Terrain(input);
        int[][] members = alliances.stream()
                .map(each -> each.stream().mapToInt(terrain::index).sorted().toArray()).toArray(int[][]::new);
        FormationPlan plan = new PlanWriter(terrain).write(members);
        return new Evaluation(plan, PlanChecker.check(input, plan));
    }
}
