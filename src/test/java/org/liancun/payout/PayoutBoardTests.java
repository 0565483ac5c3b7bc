package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.Closing;
import org.liancun.decisions.Body;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.decisions.Matter;
import org.liancun.decisions.Notice;
import org.liancun.decisions.NoticeState;
import org.liancun.decisions.Notices;
import org.liancun.decisions.Objections;
import org.liancun.decisions.Outcome;
import org.liancun.decisions.Period;
import org.liancun.decisions.Topic;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Books;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestUsers;

/** What the board and the resolutions say of a payout, and what holds its payment up. */
class PayoutBoardTests {
    private static final LocalDate OPEN = LocalDate.of(2024, 1, 8);
    private static final LocalDate MEETING = LocalDate.of(2024, 1, 20);
    private static final LocalDate PAY = LocalDate.of(2024, 2, 2);
    private static final LocalDate TODAY = LocalDate.now(TestApp.get(Clock.class));
    private static final LocalDate PAID_AT = TODAY.plusDays(7);
    private final PayoutCounty county = new PayoutCounty(1, 3);
    private final String village = county.villages.getFirst().collective().code();
    private final Payouts payouts = TestApp.get(Payouts.class);
    private final PayoutBoard board = TestApp.get(PayoutBoard.class);

    @BeforeEach
    void aVillageWithIncome() {
        county.villages.getFirst().households().forEach(each -> county.shares(village, Map.of(each.id(), 100L)));
        county.earn(village, "1000.00");
        county.inScope(() -> {
            TestApp.get(Books.class).openYear(List.of(county.book(village).id()), new FiscalYear(2024));
            TestApp.get(Books.class).openYear(List.of(county.book(village).id()), new FiscalYear(PAID_AT.getYear()));
            TestApp.get(Closing.class).closeYear(county.book(village).id(), PayoutCounty.YEAR);
        });
    }

    @Test
    void thePlanIsOnTheBoardForAsLongAsItMustLieOpen() {
        Payout.OpenPayout open = open();

        Notice plan = notice(open);
        assertThat(plan.topic()).isEqualTo(Topic.DISTRIBUTION_PLAN);
        assertThat(Objects.requireNonNull(plan.published()).days()).isEqualTo(Period.of(OPEN, 10));
        assertThat(plan.texts().textZh()).contains("1,000.00").contains("公积公益金：150.00 元");
        assertThat(plan.texts().textEn()).contains("1,000.00").contains("850.00");
    }

    @Test
    void whatTheAssemblyResolvedStandsAmongTheResolutions() {
        Payout.ResolvedPayout resolved = resolve();

        var resolution = county.scope.call(() -> board.resolution(resolved.id())).orElseThrow();
        assertThat(resolution.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(resolution.question().matter()).isEqualTo(Matter.DISTRIBUTION);
        assertThat(resolution.question().body()).isEqualTo(Body.MEMBERS);
        assertThat(resolution.question().day()).isEqualTo(MEETING);
        assertThat(resolution.minutes()).isEqualTo(county.document);
    }

    @Test
    void nothingIsPaidWhileTheResultIsOnTheBoard() {
        Payout.PublishedPayout published = publish(Period.of(MEETING, 14));

        refused(DecisionsRefusal.STILL_OPEN, () -> payouts.pay(published, PAY));

        assertThat(county.scope.call(() -> payouts.pay(published, PAY.plusDays(1)))).isNotNull();
    }

    @Test
    void nothingIsPaidWhileAnObjectionWaitsForItsAnswer() {
        Payout.PublishedPayout published = publish(Period.of(TODAY, 7));
        Notice result = notice(published);
        assertThat(result.topic()).isEqualTo(Topic.RESULT);
        TestUsers users = new TestUsers(county.code);
        Scope clerk = new Scope(users.name(Role.CLERK), county.code, village, List.of(), null, false, false);
        int no = clerk.call(() -> TestApp.get(Objections.class)
                .file(new Objections.NewObjection(Ids.next(), result.id(), "Why so little?", "0002")));

        refused(DecisionsRefusal.UNANSWERED, () -> payouts.pay(published, PAID_AT));

        Scope supervisor = new Scope(users.name(Role.SUPERVISOR), county.code, village, List.of(), null, false, false);
        supervisor.run(() -> TestApp.get(Objections.class).answer(result.id(), no, "The shares are one of three."));
        assertThat(county.scope.call(() -> payouts.pay(published, PAID_AT))).isNotNull();
    }

    @Test
    void whatIsTakenBackLeavesTheBoard() {
        Payout.OpenPayout open = open();
        Notice plan = notice(open);

        county.scope.run(() -> payouts.withdraw(open, OPEN, "a sale was forgotten"));

        assertThat(county.scope.call(() -> board.notice(open.id()))).isEmpty();
        assertThat(county.scope.call(() -> TestApp.get(Notices.class).find(plan.id())))
                .get().extracting(each -> each.state(OPEN)).isEqualTo(NoticeState.WITHDRAWN);
    }

    private Payout.OpenPayout open() {
        return county.scope.call(() -> payouts.open(payouts.draft(village, PayoutCounty.YEAR, OPEN), OPEN));
    }

    private Payout.ResolvedPayout resolve() {
        Payout.OpenPayout open = open();
        return county.scope.call(() -> payouts.resolve(open, county.unanimous(MEETING)));
    }

    private Payout.PublishedPayout publish(Period days) {
        Payout.ResolvedPayout resolved = resolve();
        return county.scope.call(() -> payouts.publish(resolved, days));
    }

    private Notice notice(Payout payout) {
        return county.scope.call(() -> board.notice(payout.id())).orElseThrow();
    }

    private void refused(DecisionsRefusal refusal, Runnable step) {
        assertThatThrownBy(() -> county.scope.run(step))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
