package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liancun.formation.FormationResult.Proof;

/** Where too many alliances are possible to be listed, there is a plan and the word that nothing is proven. */
class UnlistedTests {
    @Test
    void aPlanWithoutAProofSaysSo() {
        List<Area> cells = Grids.square(9).areas().stream()
                .map(area -> new Area(area.code(), area.township(), area.point(), new Profile(1, 0, Means.NONE,
                        new TreeMap<>(), false, Map.of("x", area.point().lon() * area.point().lat() % 7))))
                .toList();
        Rules rules = Rules.of(16).withSizes(1, 81).with(Lead.NONE).with(Borders.OPEN);
        FormationInput input = new FormationInput(cells, Grids.square(9).adjacency(), rules,
                new Objective.Pairwise("x"), Optional.empty(), 1);
        FormationResult result = new Former().form(input);
        assertThat(result.proof()).isEqualTo(Proof.NONE);
        assertThat(result.boundMillionths()).isEmpty();
        assertThat(result.certificate()).isEmpty();
        assertThat(result.reasons()).extracting(FormationResult.Reason::refusal)
                .containsExactly(FormationRefusal.TOO_MANY_TO_LIST);
        FormationPlan plan = result.plan().orElseThrow();
        assertThat(PlanChecker.check(input, plan)).isEmpty();
        FormationResult ofSmaller = new Former().form(input.with(rules.withSizes(1, 6)));
        assertThat(plan.costMillionths()).isLessThanOrEqualTo(ofSmaller.plan().orElseThrow().costMillionths());
    }
}
