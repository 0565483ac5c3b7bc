package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Documents;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages and weights as the county writes them down, on the real database. */
class StagesTests {
    private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
    private static final LocalDate SUMMER = LocalDate.of(2022, 6, 1);

    @TempDir
    Path folder;

    private AlliancePackage data;
    private final Stages stages = TestApp.get(Stages.class);
    private final Readiness readiness = TestApp.get(Readiness.class);

    @BeforeEach
    void load() {
        data = new AlliancePackage(folder.resolve("package"));
        data.load();
    }

    @Test
    void aTownshipMovesOnStepByStepAndCanBeReadAsOfAnyDay() {
        move(data.township, "candidate", NEW_YEAR);
        move(data.township, "pilot", SUMMER);

        assertThat(stage(NEW_YEAR.minusDays(1))).isEqualTo("none");
        assertThat(stage(SUMMER.minusDays(1))).isEqualTo("CANDIDATE");
        assertThat(stage(SUMMER)).isEqualTo("PILOT");
    }

    @Test
    void aNewDocumentIsRegisteredWithTheStageAndNotWithoutIt() {
        StagePaper paper = new StagePaper("TJ-1", "tj.txt", "decided".getBytes(StandardCharsets.UTF_8));

        refused(StageRefusal.STAGE_SKIPPED, () -> stages.move(
                new Stages.Move(data.township, "mature", NEW_YEAR, paper, "because")));
        assertThat(data.scope.call(() -> TestApp.get(Documents.class).byNumber("TJ-1"))).isEmpty();

        data.scope.run(() -> stages.move(new Stages.Move(data.township, "candidate", NEW_YEAR, paper, "because")));
        assertThat(data.scope.call(() -> TestApp.get(Documents.class).byNumber("TJ-1"))).isPresent();
    }

    @Test
    void aStageNeedsADocumentAReasonADayAndATownship() {
        refused(StageRefusal.STAGE_WITHOUT_DOCUMENT, () -> stages.move(new Stages.Move(
                data.township, "candidate", NEW_YEAR, StagePaper.registered(" "), "because")));
        refused(StageRefusal.STAGE_DOCUMENT_UNKNOWN, () -> stages.move(new Stages.Move(
                data.township, "candidate", NEW_YEAR, StagePaper.registered("D-9"), "because")));
        refused(StageRefusal.STAGE_WITHOUT_REASON, () -> stages.move(new Stages.Move(
                data.township, "candidate", NEW_YEAR, StagePaper.registered("D-1"), " ")));
        refused(StageRefusal.STAGE_WITHOUT_DAY, () -> stages.move(new Stages.Move(
                data.township, "candidate", null, StagePaper.registered("D-1"), "because")));
        refused(StageRefusal.STAGE_OF_NOTHING, () -> stages.move(new Stages.Move(
                data.code("A"), "candidate", NEW_YEAR, StagePaper.registered("D-1"), "because")));
        refused(StageRefusal.UNKNOWN_STAGE, () -> stages.move(new Stages.Move(
                data.township, "best", NEW_YEAR, StagePaper.registered("D-1"), "because")));
    }

    @Test
    void weightsAreSetForwardOnlyByAResolution() {
        data.scope.run(() -> readiness.set(weights(2, 1, 1, SUMMER)));

        refused(StageRefusal.WEIGHTS_TOO_EARLY, () -> readiness.set(weights(1, 1, 2, SUMMER)));
        refused(StageRefusal.WEIGHTS_EMPTY, () -> readiness.set(weights(0, 0, 0, SUMMER.plusYears(1))));
        refused(StageRefusal.WEIGHTS_OUT_OF_RANGE, () -> readiness.set(weights(-1, 1, 1, SUMMER.plusYears(1))));
        refused(StageRefusal.WEIGHTS_WITHOUT_DOCUMENT, () -> readiness.set(new Readiness.NewWeights(1, 1, 1,
                SUMMER.plusYears(1), StagePaper.registered(""))));
        assertThat(data.scope.call(() -> readiness.weightsOn(SUMMER.minusDays(1)))).isEqualTo(ReadinessWeights.EQUAL);
        assertThat(data.scope.call(() -> readiness.weightsOn(SUMMER)).transport()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage_change", "survey", "readiness_weight"})
    void whatStandsCanNeitherBeChangedNorRemovedByTheProgram(String table) {
        for (String statement : List.of("UPDATE alliance." + table + " SET synthetic = true",
                "DELETE FROM alliance." + table)) {
            assertThatThrownBy(() -> inScope(data.scope, statement)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void theDatabaseKeepsNoSurveyOfFewerThanTenAnswers() {
        String few = "INSERT INTO alliance.survey (county_code, township_code, asked_on, question, answers, in_favour)"
                + " VALUES ('%s', '%s', '2023-01-01', '?', 9, 5)".formatted(data.county, data.township);

        assertThatThrownBy(() -> inScope(data.scope, few)).rootCause().hasMessageContaining("survey_answers_check");
    }

    @Test
    void onlyWhoWorksForTheWholeCountyWritesAndOtherCountiesSeeNothing() {
        Scope township = new Scope("clerk", data.county, data.township, List.of(), null, false, false);
        assertThatThrownBy(() -> township.run(() -> stages.move(new Stages.Move(data.township, "candidate", NEW_YEAR,
                StagePaper.registered("D-1"), "because")))).rootCause()
                .hasMessageContaining("row-level security");

        move(data.township, "candidate", NEW_YEAR);
        assertThat(township.<String, RuntimeException>call(() -> stages.of(data.township, NEW_YEAR).orElseThrow().code()))
                .isEqualTo("candidate");
        assertThat(TestApp.system(TestApp.freshCounty()).call(() -> stages.of(data.township, NEW_YEAR))).isEmpty();
    }

    @Test
    void readinessDoesNotDependOnHowManyAlliancesWereFormed() {
        var before = data.scope.call(() -> readiness.on(LocalDate.of(2023, 12, 31)));
        data.list("alliances.csv", "code,name_zh,township_code,number,mode,lead_village,vehicle_name,vehicle_kind,"
                + "starts_on", "T-03,第三联村,T,3,mutual,B,第三公司,company,2023-09-01");
        data.list("alliance_villages.csv", "alliance,village_code,from_on,to_on", "T-01,B,2022-01-01,2023-09-01",
                "T-03,B,2023-09-01,");
        data.list("pairs.csv", "alliance,strong_village,weak_village,kind,from_on,to_on");
        assertThat(data.load().problems()).isEmpty();

        assertThat(data.scope.call(() -> readiness.on(LocalDate.of(2023, 12, 31)))).isEqualTo(before);
    }

    private void move(String code, String stage, LocalDate from) {
        data.scope.run(() ->
                stages.move(new Stages.Move(code, stage, from, StagePaper.registered("D-1"), "because")));
    }

    private String stage(LocalDate day) {
        return data.scope.call(() -> stages.of(data.township, day)).map(Stage::name).orElse("none");
    }

    private static Readiness.NewWeights weights(int transport, int industry, int support, LocalDate from) {
        return new Readiness.NewWeights(transport, industry, support, from, StagePaper.registered("D-1"));
    }

    private void refused(StageRefusal refusal, Runnable work) {
        assertThatThrownBy(() -> data.scope.run(work)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static void inScope(Scope scope, String statement) {
        scope.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status ->
                TestApp.get(JdbcClient.class).sql(statement).update()));
    }
}
