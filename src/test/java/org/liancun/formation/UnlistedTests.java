package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liancun.formation.FormationResult.Proof;

/** Where too many alliances are possible to be listed, there is a plan and the word that nothing is proven. */
class UnlistedTests {
    private static final long FEW = 20_000;

    @Test
    void aPlanWithoutAProofSaysSo() {
        FormationInput square = Grids.square(6);
        Rules open = square.rules().withSizes(1, 36);
        FormationInput input = square.with(open);
        FormationResult result = new Former(FEW).form(input);
        assertThat(result.proof()).isEqualTo(Proof.NONE);
        assertThat(result.boundMillionths()).isEmpty();
        assertThat(result.certificate()).isEmpty();
        assertThat(result.reasons()).extracting(FormationResult.Reason::refusal)
                .containsExactly(FormationRefusal.TOO_MANY_TO_LIST);
        assertThat(result.reasons().getFirst().values()).containsExactly(FEW);
        FormationPlan plan = result.plan().orElseThrow();
        assertThat(PlanChecker.check(input, plan)).isEmpty();
        FormationResult ofSmaller = new Former().form(input.with(open.withSizes(1, 6)));
        assertThat(plan.costMillionths()).isLessThanOrEqualTo(ofSmaller.plan().orElseThrow().costMillionths());
    }
}
