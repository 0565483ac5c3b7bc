package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;

/** When a payout may be decided: days open, quorum, votes, by policy and by law. */
class StepRulesTests {
    private static final LocalDate OPEN_2024 = LocalDate.of(2024, 1, 8);
    private static final LocalDate OPEN_2026 = LocalDate.of(2026, 1, 8);
    private static final Quorum HALF = new Quorum(new Ratio(1, 2), new Ratio(1, 2));

    @Test
    void aPlanLiesOpenForTheDaysOfThePolicy() {
        passesOpen("collective", OPEN_2024, 7, 7);
        refusesOpen("collective", OPEN_2024, 6, 7, "charter art. 9");
    }

    @Test
    void fromTheDayOfTheLawACollectivesPlanLiesOpenForTenDaysAtLeast() {
        passesOpen("collective", OPEN_2026, 10, 7);
        refusesOpen("collective", OPEN_2026, 9, 7, "第46条");
        passesOpen("vehicle", OPEN_2026, 7, 7);
        refusesOpen("collective", OPEN_2026, 11, 12, "第46条");
    }

    @Test
    void aVoteNeedsThoseThereAndThoseInFavourThatThePolicyAsksFor() {
        assertThatCode(() -> vote("collective", OPEN_2024, HALF, new Votes(10, 5, 5, 0, 0))).doesNotThrowAnyException();
        refusesVote("collective", OPEN_2024, new Votes(10, 4, 4, 0, 0), PayoutRefusal.NO_QUORUM, "charter art. 9");
        refusesVote("collective", OPEN_2024, new Votes(10, 9, 4, 3, 2), PayoutRefusal.NOT_PASSED, "charter art. 9");
    }

    @Test
    void fromTheDayOfTheLawTwoThirdsOfAllMembersOfACollectiveMustAgree() {
        assertThatCode(() -> vote("collective", OPEN_2026, HALF, new Votes(9, 6, 6, 0, 0))).doesNotThrowAnyException();
        refusesVote("collective", OPEN_2026, new Votes(10, 6, 6, 0, 0), PayoutRefusal.NO_QUORUM, "第27条");
        refusesVote("collective", OPEN_2026, new Votes(10, 9, 6, 3, 0), PayoutRefusal.NOT_PASSED, "第27条");
        assertThatCode(() -> vote("vehicle", OPEN_2026, HALF, new Votes(10, 6, 6, 0, 0))).doesNotThrowAnyException();
    }

    @Test
    void aStepNeverComesBeforeTheOneThatItFollows() {
        Payout.OpenPayout open = open("collective", OPEN_2024);

        assertThatThrownBy(() -> StepRules.requireAfter(open, OPEN_2024, OPEN_2024.minusDays(1)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(PayoutRefusal.TOO_EARLY));
        assertThatCode(() -> StepRules.requireAfter(open, OPEN_2024, OPEN_2024)).doesNotThrowAnyException();
    }

    private static void passesOpen(String kind, LocalDate openOn, int days, int policy) {
        assertThatCode(() -> StepRules.requireLongEnoughOpen(
                        open(kind, openOn), openOn.plusDays(days), basis(policy, HALF)))
                .doesNotThrowAnyException();
    }

    private static void refusesOpen(String kind, LocalDate openOn, int days, int policy, String source) {
        assertThatThrownBy(() -> StepRules.requireLongEnoughOpen(
                        open(kind, openOn), openOn.plusDays(days), basis(policy, HALF)))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.refusal()).isEqualTo(PayoutRefusal.TOO_SHORT_OPEN);
                    assertThat(e.values().getLast().toString()).contains(source);
                });
    }

    private static void refusesVote(
            String kind, LocalDate on, Votes votes, PayoutRefusal refusal, String source) {
        assertThatThrownBy(() -> vote(kind, on, HALF, votes)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.refusal()).isEqualTo(refusal);
            assertThat(e.values().getLast().toString()).contains(source);
        });
    }

    private static void vote(String kind, LocalDate on, Quorum quorum, Votes votes) {
        StepRules.requirePassed(open(kind, on), new Resolution(on, on, new UUID(0, 1), votes), basis(10, quorum));
    }

    private static Payout.OpenPayout open(String kind, LocalDate on) {
        return new Payout.OpenPayout(new Payout.PayoutHead(new UUID(0, 2), new UUID(0, 3), "540623201201", kind,
                new FiscalYear(on.getYear() - 1), Money.ZERO), on);
    }

    private static PlanBasis basis(int daysOpen, Quorum quorum) {
        return new PlanBasis(new UUID(0, 2), new UUID(0, 3), new FiscalYear(2023), new Income(0, 0),
                Set.of(Basis.SHARES), daysOpen, quorum, "charter art. 9", PlanBasis.NO_MARK);
    }
}
