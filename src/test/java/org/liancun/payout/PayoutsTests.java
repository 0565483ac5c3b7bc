package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.accounting.Closing;
import org.liancun.decisions.Period;
import org.liancun.decisions.Votes;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;

/** One payout step by step: what each state allows, what is refused, and how it is taken back. */
class PayoutsTests {
    private static final LocalDate OPEN = LocalDate.of(2024, 1, 8);
    private static final LocalDate MEETING = LocalDate.of(2024, 1, 20);
    private static final Period ON_BOARD = Period.of(MEETING, 7);
    private static final LocalDate PAY = LocalDate.of(2024, 2, 2);
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
    private final PayoutCounty county = new PayoutCounty(1, 3, 12);
    private final Payouts payouts = TestApp.get(Payouts.class);
    private final PayoutRecords records = TestApp.get(PayoutRecords.class);
    private final String vehicle = county.vehicles.getFirst().code();
    private final PayoutCounty.Village a = county.villages.get(0);
    private final PayoutCounty.Village b = county.villages.get(1);

    @BeforeEach
    void aVehicleOwnedByTwoVillages() {
        county.shares(vehicle, Map.of(a.collective().id(), 12_000L, b.collective().id(), 22_000L));
        for (PayoutCounty.Village village : county.villages) {
            village.households().forEach(household ->
                    county.shares(village.collective().code(), Map.of(household.id(), 100L)));
        }
        county.earn(vehicle, "1000.00");
        county.inScope(() -> TestApp.get(org.liancun.ledger.Books.class).openYear(
                List.of(county.book(vehicle).id(), county.book(a.collective().code()).id(),
                        county.book(b.collective().code()).id()), new FiscalYear(2024)));
    }

    @Test
    void goesFromDraftToPaidAndLeavesARowForEachStep() {
        close(vehicle);

        Payout.PaidPayout paid = inScope(() -> payouts.pay(payouts.publish(resolve(), ON_BOARD), PAY));

        PayoutDetail detail = inScope(() -> records.detail(paid.id())).orElseThrow();
        assertThat(detail.steps()).extracting(PayoutDetail.Step::state)
                .containsExactly("draft", "open", "resolved", "published", "paid");
        assertThat(detail.steps()).extracting(PayoutDetail.Step::takenBy).containsOnly("system:test");
        assertThat(detail.steps().get(2).votes()).isEqualTo(new Votes(9, 9, 9, 0, 0));
        assertThat(detail.steps().get(2).document()).isEqualTo("R1");
        assertThat(detail.entries()).extracting(PayoutDetail.Posted::role).containsExactly(
                "distribution", "income", "income", "payment", "receipt", "receipt");
        assertThat(detail.lines()).extracting(PayoutDetail.Line::holder)
                .containsExactly(a.collective().code(), b.collective().code());
        assertThat(inScope(() -> records.find(paid.id()))).contains(paid);
        assertThat(detail.summary().paid()).isEqualTo(70_000);
    }

    @Test
    void refusesAPlanWhileTheBookIsNotClosed() {
        refused(PayoutRefusal.BOOK_NOT_CLOSED, () -> payouts.draft(vehicle, PayoutCounty.YEAR, OPEN));
    }

    @Test
    void refusesAPlanWithoutAPolicy() {
        refused(PayoutRefusal.NO_POLICY, () -> payouts.draft(vehicle, new FiscalYear(2021), OPEN));
    }

    @Test
    void refusesASecondPayoutOfTheSameYearUntilTheFirstIsWithdrawn() {
        close(vehicle);
        Payout.DraftPayout first = inScope(() -> payouts.draft(vehicle, PayoutCounty.YEAR, OPEN));
        refused(PayoutRefusal.ALREADY_DRAFTED, () -> payouts.draft(vehicle, PayoutCounty.YEAR, OPEN));
        refused(PayoutRefusal.NO_REASON, () -> payouts.withdraw(first, OPEN, " "));

        inScope(() -> payouts.withdraw(first, OPEN, "a sale was forgotten"));

        assertThat(inScope(() -> payouts.draft(vehicle, PayoutCounty.YEAR, OPEN)).id()).isNotEqualTo(first.id());
        assertThat(inScope(() -> records.find(first.id()))).get().isInstanceOf(Payout.WithdrawnPayout.class);
    }

    @Test
    void theSameStepTwiceIsTakenOnce() {
        close(vehicle);
        Payout.DraftPayout draft = inScope(() -> payouts.draft(vehicle, PayoutCounty.YEAR, OPEN));
        Payout.OpenPayout open = inScope(() -> payouts.open(draft, OPEN));
        refused(PayoutRefusal.MOVED_ON, () -> payouts.open(draft, OPEN));
        Payout.ResolvedPayout resolved = inScope(() -> payouts.resolve(open, county.unanimous(MEETING)));
        refused(PayoutRefusal.MOVED_ON, () -> payouts.withdraw(open, MEETING, "too late"));
        Payout.PublishedPayout published = inScope(() -> payouts.publish(resolved, ON_BOARD));
        inScope(() -> payouts.pay(published, PAY));
        refused(PayoutRefusal.MOVED_ON, () -> payouts.pay(published, PAY));

        assertThat(county.balance(vehicle, "102", PAY)).isEqualTo("300.00");
    }

    @Test
    void refusesToDecideWhenTheBookMovedAfterThePlan() {
        close(vehicle);
        Payout.OpenPayout open = open();
        county.earn(vehicle, "5.00");
        close(vehicle);

        refused(PayoutRefusal.PLAN_IS_STALE, () -> payouts.resolve(open, county.unanimous(MEETING)));
    }

    @Test
    void refusesToDecideWhenTheRegisterMovedAfterThePlan() {
        close(vehicle);
        Payout.OpenPayout open = open();
        county.shares(vehicle, Map.of(a.collective().id(), 1L));

        refused(PayoutRefusal.PLAN_IS_STALE, () -> payouts.resolve(open, county.unanimous(MEETING)));
    }

    @Test
    void refusesToDecideWhatWasPlannedWhileSomebodyWasStillPosting() throws Exception {
        close(vehicle);
        Payout.OpenPayout[] open = new Payout.OpenPayout[1];
        Thread planner = Thread.ofPlatform().unstarted(() -> open[0] = open());
        county.inScope(() -> {
            county.shares(vehicle, Map.of(a.collective().id(), 1L));
            planner.start();
            join(planner);
        });

        refused(PayoutRefusal.PLAN_IS_STALE, () -> payouts.resolve(open[0], county.unanimous(MEETING)));
    }

    @Test
    void decidesWhereWhatCameAfterThePlanChangedNothingOfIt() {
        close(vehicle);
        Payout.OpenPayout open = open();
        county.shares(vehicle, Map.of(a.collective().id(), 1L));
        county.shares(vehicle, Map.of(a.collective().id(), -1L));
        county.move(vehicle, "102", "101", "5.00");

        assertThat(inScope(() -> payouts.resolve(open, county.unanimous(MEETING))).id()).isEqualTo(open.id());
    }

    @Test
    void refusesToDecideWhenAHouseholdHasMorePersonsThoughNoBookMoved() {
        String village = a.collective().code();
        county.policies("""
                - organisation: "%s"
                  year_from: 2023
                  source: test
                  open_days: 10
                  quorum: {present: 2/3, in_favour: 2/3}
                  rules:
                  - {name: members, by: persons}
                """.formatted(village));
        county.earn(village, "70.00");
        close(village);
        Payout.OpenPayout open = inScope(() -> payouts.open(payouts.draft(village, PayoutCounty.YEAR, OPEN), OPEN));
        county.people(a.households().getFirst().id(), 9);

        refused(PayoutRefusal.PLAN_IS_STALE, () -> payouts.resolve(open, county.unanimous(MEETING)));
    }

    @Test
    void refusesToPayWhatIsNotInTheBank() {
        close(vehicle);
        Payout.PublishedPayout published = inScope(() -> payouts.publish(resolve(), ON_BOARD));
        county.spend(vehicle, "900.00", PAY.minusDays(1));

        refused(PayoutRefusal.NOT_ENOUGH_IN_BANK, () -> payouts.pay(published, PAY));
        assertThat(inScope(() -> records.find(published.id()))).contains(published);
    }

    @Test
    void aReversalTakesEverythingBackInAllBooksAndTheYearCanBeDecidedAfresh() {
        close(vehicle);
        Payout.PaidPayout paid = inScope(() -> payouts.pay(payouts.publish(resolve(), ON_BOARD), PAY));
        String village = a.collective().code();
        assertThat(county.balance(village, "502", YEAR_END)).isEqualTo("-247.06");

        inScope(() -> payouts.reverse(paid, PAY.plusDays(3), "the register was wrong"));

        assertThat(county.balance(vehicle, "102", PAY.plusDays(3))).isEqualTo("1000.00");
        assertThat(county.balance(vehicle, "113", PAY.plusDays(3))).isEqualTo("0.00");
        assertThat(county.balance(vehicle, "32202", YEAR_END)).isEqualTo("-1000.00");
        assertThat(county.balance(vehicle, "311", YEAR_END)).isEqualTo("0.00");
        assertThat(county.balance(village, "102", PAY.plusDays(3))).isEqualTo("0.00");
        assertThat(county.balance(village, "502", YEAR_END)).isEqualTo("0.00");
        Payout.DraftPayout again = inScope(() -> payouts.draft(vehicle, PayoutCounty.YEAR, PAY.plusDays(4)));
        assertThat(again.head().toMembers()).isEqualTo(paid.head().toMembers());
    }

    @Test
    void refusesToReverseWhatAVillageHasDistributedFurther() {
        close(vehicle);
        Payout.ResolvedPayout resolved = inScope(this::resolve);
        close(a.collective().code());
        inScope(() -> payouts.resolve(payouts.open(payouts.draft(a.collective().code(), PayoutCounty.YEAR, OPEN), OPEN),
                county.unanimous(MEETING)));

        refused(PayoutRefusal.PASSED_ON, () -> payouts.reverse(resolved, PAY, "the register was wrong"));
    }

    @Test
    void aClerkWithoutPersonsSeesCountsAndAHouseholdSeesItsOwnLine() {
        close(vehicle);
        inScope(this::resolve);
        close(b.collective().code());
        Payout.DraftPayout draft = inScope(() -> payouts.draft(b.collective().code(), PayoutCounty.YEAR, OPEN));
        UUID household = b.households().get(4).id();

        PayoutDetail clerk = seen(draft, new Scope("clerk", county.code, county.code, List.of(), null, false, true));
        PayoutDetail member = seen(draft, new Scope("member", county.code, "", List.of(), household, false, true));

        assertThat(clerk.lines()).isEmpty();
        assertThat(clerk.bands()).containsExactly(new Bands.Band(1, 10_000, 12));
        assertThat(member.lines()).extracting(PayoutDetail.Line::holder)
                .containsExactly(b.households().get(4).code());
        Scope stranger = new Scope("other", county.code, a.collective().code(), List.of(), null, true, true);
        assertThat(stranger.call(() -> records.detail(draft.id()))).isEmpty();
    }

    @Test
    void aVillageSeesItsLineOfTheVehiclesPayoutAndNoOther() {
        close(vehicle);
        Payout.OpenPayout open = open();

        PayoutDetail seen = seen(open, new Scope("village", county.code, a.collective().code(), List.of(), null, true, true));

        assertThat(seen.lines()).extracting(PayoutDetail.Line::holder).containsExactly(a.collective().code());
        assertThat(seen.parts()).hasSize(4);
    }

    private PayoutDetail seen(Payout payout, Scope scope) {
        return scope.call(() -> records.detail(payout.id())).orElseThrow();
    }

    private Payout.OpenPayout open() {
        return inScope(() -> payouts.open(payouts.draft(vehicle, PayoutCounty.YEAR, OPEN), OPEN));
    }

    private Payout.ResolvedPayout resolve() {
        return payouts.resolve(payouts.open(payouts.draft(vehicle, PayoutCounty.YEAR, OPEN), OPEN),
                county.unanimous(MEETING));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close(String organisation) {
        county.inScope(() -> TestApp.get(Closing.class).closeYear(county.book(organisation).id(), PayoutCounty.YEAR));
    }

    private <T> T inScope(java.util.concurrent.Callable<T> work) {
        return county.scope.call(() -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void refused(PayoutRefusal refusal, java.util.concurrent.Callable<?> work) {
        assertThatThrownBy(() -> inScope(work)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
