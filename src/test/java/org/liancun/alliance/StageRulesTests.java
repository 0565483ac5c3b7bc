package org.liancun.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.kernel.Refused;

/** What a change of stage must obey, and what the changes mean on a day. */
class StageRulesTests {
    private static final String TOWNSHIP = "999999201";
    private static final String ALLIANCE = "999999201-01";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // before                            | proposed              | answer
        "                                    | T candidate 2022-01-01| ok",
        "                                    | T pilot 2022-01-01    | STAGE_SKIPPED",
        "T candidate 2022-01-01              | T pilot 2022-06-01    | ok",
        "T candidate 2022-01-01              | T mature 2022-06-01   | STAGE_SKIPPED",
        "T candidate 2022-01-01              | T candidate 2022-06-01| STAGE_UNCHANGED",
        "T candidate 2022-01-01              | T pilot 2022-01-01    | STAGE_TOO_EARLY",
        "T candidate 2022-01-01              | T pilot 2021-12-31    | STAGE_TOO_EARLY",
        "T candidate 2022-01-01, T pilot 2022-06-01 | T candidate 2022-09-01 | ok",
        "                                    | A candidate 2022-01-01| STAGE_AHEAD_OF_TOWNSHIP",
        "T candidate 2022-01-01              | A pilot 2022-03-01    | STAGE_AHEAD_OF_TOWNSHIP",
        "T candidate 2022-01-01              | A candidate 2022-03-01| STAGE_UNCHANGED",
        "T candidate 2022-01-01, T pilot 2022-06-01 | A candidate 2022-06-01 | ok",
        "T candidate 2022-01-01, T pilot 2022-06-01 | A candidate 2022-05-31 | STAGE_TOO_EARLY",
        "T candidate 2022-01-01, T pilot 2022-06-01, A candidate 2022-06-01 | A pilot 2022-09-01 | ok",
        "T candidate 2022-01-01, T pilot 2022-06-01, A candidate 2022-07-01 | T mature 2022-07-01 | STAGE_TOO_EARLY",
        "T candidate 2022-01-01, T pilot 2022-06-01, A candidate 2022-06-01, T mature 2023-01-01 | A mature 2023-03-01 | STAGE_SKIPPED",
        "T candidate 2022-01-01, T pilot 2022-06-01, T mature 2023-01-01 | A candidate 2023-03-01 | STAGE_SKIPPED",
        "T candidate 2022-01-01, T pilot 2022-06-01 | A candidate 2025-01-01 | STAGE_OF_GONE_ALLIANCE",
    })
    void aStepIsTakenOrRefusedByItsName(@Nullable String before, String proposed, String answer) {
        StageRecord record = record(before == null ? "" : before);
        StageChange change = change(proposed);

        if (answer.equals("ok")) {
            assertThatCode(() -> StageRules.require(record, change, alliance(change))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> StageRules.require(record, change, alliance(change)))
                    .isInstanceOfSatisfying(Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(StageRefusal.valueOf(answer)));
        }
    }

    @Test
    void aReasonOfBlanksIsNone() {
        StageChange silent = new StageChange(TOWNSHIP, null, Stage.CANDIDATE, LocalDate.of(2022, 1, 1),
                UUID.randomUUID(), " ", "test", null, false);

        assertThatThrownBy(() -> StageRules.require(record(""), silent, null)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(StageRefusal.STAGE_WITHOUT_REASON));
    }

    @Test
    void aStageHoldsFromItsDayUntilTheDayOfTheNext() {
        StageRecord record = record("T candidate 2022-01-01, T pilot 2022-06-01");

        assertThat(record.on(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(record.on(LocalDate.of(2022, 5, 31)).orElseThrow().stage()).isEqualTo(Stage.CANDIDATE);
        assertThat(record.on(LocalDate.of(2022, 6, 1)).orElseThrow().stage()).isEqualTo(Stage.PILOT);
    }

    @Test
    void anAllianceFollowsItsTownshipLagsBehindItAndCatchesUp() {
        StageRecord record = record("T candidate 2022-01-01, T pilot 2022-06-01, T mature 2023-01-01, "
                + "A pilot 2023-01-01, A mature 2023-09-01, T full 2024-01-01");

        assertThat(of(record, "2022-07-01")).isEqualTo("PILOT inherits");
        assertThat(of(record, "2023-01-01")).isEqualTo("PILOT lags");
        assertThat(of(record, "2023-09-01")).isEqualTo("MATURE inherits");
        assertThat(of(record, "2024-01-01")).isEqualTo("FULL inherits");
    }

    @Test
    void anAllianceIsNeverAheadAlsoWhereItsTownshipIsSetBack() {
        StageRecord record = record("T candidate 2022-01-01, T pilot 2022-06-01, T mature 2023-01-01, "
                + "A pilot 2023-01-01, T pilot 2023-06-01, T candidate 2023-09-01");

        assertThat(of(record, "2023-06-01")).isEqualTo("PILOT inherits");
        assertThat(of(record, "2023-09-01")).isEqualTo("CANDIDATE inherits");
    }

    @Test
    void aNewAllianceMayBeginAsFarBehindAsItIs() {
        StageRecord record = record("T candidate 2020-01-01, T pilot 2020-06-01, T mature 2021-01-01");
        StageChange first = change("A candidate 2022-01-01");

        assertThatCode(() -> StageRules.require(record, first, alliance(first))).doesNotThrowAnyException();
    }

    private static String of(StageRecord record, String day) {
        StageRecord.Of stage = record.of(ALLIANCE, LocalDate.parse(day)).orElseThrow();
        return stage.stage().name() + (stage.lags() ? " lags" : " inherits");
    }

    private static StageRecord record(String rows) {
        List<StageChange> changes = Stream.of(rows.split(",")).map(String::strip).filter(row -> !row.isEmpty())
                .map(StageRulesTests::change).toList();
        return new StageRecord(TOWNSHIP, changes);
    }

    private static StageChange change(String row) {
        String[] words = row.strip().split(" ");
        return new StageChange(TOWNSHIP, words[0].equals("A") ? ALLIANCE : null, Stage.find(words[1]).orElseThrow(),
                LocalDate.parse(words[2]), UUID.randomUUID(), "because", "test", null, false);
    }

    /** Stands for the years 2022 to 2024. */
    private static @Nullable Alliance alliance(StageChange change) {
        return change.alliance() == null ? null : new Alliance(ALLIANCE, "第一联村", "", TOWNSHIP, 1, Mode.STRONG,
                "999999201201", UUID.randomUUID(), ALLIANCE + "V", LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1),
                null, false);
    }
}
