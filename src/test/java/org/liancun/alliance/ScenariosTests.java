package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.formation.Borders;
import org.liancun.formation.CertificateFile;
import org.liancun.formation.Conditions;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.PlanProblem;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Principle;
import org.liancun.formation.Weights;
import org.liancun.formation.WhyHere;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenarios are solved while nobody waits, kept as they were asked for, and judged when somebody changes them. */
class ScenariosTests {
    private final PlanningCounty county = new PlanningCounty();
    private final Scenarios scenarios = TestApp.get(Scenarios.class);
    private final ScenarioRecords records = TestApp.get(ScenarioRecords.class);

    @Test
    void aSearchEndsWithAStoredPlanAndWhatIsProvenOfIt() {
        Scenario scenario = county.solved(county.task("north and south", county.code, 4, Borders.WITHIN_TOWNSHIP));

        FormationPlan plan = plan(scenario);
        assertThat(scenario.result().proof()).isEqualTo(Proof.OPTIMAL);
        assertThat(scenario.result().boundMillionths()).isEqualTo(scenario.result().costMillionths());
        assertThat(plan.costMillionths()).isEqualTo(scenario.result().costMillionths());
        assertThat(plan.alliances()).hasSize(4);
        assertThat(plan.alliances().stream().flatMap(each -> each.villages().stream()))
                .containsExactlyInAnyOrderElementsOf(county.villages());
        assertThat(plan.alliances()).allSatisfy(each -> assertThat(each.pairs()).isNotEmpty());
        assertThat(county.scope.call(() -> records.certificate(scenario.id()))).isPresent();
    }

    @Test
    void openBordersNeverCostMoreThanTheSameRulesWithinThem() {
        Scenario within = county.solved(county.task("within", county.code, 4, Borders.WITHIN_TOWNSHIP));
        Scenario open = county.solved(county.task("open", county.code, 4, Borders.OPEN));

        assertThat(open.result().costMillionths()).isLessThanOrEqualTo(within.result().costMillionths());
        assertThat(within.task().differsInBordersOnly(open.task())).isTrue();
    }

    @Test
    void whatWasAskedForIsReadBackAsItWas() {
        Conditions conditions = Conditions.NONE
                .withTogether(List.of(Set.of(county.village(county.north, 1), county.village(county.north, 2))))
                .withApart(List.of(Set.of(county.village(county.north, 1), county.village(county.north, 6))))
                .withPins(Map.of(county.village(county.north, 3), "label"))
                .withFloors(List.of(new Conditions.Limit("people", 300)))
                .withCeilings(List.of(new Conditions.Limit("pasture_mu", 999_999.5)));
        ScenarioTask task = county.task("conditions", county.north, 2, Borders.WITHIN_TOWNSHIP).with(conditions);

        Scenario scenario = county.solved(task);

        assertThat(scenario.task()).isEqualTo(task);
        assertThat(scenario.result().proof()).isEqualTo(Proof.OPTIMAL);
    }

    @Test
    void anImpossibleWishIsAnsweredWithItsReasons() {
        Scenario scenario = county.solved(county.task("too few", county.code, 1, Borders.OPEN));

        assertThat(scenario.result().proof()).isEqualTo(Proof.INFEASIBLE);
        assertThat(scenario.planned()).isFalse();
        assertThat(county.scope.call(() -> records.reasons(scenario.id())))
                .anySatisfy(reason -> assertThat(reason.refusal()).isEqualTo("formation.refusal.TOO_FEW_ALLIANCES"));
    }

    @Test
    void anOpenNumberOfAlliancesIsAnsweredWithTheCostOfEach() {
        ScenarioTask task = county.task("open number", county.code, 4, Borders.OPEN);
        Scenario scenario = county.solved(new ScenarioTask(task.name(), task.place(), task.year(), null, task.sizes(),
                task.lead(), task.borders(), task.conditions(), task.weights(), null, 0, 30, 1));

        List<ScenarioCount> counts = county.scope.call(() -> records.counts(scenario.id()));
        assertThat(counts).extracting(ScenarioCount::alliances).containsExactly(2, 3, 4);
        assertThat(scenario.result().costMillionths()).isEqualTo(counts.stream()
                .filter(each -> each.costMillionths() != null).mapToLong(ScenarioCount::costMillionths).min().orElseThrow());
        assertThat(scenario.result().proof()).isEqualTo(Proof.OPTIMAL);
    }

    @Test
    void aStoppedSearchIsKeptAndSaysSo() {
        Scenario scenario = county.scope.call(() -> records.find(
                scenarios.prepare(county.task("stopped", county.code, 4, Borders.OPEN))).orElseThrow());
        ScenarioRun run = new ScenarioRun(scenario.id(), 20);
        run.stop();

        county.scope.run(() -> new ScenarioSolving(records, scenario, run, Progress.NONE).solve());

        Scenario ended = county.scope.call(() -> records.find(scenario.id()).orElseThrow());
        assertThat(ended.result().stopped()).isTrue();
    }

    @Test
    void aStopAtTheWorkPageEndsTheSearchWithItsBestToo() {
        ScenarioRun run = new ScenarioRun(UUID.randomUUID(), 20);

        run.look((step, done, total) -> {
            throw new IllegalStateException("stopped there");
        }, 1_000_000_000L, 0);

        assertThat(run.stopped()).isTrue();
    }

    @Test
    void aPlanByHandCostsWhatTheSolverSaysAndKnowsItsBound() {
        Scenario solved = county.solved(county.task("solved", county.north, 2, Borders.WITHIN_TOWNSHIP));
        Map<String, String> same = Judgement.allianceOf(plan(solved));

        Scenario hand = byHand(solved, same);

        assertThat(hand.origin()).isEqualTo(Scenario.Origin.HAND);
        assertThat(hand.result().costMillionths()).isEqualTo(solved.result().costMillionths());
        assertThat(hand.result().proof()).isEqualTo(Proof.OPTIMAL);
        assertThat(plan(hand).alliances()).extracting(PlannedAlliance::villages)
                .isEqualTo(plan(solved).alliances().stream().map(PlannedAlliance::villages).toList());
    }

    @Test
    void aMovedVillageIsJudgedByItsCostAndTheRulesThatItBreaks() {
        Scenario solved = county.solved(county.task("solved", county.north, 2, Borders.WITHIN_TOWNSHIP));
        Map<String, String> torn = county.allianceOf(county.north, List.of(List.of(1, 2, 6), List.of(3, 4, 5)));

        Judgement judgement = county.scope.call(() -> scenarios.judge(solved.task(), torn));

        assertThat(judgement.plan().costMillionths()).isNotEqualTo(solved.result().costMillionths()).isEqualTo(
                judgement.plan().alliances().stream().mapToLong(PlannedAlliance::costMillionths).sum());
        assertThat(judgement.broken()).extracting(PlanProblem::kind).contains(PlanProblem.Kind.NOT_CONNECTED);
    }

    @Test
    void theSingleMoveThatHelpsAPrincipleMostKeepsEveryRule() {
        Map<String, String> uneven = county.allianceOf(county.north, List.of(List.of(1, 2, 3), List.of(4, 5, 6)));
        ScenarioTask loose = new ScenarioTask("loose", county.north, PlanningCounty.YEAR, 2,
                new ScenarioTask.Sizes(2, 4), org.liancun.formation.Lead.ANY, Borders.WITHIN_TOWNSHIP, Conditions.NONE,
                Weights.EQUAL, null, 0, 0, 1);
        Judge judge = new Judge(loose, territory(county.north));
        Judgement before = judge.judge(uneven);

        Map<Principle, WhyHere.Move> best = judge.bestMoves(before.plan());

        assertThat(best).isNotEmpty().allSatisfy((principle, move) -> {
            Map<String, String> moved = new TreeMap<>(Judgement.allianceOf(before.plan()));
            moved.put(move.village(), move.to());
            Judgement after = judge.judge(moved);
            assertThat(principle.of(move.change())).isNegative();
            assertThat(after.broken()).isEmpty();
            assertThat(after.plan().costMillionths() - before.plan().costMillionths())
                    .isEqualTo(move.changeMillionths());
        });
    }

    @Test
    void theCertificateIsAFileThatOtherCodeChecks() {
        Scenario scenario = county.solved(county.task("certified", county.code, 4, Borders.OPEN));

        byte[] bytes = county.scope.call(() -> records.certificate(scenario.id()).orElseThrow());

        CertificateFile.Checked checked =
                CertificateFile.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).check();
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.costMillionths()).contains(scenario.result().costMillionths());
    }

    @Test
    void aPlanByHandNeedsEveryVillage() {
        Map<String, String> missing = new TreeMap<>(
                county.allianceOf(county.north, List.of(List.of(1, 2, 3), List.of(4, 5, 6))));
        missing.remove(county.village(county.north, 6));
        ScenarioTask task = county.task("hand", county.north, 2, Borders.WITHIN_TOWNSHIP);

        assertThatThrownBy(() -> county.scope.call(() -> scenarios.byHand(task, missing)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(AllianceRefusal.VILLAGE_LEFT_OUT));
    }

    @Test
    void whatCannotBeSolvedIsRefusedBeforeItIsStored() {
        ScenarioTask good = county.task("good", county.north, 2, Borders.WITHIN_TOWNSHIP);
        refused(AllianceRefusal.NAME_MISSING, county.task(" ", county.north, 2, Borders.OPEN));
        refused(AllianceRefusal.COUNT, county.task("x", county.north, 7, Borders.OPEN));
        refused(AllianceRefusal.SECONDS, good.forSeconds(3601));
        refused(AllianceRefusal.SIZES, new ScenarioTask("x", county.north, 2023, 2, new ScenarioTask.Sizes(5, 3),
                good.lead(), good.borders(), good.conditions(), good.weights(), null, 0, 5, 1));
        refused(AllianceRefusal.WEIGHTS, new ScenarioTask("x", county.north, 2023, 2, good.sizes(), good.lead(),
                good.borders(), good.conditions(), new Weights(0, 0, 0, 0), null, 0, 5, 1));
        refused(AllianceRefusal.NO_PROFILE, new ScenarioTask("x", county.north, 2021, 2, good.sizes(), good.lead(),
                good.borders(), good.conditions(), good.weights(), null, 0, 5, 1));
        assertThat(county.scope.call(() -> records.list(county.code, null, 10))).isEmpty();
    }

    @Test
    void aTownshipClerkPlansTheOwnTownshipAndNoOther() {
        ScenarioTask other = county.task("south", county.south, 2, Borders.WITHIN_TOWNSHIP);

        UUID own = county.clerk(county.north).call(() ->
                scenarios.prepare(county.task("north", county.north, 2, Borders.WITHIN_TOWNSHIP)));

        assertThat(county.clerk(county.south).call(() -> records.find(own))).as("readable in the county").isPresent();
        assertThatThrownBy(() -> county.clerk(county.north).call(() -> scenarios.prepare(other)))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(AllianceRefusal.OUT_OF_PLACE));
        assertThatThrownBy(() -> county.clerk(county.north).run(() ->
                records.add(UUID.randomUUID(), other, Scenario.Origin.SOLVED, false)))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void aDeletedScenarioLeavesNothingButALineInTheTrail() {
        Scenario solved = county.solved(county.task("gone", county.north, 2, Borders.WITHIN_TOWNSHIP));

        county.scope.run(() -> scenarios.delete(solved.id()));

        assertThat(county.scope.call(() -> records.find(solved.id()))).isEmpty();
        county.inScope(() -> {
            JdbcClient client = TestApp.get(JdbcClient.class);
            assertThat(client.sql("SELECT count(*) FROM alliance.scenario_village").query(Long.class).single()).isZero();
            assertThat(client.sql("SELECT kind FROM access.audit WHERE county_code = ? ORDER BY id").param(county.code)
                    .query(String.class).list()).containsExactly("scenario.made", "scenario.deleted");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲村（北乡）", "甲村(北乡)"})
    void villagesAreNamedAsPeopleWriteThem(String written) {
        VillageNames names = new VillageNames(territory(county.code));

        assertThat(names.code(written)).isEqualTo(county.village(county.north, 1));
        assertThat(names.groups(written + "、" + county.village(county.south, 2)))
                .containsExactly(Set.of(county.village(county.north, 1), county.village(county.south, 2)));
    }

    @Test
    void aNameThatSeveralVillagesBearIsAskedBack() {
        assertThatThrownBy(() -> new VillageNames(territory(county.code)).code("甲村"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(AllianceRefusal.AMBIGUOUS_VILLAGE);
                    assertThat(refused.values()).contains("甲村（北乡） / 甲村（南镇）");
                });
        assertThatThrownBy(() -> new VillageNames(territory(county.north)).code("无村"))
                .isInstanceOfSatisfying(Refused.class, refused ->
                        assertThat(refused.refusal()).isEqualTo(AllianceRefusal.UNKNOWN_VILLAGE));
    }

    private Territory territory(String place) {
        return county.scope.call(() -> records.territory(place, PlanningCounty.YEAR).orElseThrow());
    }

    private FormationPlan plan(Scenario scenario) {
        return county.scope.call(() -> records.plan(scenario.id()));
    }

    private Scenario byHand(Scenario from, Map<String, String> allianceOf) {
        return county.scope.call(() -> records.find(
                scenarios.byHand(from.task().as("by hand", from.id()), allianceOf)).orElseThrow());
    }

    private void refused(AllianceRefusal expected, ScenarioTask task) {
        assertThatThrownBy(() -> county.scope.call(() -> scenarios.prepare(task)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }
}
