package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.liancun.formation.PlanProblem.Kind;

/** A good plan passes; each way to break it is named. */
class PlanCheckerTests {
    private final FormationInput input = FormationInput.of(Counties.random(3, 2, 12), Rules.of(6), 9);
    private final FormationPlan plan = new Former().form(input).plan().orElseThrow();

    @Test
    void aGoodPlanPasses() {
        assertThat(PlanChecker.check(input, plan)).isEmpty();
    }

    @Test
    void aVillageLeftOutOrTwiceOrInventedIsNamed() {
        assertThat(kinds(first(a -> villages(a, a.villages().subList(1, a.villages().size())))))
                .containsExactly(Kind.VILLAGE_NOT_ONCE);
        String stranger = plan.alliances().getLast().villages().getFirst();
        assertThat(kinds(first(a -> villages(a, plus(a.villages(), stranger))))).containsExactly(Kind.VILLAGE_NOT_ONCE);
        assertThat(kinds(first(a -> villages(a, plus(a.villages(), "Z99"))))).containsExactly(Kind.UNKNOWN_VILLAGE);
    }

    @Test
    void aWrongNumberOfAlliancesIsNamed() {
        FormationPlan merged = merge(plan, 0, 1);
        assertThat(kinds(merged)).containsExactly(Kind.WRONG_COUNT);
    }

    @Test
    void aScatteredAllianceAcrossABorderIsNamed() {
        PlannedAlliance a = plan.alliances().getFirst();
        PlannedAlliance b = plan.alliances().getLast();
        List<String> mixed = plus(without(a.villages(), 0), b.villages().getFirst());
        List<String> other = plus(without(b.villages(), 0), a.villages().getFirst());
        List<PlannedAlliance> alliances = new ArrayList<>(plan.alliances());
        alliances.set(0, villages(a, mixed));
        alliances.set(alliances.size() - 1, villages(b, other));
        assertThat(kinds(new FormationPlan(alliances, plan.costMillionths())))
                .contains(Kind.NOT_CONNECTED, Kind.CROSSES_BORDER);
    }

    @Test
    void sizesLeadsLimitsAndConditionsAreCheckedAgainstTheRules() {
        String inFirst = plan.alliances().getFirst().villages().getFirst();
        String alsoInFirst = plan.alliances().getFirst().villages().getLast();
        String inLast = plan.alliances().getLast().villages().getFirst();
        assertThat(kindsUnder(Rules.of(6).withSizes(1, 2))).contains(Kind.WRONG_SIZE);
        assertThat(kindsUnder(Rules.of(6).with(Lead.ONE))).contains(Kind.WRONG_LEAD_RULE);
        assertThat(kindsUnder(conditions(Conditions.NONE.withTogether(List.of(Set.of(inFirst, inLast))))))
                .contains(Kind.BREAKS_CONDITION);
        assertThat(kindsUnder(conditions(Conditions.NONE.withApart(List.of(Set.of(inFirst, alsoInFirst))))))
                .contains(Kind.BREAKS_CONDITION);
        assertThat(kindsUnder(conditions(Conditions.NONE.withPins(
                Map.of(inFirst, "x", inLast, "x"))))).contains(Kind.BREAKS_CONDITION);
        assertThat(kindsUnder(conditions(Conditions.NONE.withPins(
                Map.of(inFirst, "x", alsoInFirst, "y"))))).contains(Kind.BREAKS_CONDITION);
        assertThat(kindsUnder(conditions(Conditions.NONE.withFloors(
                List.of(new Conditions.Limit("people", 1e9)))))).contains(Kind.BREAKS_LIMIT);
        assertThat(kindsUnder(conditions(Conditions.NONE.withCeilings(
                List.of(new Conditions.Limit("people", 1)))))).contains(Kind.BREAKS_LIMIT);
    }

    @Test
    void wrongConclusionsAreNamed() {
        assertThat(kinds(first(a -> with(
                a, a.number(), Mode.MUTUAL, a.lead(), a.hub(), a.costMillionths(), a.pairs()))))
                .containsExactly(Kind.WRONG_LEAD);
        assertThat(kinds(first(a -> with(a, a.number(), a.mode(), a.lead(), other(a), a.costMillionths(), a.pairs()))))
                .containsExactly(Kind.WRONG_HUB);
        assertThat(kinds(first(a -> with(a, 9, a.mode(), a.lead(), a.hub(), a.costMillionths(), a.pairs()))))
                .containsExactly(Kind.WRONG_NUMBER);
        assertThat(kinds(first(a -> with(a, a.number(), a.mode(), a.lead(), a.hub(), a.costMillionths(),
                a.pairs().subList(1, a.pairs().size()))))).contains(Kind.WRONG_PAIRS);
        assertThat(kinds(first(a -> with(a, a.number(), a.mode(), a.lead(), a.hub(), a.costMillionths() - 1,
                a.pairs())))).containsExactly(Kind.WRONG_COST, Kind.WRONG_SUM);
        assertThat(kinds(new FormationPlan(plan.alliances(), plan.costMillionths() + 1)))
                .containsExactly(Kind.WRONG_SUM);
    }

    private List<Kind> kinds(FormationPlan broken) {
        return PlanChecker.check(input, broken).stream().map(PlanProblem::kind).distinct().toList();
    }

    private List<Kind> kindsUnder(Rules rules) {
        FormationInput stricter =
                input.with(rules);
        return PlanChecker.check(stricter, plan).stream().map(PlanProblem::kind).distinct().toList();
    }

    private static Rules conditions(Conditions conditions) {
        return Rules.of(6).with(conditions);
    }

    private FormationPlan first(UnaryOperator<PlannedAlliance> change) {
        List<PlannedAlliance> alliances = new ArrayList<>(plan.alliances());
        alliances.set(0, change.apply(alliances.getFirst()));
        return new FormationPlan(alliances, plan.costMillionths());
    }

    private static FormationPlan merge(FormationPlan plan, int a, int b) {
        List<PlannedAlliance> alliances = new ArrayList<>(plan.alliances());
        List<String> both = new ArrayList<>(alliances.get(a).villages());
        both.addAll(alliances.get(b).villages());
        alliances.set(a, villages(alliances.get(a), both));
        alliances.remove(b);
        return new FormationPlan(alliances, plan.costMillionths());
    }

    private static String other(PlannedAlliance a) {
        return a.villages().stream().filter(village -> !village.equals(a.hub())).findFirst().orElseThrow();
    }

    private static PlannedAlliance villages(PlannedAlliance a, List<String> villages) {
        return new PlannedAlliance(a.code(), a.township(), a.number(), a.mode(), a.lead(), a.hub(), villages,
                a.terms(), a.costMillionths(), a.pairs());
    }

    private static PlannedAlliance with(
            PlannedAlliance a, int number, Mode mode, String lead, String hub, long cost, List<VillagePair> pairs) {
        return new PlannedAlliance(
                a.code(), a.township(), number, mode, lead, hub, a.villages(), a.terms(), cost, pairs);
    }

    private static List<String> plus(List<String> villages, String more) {
        List<String> all = new ArrayList<>(villages);
        all.add(more);
        return all;
    }

    private static List<String> without(List<String> villages, int index) {
        List<String> all = new ArrayList<>(villages);
        all.remove(index);
        return all;
    }
}
