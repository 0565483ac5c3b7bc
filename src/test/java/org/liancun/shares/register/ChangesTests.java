package org.liancun.shares.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.liancun.testing.TestApp;

/** Shares going from hand to hand: who has how many on which day, what the books say, and what is refused. */
class ChangesTests {
    private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
    private final RegisterCounty county = new RegisterCounty();
    private final Changes changes = TestApp.get(Changes.class);

    @Test
    void aTransferCountsForTheNewHolderFromItsDayAndOnceOnly() {
        county.charter(RegisterRule.Name.TRANSFER, "yes");
        HoldingChange done = book(change(ChangeKind.TRANSFER, Map.of(ShareClass.MEMBER, 120_00L), to(county.a2)));

        assertThat(county.held(county.a1, ShareClass.MEMBER, MAY.minusDays(1))).isEqualTo(300_00);
        assertThat(county.held(county.a2, ShareClass.MEMBER, MAY.minusDays(1))).isEqualTo(100_00);
        assertThat(county.held(county.a1, ShareClass.MEMBER, MAY)).isEqualTo(180_00);
        assertThat(county.held(county.a2, ShareClass.MEMBER, MAY)).isEqualTo(220_00);
        for (LocalDate day = MAY.minusDays(2); day.isBefore(MAY.plusDays(3)); day = day.plusDays(1)) {
            assertThat(register(day)).as("all that was issued, on " + day).isEqualTo(540_01);
        }
        assertThat(done.ruleSource()).contains("D1");
        assertThat(done.done().by()).isEqualTo(county.scope.actor());
    }

    @Test
    void twoHeirsGetHalvesExactToTheHundredthAndTheCapitalGoesAlong() {
        HoldingChange done = book(change(ChangeKind.INHERITANCE, Map.of(), to(county.a2, county.a3)));

        assertThat(county.held(county.a1, ShareClass.PASTURE, MAY)).isZero();
        assertThat(county.held(county.a2, ShareClass.PASTURE, MAY)).isEqualTo(50_01);
        assertThat(county.held(county.a3, ShareClass.PASTURE, MAY)).isEqualTo(50_00);
        assertThat(county.held(county.a2, ShareClass.MEMBER, MAY)).isEqualTo(100_00 + 150_00);
        assertThat(county.held(county.a3, ShareClass.CASH, MAY)).isEqualTo(20_00);
        assertThat(done.capital()).isEqualTo(Money.ofYuan("20000"));
        assertThat(county.credit("301", county.a1)).isZero();
        assertThat(county.credit("301", county.a2)).isEqualTo(1_000_000);
        assertThat(county.credit("301", county.a3)).isEqualTo(1_000_000);
        assertThat(register(MAY)).isEqualTo(540_01);
    }

    @Test
    void threeHeirsByPartsOfTwoOneOneAddUpToWhatWasLeft() {
        HoldingChange done = book(change(ChangeKind.INHERITANCE, Map.of(ShareClass.PASTURE, 100_01L), List.of(
                new NewChange.Receiver(county.a2, 2), new NewChange.Receiver(county.a3, 1),
                new NewChange.Receiver(county.b1, 1))));

        assertThat(done.lines()).extracting(HoldingChange.Line::hundredths).containsExactly(50_01L, 25_00L, 25_00L);
        assertThat(done.moved()).isEqualTo(100_01);
        assertThat(done.capital()).as("pasture is no capital").isEqualTo(Money.ZERO);
    }

    @Test
    void aSplitGoesToTheHouseholdThatCameOutOfIt() {
        book(change(ChangeKind.SPLIT, Map.of(ShareClass.MEMBER, 150_00L, ShareClass.CASH, 10_00L), to(county.a4)));

        assertThat(county.held(county.a4, ShareClass.MEMBER, MAY)).isEqualTo(150_00);
        assertThat(county.credit("301", county.a4)).as("a quarter of the cash shares").isEqualTo(500_000);
        refuses(numbered("C-2", change(ChangeKind.SPLIT, Map.of(), to(county.a3))), RegisterRefusal.NOT_SPLIT_FROM);
    }

    @Test
    void anExitReturnsTheContributionAsAPayableAndCancelsTheShares() {
        HoldingChange done = book(change(ChangeKind.EXIT, Map.of(), List.of()));

        assertThat(done.price()).isEqualTo(Money.ofYuan("20000"));
        assertThat(county.credit("301", county.a1)).isZero();
        assertThat(county.credit("113", county.a1)).isEqualTo(2_000_000);
        assertThat(register(MAY.minusDays(1))).isEqualTo(540_01);
        assertThat(register(MAY)).as("what A-2 has").isEqualTo(100_00);
    }

    @Test
    void whatABuyOutPaysAboveTheCapitalComesOutOfTheReserve() {
        NewChange buyout = change(ChangeKind.BUYOUT, Map.of(ShareClass.CASH, 20_00L), List.of());
        refuses(buyout, RegisterRefusal.NO_PRICE);
        book(priced(buyout, "11500"));

        assertThat(county.credit("301", county.a1)).isEqualTo(1_000_000);
        assertThat(county.credit("311", "")).isEqualTo(-150_000);
        assertThat(county.credit("113", county.a1)).isEqualTo(1_150_000);
    }

    @Test
    void aChangeIsTakenBackInAllBooksAndOnlyOnce() {
        HoldingChange done = book(change(ChangeKind.EXIT, Map.of(), List.of()));
        HoldingChange back = county.scope.call(() -> changes.reverse(done, MAY.plusDays(20), "wrong household"));

        assertThat(back.reversal()).isNotNull();
        assertThat(county.held(county.a1, ShareClass.MEMBER, MAY.plusDays(20))).isEqualTo(300_00);
        assertThat(county.held(county.a1, ShareClass.MEMBER, MAY.plusDays(19))).isZero();
        assertThat(county.credit("301", county.a1)).isEqualTo(2_000_000);
        assertThat(county.credit("113", county.a1)).isZero();
        assertThatThrownBy(() -> county.scope.call(() -> changes.reverse(done, MAY.plusDays(21), "again")))
                .isInstanceOfSatisfying(Refused.class,
                        e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.CHANGE_REVERSED));
    }

    @Test
    void aChangeCannotBeTakenBackOnceTheSharesHaveGoneOn() {
        HoldingChange first = book(change(ChangeKind.INHERITANCE, Map.of(), to(county.a3)));
        book(new NewChange("C-2", ChangeKind.INHERITANCE, county.villageA, MAY.plusDays(1), county.a3, Map.of(),
                to(county.a2), null, null, "D1", "why"));

        assertThatThrownBy(() -> county.scope.call(() -> changes.reverse(first, MAY.plusDays(2), "too late")))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(LedgerRefusal.OVERDRAWN));
        assertThat(county.held(county.a2, ShareClass.CASH, MAY.plusDays(2))).isEqualTo(40_00);
    }

    @Test
    void theCharterHasItsSayInTransfersAndGiftsAndNoneInWhatFollowsFromDeath() {
        refuses(change(ChangeKind.TRANSFER, Map.of(), to(county.a2)), RegisterRefusal.CHARTER_FORBIDS);
        refuses(change(ChangeKind.GIFT, Map.of(), to(county.a2)), RegisterRefusal.CHARTER_FORBIDS);
        county.charter(RegisterRule.Name.TRANSFER, "yes");
        book(change(ChangeKind.GIFT, Map.of(ShareClass.CASH, 1_00L), to(county.a2)));
    }

    @Test
    void membersSharesAreBoughtOutWhereACharterSaysSoUntilTheLawOf2025() {
        NewChange before = priced(change(ChangeKind.BUYOUT, Map.of(ShareClass.MEMBER, 10_00L), List.of()), "100");
        refuses(before, RegisterRefusal.MEMBER_SHARES_UNPAID);
        county.charter(RegisterRule.Name.MEMBER_PAID, "yes");
        book(before);

        NewChange after = new NewChange("C-2", ChangeKind.BUYOUT, county.villageA, LocalDate.of(2025, 5, 1), county.a1,
                Map.of(ShareClass.MEMBER, 10_00L), List.of(), null, Money.ofYuan("100"), "D1", "why");
        assertThatThrownBy(() -> book(after)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.refusal()).isEqualTo(RegisterRefusal.MEMBER_SHARES_UNPAID);
            assertThat(e.values()).anySatisfy(value -> assertThat(value.toString()).contains("第十七条"));
        });
        refuses(new NewChange("C-3", ChangeKind.BUYOUT, county.villageA, LocalDate.of(2025, 4, 30), county.a1,
                Map.of(ShareClass.MEMBER, 900_00L), List.of(), null, Money.ofYuan("100"), "D1", "why"),
                RegisterRefusal.NOT_HELD);
    }

    @Test
    void aCooperativeAsksForNoticeThreeMonthsBeforeTheEndOfTheYear() {
        RegisterCounty cooperative = new RegisterCounty("cooperative");
        NewChange late = new NewChange("C-1", ChangeKind.EXIT, cooperative.villageA, LocalDate.of(2023, 12, 31),
                cooperative.a1, Map.of(ShareClass.CASH, 1_00L), List.of(), LocalDate.of(2023, 10, 1), null, "D1", "why");
        assertThatThrownBy(() -> cooperative.scope.call(() -> changes.book(late))).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.NOTICE_TOO_SHORT));

        HoldingChange inTime = cooperative.scope.call(() -> changes.book(new NewChange("C-1", ChangeKind.EXIT,
                cooperative.villageA, late.day(), cooperative.a1, late.given(), List.of(), LocalDate.of(2023, 9, 30), null,
                "D1", "why")));
        assertThat(inTime.ruleSource()).contains("第二十五条");
        assertThat(inTime.price()).as("one of forty cash shares").isEqualTo(Money.ofYuan("500"));
    }

    @Test
    void refusesWhatHasNoGround() {
        refuses(change(ChangeKind.INHERITANCE, Map.of(ShareClass.CASH, 40_01L), to(county.a2)), RegisterRefusal.NOT_HELD);
        refuses(change(ChangeKind.INHERITANCE, Map.of(ShareClass.LABOUR, 1L), to(county.a2)), RegisterRefusal.NOT_HELD);
        refuses(change(ChangeKind.INHERITANCE, Map.of(), List.of()), RegisterRefusal.NO_RECEIVER);
        refuses(change(ChangeKind.INHERITANCE, Map.of(), to(county.a1)), RegisterRefusal.TO_ITSELF);
        refuses(change(ChangeKind.INHERITANCE, Map.of(), to(county.a2, county.a2)), RegisterRefusal.RECEIVER_TWICE);
        refuses(change(ChangeKind.INHERITANCE, Map.of(), to("nobody")), RegisterRefusal.UNKNOWN_HOLDER);
        refuses(change(ChangeKind.INHERITANCE, Map.of(), List.of(new NewChange.Receiver(county.a2, 0))),
                RegisterRefusal.PARTS_NOT_POSITIVE);
        refuses(change(ChangeKind.EXIT, Map.of(), to(county.a2)), RegisterRefusal.RECEIVER_OF_NOTHING);
        refuses(change(ChangeKind.GIFT, Map.of(), to(county.b1)), RegisterRefusal.OTHER_VILLAGE);
        refuses(priced(change(ChangeKind.EXIT, Map.of(), List.of()), "1"), RegisterRefusal.PRICE_IS_SET);
        refuses(numbered(" ", change(ChangeKind.EXIT, Map.of(), List.of())), RegisterRefusal.NO_CHANGE_NUMBER);
        refuses(new NewChange("C-1", ChangeKind.EXIT, county.villageA, MAY, county.a1, Map.of(), List.of(), null, null, "D9",
                "why"), RegisterRefusal.NO_PAPER);
        refuses(new NewChange("C-1", ChangeKind.EXIT, county.villageA, MAY, county.a3, Map.of(), List.of(), null, null, "D1",
                "why"), RegisterRefusal.NOTHING_GIVEN);
        refuses(new NewChange("C-1", ChangeKind.EXIT, "no such", MAY, county.a1, Map.of(), List.of(), null, null, "D1",
                "why"), RegisterRefusal.NO_REGISTER);

        book(change(ChangeKind.INHERITANCE, Map.of(ShareClass.CASH, 1_00L), to(county.a2)));
        refuses(change(ChangeKind.INHERITANCE, Map.of(ShareClass.CASH, 1_00L), to(county.a2)),
                RegisterRefusal.CHANGE_NUMBER_STANDS);
    }

    @Test
    void theDatabaseItselfRefusesMoreThanIsHeldOnThatDayAndOnEveryLaterOne() {
        assertThat(attempt(MAY, county.a1, 300_01)).isEqualTo(LedgerRefusal.OVERDRAWN);
        assertThat(attempt(RegisterCounty.START, county.a3, 1)).isEqualTo(LedgerRefusal.OVERDRAWN);
        assertThat(attempt(MAY.plusMonths(2), county.a1, 200_00)).isNull();
        assertThat(attempt(MAY, county.a1, 100_01)).as("in July it would be gone").isEqualTo(LedgerRefusal.OVERDRAWN);
        assertThat(attempt(MAY, county.a1, 100_00)).isNull();
    }

    @Test
    void ofTwoWhoTakeTheSameSharesAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            RegisterCounty fresh = new RegisterCounty();
            List<Callable<Boolean>> both = List.of(
                    () -> took(fresh, fresh.past(MAY, fresh.a1, fresh.a2, ShareClass.MEMBER, 300_00)),
                    () -> took(fresh, fresh.past(MAY, fresh.a1, fresh.a3, ShareClass.MEMBER, 300_00)));
            int taken = 0;
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> each : two.invokeAll(both)) {
                    taken += each.get() ? 1 : 0;
                }
            }
            assertThat(taken).isEqualTo(1);
            assertThat(fresh.held(fresh.a1, ShareClass.MEMBER, MAY)).isZero();
        }
    }

    @Test
    void theRegisterOfADayIsReadAsItWasKnownAtAnEarlierMoment() {
        Instant before = recordedLast();
        book(change(ChangeKind.INHERITANCE, Map.of(), to(county.a3)));

        ShareRegister register = TestApp.get(ShareRegister.class);
        assertThat(county.scope.call(() -> register.register(county.ids.get(county.villageA), MAY, before)).holdings())
                .noneMatch(each -> each.holder().equals(county.ids.get(county.a3)))
                .anyMatch(each -> each.holder().equals(county.ids.get(county.a1)) && each.hundredths() == 300_00);
        assertThat(county.held(county.a3, ShareClass.MEMBER, MAY)).isEqualTo(300_00);
    }

    private Instant recordedLast() {
        return county.scope.call(() -> TestApp.get(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(status -> TestApp.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("SELECT max(recorded_at) FROM ledger.entry WHERE county_code = access.county()")
                        .query(java.time.OffsetDateTime.class).single().toInstant()));
    }

    private @Nullable Refusal attempt(LocalDate day, String from, long hundredths) {
        try {
            county.scope.call(() -> TestApp.get(Ledger.class)
                    .post(county.past(day, from, county.a2, ShareClass.MEMBER, hundredths)));
            return null;
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private static boolean took(RegisterCounty of, org.liancun.ledger.Entry entry) {
        try {
            of.scope.call(() -> TestApp.get(Ledger.class).post(entry));
            return true;
        } catch (Refused refused) {
            assertThat(refused.refusal()).isEqualTo(LedgerRefusal.OVERDRAWN);
            return false;
        }
    }

    private long register(LocalDate day) {
        ShareRegister.Register register = county.scope.call(() ->
                TestApp.get(ShareRegister.class).register(county.ids.get(county.villageA), day));
        assertThat(register.proven()).isTrue();
        return register.held();
    }

    private HoldingChange book(NewChange given) {
        return county.scope.call(() -> changes.book(given));
    }

    private NewChange change(ChangeKind kind, Map<ShareClass, Long> given, List<NewChange.Receiver> to) {
        return new NewChange("C-1", kind, county.villageA, MAY, county.a1, given, to, null, null, "D1", "why");
    }

    private static NewChange numbered(String number, NewChange it) {
        return new NewChange(number, it.kind(), it.organisation(), it.day(), it.holder(), it.given(), it.to(),
                it.notifiedOn(), it.price(), it.document(), it.reason());
    }

    private static NewChange priced(NewChange it, String yuan) {
        return new NewChange(it.number(), it.kind(), it.organisation(), it.day(), it.holder(), it.given(), it.to(),
                it.notifiedOn(), Money.ofYuan(yuan), it.document(), it.reason());
    }

    private static List<NewChange.Receiver> to(String... households) {
        return java.util.Arrays.stream(households).map(each -> new NewChange.Receiver(each, 1)).toList();
    }

    private void refuses(NewChange given, RegisterRefusal reason) {
        assertThatThrownBy(() -> book(given))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
