package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Problem;
import org.liancun.testing.TestApp;

/** Stages, surveys and weights of a data package: taken, written back as they came, and each bad row named. */
class StageImportTests {
    private static final LocalDate AUTUMN = LocalDate.of(2023, 10, 1);

    @TempDir
    Path folder;

    private AlliancePackage data;

    @BeforeEach
    void write() {
        data = new AlliancePackage(folder.resolve("package"));
        stages("T,,candidate,2022-01-01,D-1,准备就绪", "T,,pilot,2022-06-01,D-1,先行试点",
                "T,,mature,2023-06-01,D-2,评估合格", "T,T-02,pilot,2023-06-01,D-2,账目未齐");
        data.list("surveys.csv", "place_code,asked_on,question,answers,in_favour",
                "T,2022-11-15,赞成吗？,12,9", "T,2023-09-15,赞成吗？,40,30");
        data.list("readiness_weights.csv", "from_on,transport_parts,industry_parts,support_parts,document",
                "2023-01-01,2,1,1,D-1");
    }

    @Test
    void takesStagesOfTownshipsAndOfTheAllianceThatLags() {
        assertThat(data.load().problems()).isEmpty();

        StageRecord record = data.scope.call(() -> TestApp.get(Stages.class).township(data.township, AUTUMN))
                .orElseThrow().record();
        assertThat(record.on(AUTUMN).orElseThrow()).extracting(StageChange::stage, StageChange::reason, StageChange::author)
                .containsExactly(Stage.MATURE, "评估合格", "system:import");
        assertThat(record.of(data.code("T-01"), AUTUMN).orElseThrow().stage()).isEqualTo(Stage.MATURE);
        assertThat(record.of(data.code("T-02"), AUTUMN).orElseThrow().lags()).isTrue();
        assertThat(record.on(LocalDate.of(2022, 3, 1)).orElseThrow().stage()).isEqualTo(Stage.CANDIDATE);
    }

    @Test
    void supportIsThatOfTheNewestSurveyByTheDay() {
        data.load();

        assertThat(ready(LocalDate.of(2022, 6, 1)).support().permille()).isNull();
        assertThat(ready(LocalDate.of(2022, 12, 31)).support().permille()).isEqualTo(750);
        assertThat(ready(AUTUMN).support().survey()).extracting(Survey::answers, Survey::inFavour).containsExactly(40, 30);
    }

    @Test
    void weightsHoldFromTheirDayOn() {
        data.load();

        assertThat(data.scope.call(() -> TestApp.get(Readiness.class).weightsOn(LocalDate.of(2022, 12, 31))))
                .isEqualTo(ReadinessWeights.EQUAL);
        assertThat(data.scope.call(() -> TestApp.get(Readiness.class).weightsOn(LocalDate.of(2023, 1, 1))).transport())
                .isEqualTo(2);
    }

    @Test
    void loadingAgainChangesNothingAndWritesBackWhatWasLoaded() {
        data.load();
        assertThat(data.load().problems()).isEmpty();

        for (String list : List.of("stages.csv", "surveys.csv", "readiness_weights.csv")) {
            assertThat(data.exported(folder.resolve(list), list)).isEqualTo(data.text(list));
        }
    }

    @Test
    void refusesASurveyOfFewerThanTenAnswersAndKeepsNothingOfIt() {
        data.change("surveys.csv", "40,30", "9,8");

        refuses("surveys.csv", 3, "answers", "alliance.refusal.SURVEY_TOO_FEW");
        assertThat(data.scope.call(() -> TestApp.get(Readiness.class).surveys(data.township, AUTUMN))).isEmpty();
    }

    @Test
    void refusesMoreInFavourThanAnswers() {
        data.change("surveys.csv", "40,30", "40,41");
        refuses("surveys.csv", 3, "in_favour", "alliance.refusal.SURVEY_MORE_IN_FAVOUR");
    }

    @Test
    void refusesASurveyOfADayAhead() {
        data.change("surveys.csv", "2023-09-15", "2199-01-01");
        refuses("surveys.csv", 3, "asked_on", "alliance.refusal.SURVEY_AHEAD");
    }

    @Test
    void refusesASurveyOfAPlaceThatIsNoTownship() {
        data.change("surveys.csv", "T,2023-09-15", data.county + "999,2023-09-15");
        refuses("surveys.csv", 3, "place_code", "alliance.refusal.SURVEY_OF_NOTHING");
    }

    @Test
    void refusesOtherCountsForASurveyThatStands() {
        data.load();
        data.change("surveys.csv", "40,30", "40,31");
        refuses("surveys.csv", 3, "answers", "alliance.refusal.SURVEY_STANDS");
    }

    @Test
    void refusesAStageThatIsSkipped() {
        data.change("stages.csv", "T,,pilot,2022-06-01,D-1,先行试点\r\n", "");
        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule)
                .contains(tuple(3L, "stage", "alliance.refusal.STAGE_SKIPPED"));
    }

    @Test
    void refusesAnAllianceAheadOfItsTownship() {
        data.change("stages.csv", "T,T-02,pilot", "T,T-02,full");
        refuses("stages.csv", 5, "stage", "alliance.refusal.STAGE_AHEAD_OF_TOWNSHIP");
    }

    @Test
    void refusesADayBeforeTheLastChangeThatStands() {
        data.load();
        stages("T,,full,2023-05-01,D-1,全覆盖");
        refuses("stages.csv", 2, "from_on", "alliance.refusal.STAGE_TOO_EARLY");
    }

    @Test
    void refusesToChangeARowThatStands() {
        data.load();
        data.change("stages.csv", "评估合格", "评估很好");
        refuses("stages.csv", 4, "from_on", "alliance.refusal.STAGE_STANDS");
    }

    @Test
    void refusesWhatIsNotRegistered() {
        data.change("stages.csv", "D-2,账目未齐", "D-9,账目未齐");
        refuses("stages.csv", 5, "document", "alliance.refusal.STAGE_DOCUMENT_UNKNOWN");
        data.change("stages.csv", "T-02,pilot,2023-06-01,D-9", "T-09,pilot,2023-06-01,D-2");
        refuses("stages.csv", 5, "alliance", "alliance.refusal.STAGE_OF_NOTHING");
    }

    @Test
    void refusesAnAllianceOnADayOnWhichItDoesNotStand() {
        data.change("alliances.csv", "federation,,2022-01-01,,", "federation,,2022-01-01,2023-03-01,");
        refuses("stages.csv", 5, "from_on", "alliance.refusal.STAGE_OF_GONE_ALLIANCE");
    }

    @Test
    void refusesWeightsThatWeighNothingOrTooMuch() {
        data.change("readiness_weights.csv", "2,1,1", "0,0,0");
        refuses("readiness_weights.csv", 2, "transport_parts", "alliance.refusal.WEIGHTS_EMPTY");
        data.change("readiness_weights.csv", "0,0,0", "0,1001,0");
        refuses("readiness_weights.csv", 2, "industry_parts", "alliance.refusal.WEIGHTS_OUT_OF_RANGE");
    }

    @Test
    void refusesWeightsThatStandAndWeightsOfAnEarlierDay() {
        data.load();
        data.change("readiness_weights.csv", "2,1,1", "1,1,1");
        refuses("readiness_weights.csv", 2, "from_on", "alliance.refusal.WEIGHTS_STAND");
        data.change("readiness_weights.csv", "2023-01-01", "2022-01-01");
        refuses("readiness_weights.csv", 2, "from_on", "alliance.refusal.WEIGHTS_TOO_EARLY");
    }

    private void stages(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "township_code,alliance,stage,from_on,document,reason";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        data.list("stages.csv", lines);
    }

    private TownshipReadiness ready(LocalDate day) {
        return data.scope.call(() -> TestApp.get(Readiness.class).on(day)).get(data.township);
    }

    private void refuses(String file, long line, String column, String rule) {
        ImportReport report = data.load();
        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).extracting(Problem::file, Problem::line, Problem::column, Problem::rule)
                .containsExactly(tuple(file, line, column, rule));
    }
}
