package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liancun.formation.PlanProblem.Kind;

/** Partitions made by hand, why a village is where it is, and what a plan would gain by one move. */
class EvaluatorTests {
    private final FormationInput input =
            FormationInput.of(Counties.random(5, 2, 15), Rules.of(7).with(Borders.OPEN), 1);
    private final FormationPlan plan = new Former().form(input).plan().orElseThrow();
    private final Evaluator evaluator = new Evaluator(input);

    private static List<List<String>> partition(FormationPlan plan) {
        List<List<String>> partition = new ArrayList<>();
        plan.alliances().forEach(alliance -> partition.add(new ArrayList<>(alliance.villages())));
        return partition;
    }

    private static FormationPlan moved(Evaluator evaluator, FormationPlan plan, WhyHere.Move move) {
        List<List<String>> partition = new ArrayList<>();
        for (PlannedAlliance alliance : plan.alliances()) {
            List<String> villages = new ArrayList<>(alliance.villages());
            villages.remove(move.village());
            if (alliance.code().equals(move.to())) {
                villages.add(move.village());
            }
            partition.add(villages);
        }
        Evaluation evaluation = evaluator.evaluate(partition);
        assertThat(evaluation.problems()).isEmpty();
        return evaluation.plan().orElseThrow();
    }

    @Test
    void theEnginesPlanIsWorthWhatTheEngineSays() {
        Evaluation evaluation = evaluator.evaluate(partition(plan));
        assertThat(evaluation.plan()).hasValue(plan);
        assertThat(evaluation.obeysAllRules()).isTrue();
    }

    @Test
    void brokenRulesAreNamedAndTheCostIsThereAllTheSame() {
        List<List<String>> partition = partition(plan);
        partition.getFirst().addAll(partition.removeLast());
        Evaluation evaluation = evaluator.evaluate(partition);
        assertThat(evaluation.plan()).isPresent();
        assertThat(evaluation.problems()).extracting(PlanProblem::kind).contains(Kind.WRONG_COUNT);
    }

    @Test
    void whatIsNoPartitionIsSaidToBeNone() {
        List<List<String>> partition = partition(plan);
        String missing = partition.getFirst().removeFirst();
        partition.getLast().add("nowhere");
        assertThat(evaluator.evaluate(partition).problems())
                .containsExactly(
                        new PlanProblem(Kind.UNKNOWN_VILLAGE, "", "nowhere"),
                        new PlanProblem(Kind.VILLAGE_NOT_ONCE, "", missing + " × 0"));
    }

    @Test
    void theBestOtherAllianceOfAVillageCostsWhatItSays() {
        int others = 0;
        for (Area area : input.areas()) {
            WhyHere why = evaluator.whyHere(plan, area.code());
            if (why.other().isPresent()) {
                others++;
                WhyHere.Move move = why.other().get();
                assertThat(move.changeMillionths()).isNotNegative();
                assertThat(moved(evaluator, plan, move).costMillionths())
                        .isEqualTo(plan.costMillionths() + move.changeMillionths());
            }
        }
        assertThat(others).isPositive();
    }

    @Test
    void aSecondOpinionNamesForAPrincipleAMoveThatHelpsIt() {
        Map<Principle, WhyHere.Move> moves = evaluator.bestMoves(plan);
        assertThat(moves).isNotEmpty();
        moves.forEach((principle, move) -> {
            PlanComparison comparison = PlanComparison.of(plan, moved(evaluator, plan, move));
            assertThat(principle.of(comparison.termsDifference())).isNegative();
            assertThat(comparison.moved()).hasSize(1);
            assertThat(comparison.unchanged()).hasSize(5);
        });
    }

    @Test
    void aPriceOnMovesKeepsAPlanNearTheAdoptedOne() {
        Rules stricter = input.rules().withSizes(3, 5);
        FormationPlan free = new Former().form(input.with(stricter)).plan().orElseThrow();
        FormationInput priced = input.with(stricter).with(MovePrice.from(plan, 1_000_000));
        FormationPlan near = new Former().form(priced).plan().orElseThrow();
        assertThat(PlanComparison.of(plan, near).moved().size())
                .isLessThanOrEqualTo(PlanComparison.of(plan, free).moved().size());
        assertThat(PlanChecker.check(priced, near)).isEmpty();
    }

    @Test
    void aCertificateFileHoldsAllThatIsNeededToCheckIt() {
        FormationResult result = new Former().form(input);
        CertificateFile read = CertificateFile.read(CertificateFile.of(input, result).text());
        assertThat(read.input()).isEqualTo(input);
        assertThat(read.check().problems()).isEmpty();
        assertThat(read.check().costMillionths()).hasValue(plan.costMillionths());
    }

    @Test
    void aCertificateThatClaimsMoreOrProvesLessIsFoundOut() {
        Certificate good = new Former().form(input).certificate().orElseThrow();
        Certificate more = new Certificate(
                good.claim(), good.boundMillionths() + 1, good.scale(), good.exclusions(), good.leaves());
        assertThat(CertificateChecker.check(input, more).holds()).isFalse();
        Certificate.Leaf leaf = good.leaves().getFirst();
        List<Certificate.Branch> narrower = new ArrayList<>(leaf.branches());
        narrower.add(new Certificate.Branch("A00", "A01", true));
        List<Certificate.Leaf> leaves = new ArrayList<>(good.leaves());
        leaves.set(0, new Certificate.Leaf(narrower, leaf.prices()));
        Certificate gap = new Certificate(
                good.claim(), good.boundMillionths(), good.scale(), good.exclusions(), leaves);
        assertThat(CertificateChecker.check(input, gap).problems()).contains("the leaves leave plans out");
        Certificate infeasible = new Certificate(
                Certificate.Claim.INFEASIBLE, 0, good.scale(), good.exclusions(), good.leaves());
        assertThat(CertificateChecker.check(input, infeasible).holds()).isFalse();
    }
}
