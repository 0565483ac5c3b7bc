package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.formation.FormationResult.Proof;

/** The engine on seeded random counties: whatever it returns passes the checker. */
class FormerTests {
    private final Former former = new Former();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverItReturnsObeysEveryRule(long seed) {
        FormationInput input = FormationInput.of(Counties.random(seed, 3, 14), Rules.of(9), seed);
        FormationResult result = former.form(input);
        FormationPlan plan = result.plan().orElseThrow();
        assertThat(PlanChecker.check(input, plan)).isEmpty();
        assertThat(plan.alliances()).hasSize(9);
        assertThat(result.proof()).isEqualTo(Proof.OPTIMAL);
        assertThat(result.boundMillionths()).hasValue(plan.costMillionths());
        assertThat(result.gap()).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(Lead.class)
    void everyLeadRuleAndOpenBordersAreObeyed(Lead lead) {
        Rules rules = Rules.of(10).with(lead).with(Borders.OPEN).withSizes(2, 6);
        FormationInput input = FormationInput.of(Counties.random(11, 2, 15), rules, 3);
        assertThat(PlanChecker.check(input, former.form(input).plan().orElseThrow())).isEmpty();
    }

    @Test
    void conditionsAreObeyed() {
        Conditions conditions = Conditions.NONE
                .withTogether(List.of(Set.of("A00", "A01")))
                .withApart(List.of(Set.of("A03", "A06", "A09")))
                .withPins(Map.of("B00", "x", "B03", "y", "B06", "z"))
                .withFloors(List.of(new Conditions.Limit("ext", 12)))
                .withCeilings(List.of(new Conditions.Limit("ext", 55)));
        Rules rules = Rules.of(6).with(conditions).with(Borders.OPEN);
        FormationInput input = FormationInput.of(Counties.random(2, 2, 14), rules, 1);
        assertThat(PlanChecker.check(input, former.form(input).plan().orElseThrow())).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        List<Area> areas = Counties.random(5, 2, 16);
        FormationInput input = FormationInput.of(areas, Rules.of(8), 77);
        FormationInput shuffled = FormationInput.of(areas.reversed(), Rules.of(8), 77);
        assertThat(former.form(input)).isEqualTo(former.form(input)).isEqualTo(former.form(shuffled));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void onTinyCountiesItFindsTheCheapestPlan(long seed) {
        List<Area> areas = Counties.random(seed, 1, 9);
        Rules rules = Rules.of(3).withSizes(2, 5);
        FormationInput input = FormationInput.of(areas, rules, seed);
        FormationResult result = former.form(input);
        assertThat(result.plan().stream().mapToLong(FormationPlan::costMillionths).findFirst())
                .isEqualTo(new EveryPlan(input).cheapestMillionths());
    }

    @Test
    void aTownshipWithoutAStrongVillageIsRefused() {
        List<Area> areas = List.of(
                Counties.area("A1", 92, 32, true), Counties.area("A2", 92.1, 32, false),
                Counties.area("B1", 93, 32, false), Counties.area("B2", 93.1, 32, false));
        assertThat(reason(areas, Rules.of(2).withSizes(1, 2))).isEqualTo(FormationRefusal.PART_WITHOUT_STRONG);
    }

    @Test
    void aTownshipSmallerThanAnAllianceIsRefused() {
        List<Area> areas = List.of(
                Counties.area("A1", 92, 32, true), Counties.area("A2", 92.1, 32, false),
                Counties.area("B1", 93, 32, true));
        assertThat(reason(areas, Rules.of(2).withSizes(2, 3))).isEqualTo(FormationRefusal.PART_TOO_SMALL);
    }

    @Test
    void sizesThatDoNotDivideAndWrongCountsAreRefused() {
        List<Area> areas = Counties.random(1, 2, 7);
        assertThat(reason(areas, Rules.of(2).withSizes(4, 5))).isEqualTo(FormationRefusal.PART_DOES_NOT_DIVIDE);
        assertThat(reason(areas, Rules.of(9))).isEqualTo(FormationRefusal.TOO_MANY_ALLIANCES);
        assertThat(reason(areas, Rules.of(1))).isEqualTo(FormationRefusal.TOO_FEW_ALLIANCES);
    }

    @Test
    void contradictingConditionsAndImpossibleFloorsAreRefused() {
        List<Area> areas = Counties.random(1, 1, 9);
        Conditions contradicting = Conditions.NONE
                .withTogether(List.of(Set.of("A01", "A02"), Set.of("A02", "A03")))
                .withApart(List.of(Set.of("A01", "A03")));
        assertThat(reason(areas, Rules.of(2).with(contradicting))).isEqualTo(FormationRefusal.CONDITIONS_CONTRADICT);
        Conditions high = Conditions.NONE.withFloors(List.of(new Conditions.Limit("ext", 23)));
        assertThat(reason(areas, Rules.of(2).with(high))).isEqualTo(FormationRefusal.FLOOR_ABOVE_COUNTY);
    }

    private FormationRefusal reason(List<Area> areas, Rules rules) {
        FormationResult result = former.form(FormationInput.of(areas, rules, 1));
        assertThat(result.proof()).isEqualTo(Proof.INFEASIBLE);
        assertThat(result.plan()).isEmpty();
        return (FormationRefusal) result.reasons().getFirst().refusal();
    }
}
