package org.liancun.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.kernel.Ids;

/** What must be on the board, and whether it is, by the rules in force and the notices that are there. */
class DutyRulesTests {
    private static final Notice.Place VILLAGE = new Notice.Place("540623201201", "540623201201", "村", "Village");

    @ParameterizedTest
    @CsvSource({"2026-11-26, 2026-07-01, 2026-09-30", "2026-10-01, 2026-07-01, 2026-09-30",
            "2026-09-30, 2026-04-01, 2026-06-30", "2026-01-15, 2025-10-01, 2025-12-31"})
    void theLastQuarterIsTheOneThatIsOver(LocalDate today, LocalDate from, LocalDate until) {
        assertThat(DutyRules.quarterBefore(today)).isEqualTo(new Period(from, until));
    }

    @Test
    void aQuarterThatNobodyToldOfIsDueForThirtyDaysAndOverdueAfterThem() {
        assertThat(finances(LocalDate.of(2026, 10, 30))).satisfies(duty -> {
            assertThat(duty.state()).isEqualTo(Duty.State.DUE);
            assertThat(duty.day()).isEqualTo(LocalDate.of(2026, 10, 30));
        });
        assertThat(finances(LocalDate.of(2026, 10, 31)).state()).isEqualTo(Duty.State.OVERDUE);
    }

    @Test
    void oneNoticeOfTheQuarterOrThreeOfItsMonthsAreEnoughAndTwoAreNot() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        DutyRules.Told july = told("2026-07-01", "2026-07-31", "2026-08-05");
        DutyRules.Told august = told("2026-08-01", "2026-08-31", "2026-09-05");
        DutyRules.Told september = told("2026-09-01", "2026-09-30", "2026-10-06");

        assertThat(finances(today, july, september).state()).isEqualTo(Duty.State.OVERDUE);
        assertThat(finances(today, july, august, september)).satisfies(duty -> {
            assertThat(duty.state()).isEqualTo(Duty.State.PUBLISHED);
            assertThat(duty.day()).isEqualTo(LocalDate.of(2026, 10, 6));
            assertThat(duty.notice()).isEqualTo(september.id());
        });
        assertThat(finances(today, told("2026-07-01", "2026-09-30", "2026-10-20")).day())
                .isEqualTo(LocalDate.of(2026, 10, 20));
    }

    @Test
    void whatDependsOnAMeetingIsUnknownUntilItIsThere() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        DutyRules.Told plan = new DutyRules.Told(Ids.next(), Topic.DISTRIBUTION_PLAN, null, LocalDate.of(2026, 1, 5));

        assertThat(of(today, Topic.DISTRIBUTION_PLAN).state()).isEqualTo(Duty.State.UNKNOWN);
        assertThat(of(today, Topic.DISTRIBUTION_PLAN, plan).state()).isEqualTo(Duty.State.PUBLISHED);
    }

    @Test
    void beforeTheCollectiveLawOnlyTheVillagersLawBinds() {
        List<Duty> duties = DutyRules.of(VILLAGE, LegalKind.COLLECTIVE, List.of(), LocalDate.of(2024, 6, 1));

        assertThat(duties).extracting(Duty::topic).containsExactly(Topic.FINANCES);
        assertThat(duties.getFirst().rule().source().cited()).contains("村民委员会组织法", "第30条");
    }

    @Test
    void whereNoRuleBindsNothingIsSaidToBeLate() {
        assertThat(DutyRules.of(VILLAGE, LegalKind.COMPANY, List.of(), LocalDate.of(2026, 11, 26))).singleElement()
                .satisfies(duty -> {
                    assertThat(duty.state()).isEqualTo(Duty.State.UNKNOWN);
                    assertThat(duty.rule()).isNull();
                });
    }

    private static Duty finances(LocalDate today, DutyRules.Told... told) {
        return of(today, Topic.FINANCES, told);
    }

    private static Duty of(LocalDate today, Topic topic, DutyRules.Told... told) {
        return DutyRules.of(VILLAGE, LegalKind.COLLECTIVE, Arrays.asList(told), today).stream()
                .filter(duty -> duty.topic() == topic).findFirst().orElseThrow();
    }

    private static DutyRules.Told told(String from, String until, String on) {
        return new DutyRules.Told(Ids.next(), Topic.FINANCES, new Period(LocalDate.parse(from), LocalDate.parse(until)),
                LocalDate.parse(on));
    }
}
