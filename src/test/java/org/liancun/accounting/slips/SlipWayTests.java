package org.liancun.accounting.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.accounting.EntryBeside;
import org.liancun.accounting.VoucherStart;
import org.liancun.accounting.Vouchers;
import org.liancun.accounting.closing.MonthEnd;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slip on its way from the clerk to the payment, and what keeps it on its way. */
class SlipWayTests {
    private final SlipVillage village = new SlipVillage();

    @Test
    void aSlipGoesFromTheClerkToThePaymentAndItsEntryOpensDownToThePhotograph() {
        Slip.ReadySlip ready = village.ready(village.content("320.50"));
        Vouchers.Booked booked = village.booked(ready);
        Slip.BookedSlip waiting = (Slip.BookedSlip) village.now(ready);
        Slip.DoneSlip paid = village.as(Role.CASHIER, by ->
                village.steps.pay(waiting, by, LocalDate.of(2024, 3, 7), ""));

        assertThat(paid.state()).isEqualTo(SlipState.PAID);
        assertThat(ready.head().number()).isEqualTo("2024-0001");
        assertThat(village.detail(ready).steps()).extracting(SlipStep::act).containsExactly(SlipAct.NOTED,
                SlipAct.HANDED_IN, SlipAct.CONFIRMED, SlipAct.STAMPED, SlipAct.BOOKED, SlipAct.PAID);
        EntryBeside.Beside beside = village.county.scope.call(() ->
                TestApp.get(SlipBeside.class).of(booked.entry()).orElseThrow());
        assertThat(beside.papers()).extracting(EntryBeside.Paper::image).containsExactly(true);
        assertThat(village.county.scope.call(() -> village.records.paper(ready.id(), 1).orElseThrow()).bytes())
                .isEqualTo(SlipVillage.PHOTO);
    }

    @Test
    void theVoucherBeginsWithTheSlipsLinesAndCitesARecordThatNamesEachPaperByItsHash() {
        Slip.ReadySlip ready = village.ready(village.content("320.50"));

        VoucherStart start = village.start(ready);
        String record = village.county.scope.call(() -> {
            Document document = TestApp.get(Documents.class).byNumber(start.document()).orElseThrow();
            return new String(TestApp.get(Documents.class).content(document.id()).orElseThrow().bytes(),
                    StandardCharsets.UTF_8);
        });

        assertThat(start.lines()).extracting(VoucherStart.Line::account, VoucherStart.Line::debit,
                VoucherStart.Line::credit).containsExactly(
                        tuple("511", Money.ofYuan("320.50"), Money.ZERO),
                        tuple("101", Money.ZERO, Money.ofYuan("320.50")));
        assertThat(start.document()).isEqualTo(village.book + "-BZ-2024-0001");
        assertThat(record).contains("报账单 2024-0001", "青干草  320.50 元", "确认  head-a", "审核盖章  supervisor-a",
                "SHA-256 " + village.detail(ready).papers().getFirst().sha256());
    }

    @Test
    void aReturnCarriesItsReasonAndTheMendedSlipGoesAllTheWayAgain() {
        SlipContent content = village.content("320.50");
        Slip.ConfirmedSlip confirmed = village.confirmed(content);

        refused(SlipRefusal.SLIP_NO_REASON, () -> village.as(Role.SUPERVISOR, by ->
                village.steps.sendBack(confirmed, by, " ")));
        Slip.ReturnedSlip returned = village.as(Role.SUPERVISOR, by ->
                village.steps.sendBack(confirmed, by, "票据看不清"));
        assertThat(village.detail(returned).returnedBecause()).isEqualTo("票据看不清");
        SlipContent mended = village.content(content.id(), "300.00", List.of());
        Slip.ReadySlip ready = village.ready(mended);

        assertThat(ready.head().number()).isEqualTo("2024-0001");
        assertThat(ready.head().total()).isEqualTo(Money.ofYuan("300"));
        List<SlipStep> steps = village.detail(ready).steps();
        assertThat(steps).extracting(SlipStep::act).containsExactly(SlipAct.NOTED, SlipAct.HANDED_IN,
                SlipAct.CONFIRMED, SlipAct.RETURNED, SlipAct.HANDED_IN, SlipAct.CONFIRMED, SlipAct.STAMPED);
        assertThat(steps.get(1).content()).contains("320.50");
        assertThat(steps.get(4).content()).contains("300.00");
    }

    @Test
    void aboveTheLimitTheTownshipApprovesAndTheLimitOfTheTownshipGoesBeforeTheCountys() {
        SlipLimits limits = TestApp.get(SlipLimits.class);
        village.county.inScope(() -> {
            limits.set(limit(village.county.code, "10000", LocalDate.of(2024, 1, 1)));
            limits.set(limit(village.county.township, "500", LocalDate.of(2024, 1, 1)));
            limits.set(limit(village.county.township, "100", LocalDate.of(2999, 1, 1)));
        });
        assertThat(village.ready(village.content("500")).state()).isEqualTo(SlipState.READY);
        Slip.ConfirmedSlip confirmed = village.confirmed(village.content("500.01"));
        Slip.StampedSlip stamped = (Slip.StampedSlip) village.as(Role.SUPERVISOR, by ->
                village.steps.stamp(confirmed, by));

        refused(SlipRefusal.NOT_YOUR_STEP, () -> village.as(Role.ACCOUNTANT, by -> village.steps.approve(stamped, by)));
        Slip.ReadySlip ready = village.as(Role.TOWNSHIP, by -> village.steps.approve(stamped, by));
        assertThat(village.start(ready).lines()).hasSize(2);
        assertThat(village.detail(ready).steps().get(3).limit()).isEqualTo(Money.ofYuan("500"));
        refused(SlipRefusal.LIMIT_STANDS, () -> village.county.inScope(() ->
                limits.set(limit(village.county.township, "900", LocalDate.of(2024, 1, 1)))));
    }

    @Test
    void aTownshipSetsLimitsForItselfOnly() {
        SlipLimits limits = TestApp.get(SlipLimits.class);
        refused(SlipRefusal.LIMIT_PLACE, () -> village.as(Role.TOWNSHIP, by -> {
            limits.set(limit(village.county.code, "500", LocalDate.of(2024, 1, 1)));
            return by;
        }));
        refused(SlipRefusal.LIMIT_INCOMPLETE, () -> village.as(Role.TOWNSHIP, by -> {
            limits.set(new SlipLimits.NewLimit(village.county.township, LocalDate.of(2024, 1, 1), Money.ZERO, " ", false));
            return by;
        }));
    }

    @Test
    void nobodyTakesTwoStepsOfOneSlipAndEachStepIsItsRoles() {
        Slip.HandedInSlip handedIn = village.handedIn(village.content("20"));
        String clerk = "clerk-a";

        refused(SlipRefusal.NOT_YOUR_STEP, () -> village.as(Role.SUPERVISOR, by -> village.steps.confirm(handedIn, by)));
        refused(SlipRefusal.SAME_PERSON, () -> village.as(clerk, Role.HEAD, village.county.villageA,
                by -> village.steps.confirm(handedIn, by)));
        Slip.ConfirmedSlip confirmed = village.as(Role.HEAD, by -> village.steps.confirm(handedIn, by));
        refused(SlipRefusal.SAME_PERSON, () -> village.as("head-a", Role.SUPERVISOR, village.county.villageA,
                by -> village.steps.stamp(confirmed, by)));
        Slip.ReadySlip ready = (Slip.ReadySlip) village.as(Role.SUPERVISOR, by -> village.steps.stamp(confirmed, by));
        village.booked(ready);
        Slip.BookedSlip booked = (Slip.BookedSlip) village.now(ready);
        refused(SlipRefusal.SAME_PERSON, () -> village.as("accountant-a", Role.CASHIER, village.county.villageA,
                by -> village.steps.pay(booked, by, LocalDate.of(2024, 3, 7), "")));
        refused(SlipRefusal.NOT_YOUR_STEP, () -> village.as(Role.ACCOUNTANT,
                by -> village.steps.pay(booked, by, LocalDate.of(2024, 3, 7), "")));
    }

    @Test
    void theSameStepTakenTwiceIsTakenOnce() {
        Slip.HandedInSlip handedIn = village.handedIn(village.content("20"));
        village.as(Role.HEAD, by -> village.steps.confirm(handedIn, by));

        refused(SlipRefusal.SLIP_MOVED_ON, () -> village.as("another-head", Role.HEAD, village.county.villageA,
                by -> village.steps.confirm(handedIn, by)));
        refused(SlipRefusal.SLIP_MOVED_ON, () -> village.as("another-head", Role.HEAD, village.county.villageA,
                by -> village.steps.sendBack(handedIn, by, "too late")));
        assertThat(village.now(handedIn).step()).isEqualTo(3);
    }

    @Test
    void aVoucherOfTheSlipHasItsSumItsRecordAndItsBook() {
        Slip.ReadySlip ready = village.ready(village.content("20"));
        VoucherStart start = village.start(ready);
        List<VoucherStart.Line> more = List.of(line("511", "21", "0"), line("101", "0", "21"));

        refused(SlipRefusal.OTHER_SUM, () -> village.book(ready, more, start.document()));
        refused(SlipRefusal.RECORD_NOT_CITED, () -> village.book(ready, start.lines(), ""));
        village.book(ready, start.lines(), start.document());
        refused(SlipRefusal.SLIP_MOVED_ON, () -> village.book(ready, start.lines(), start.document()));
        assertThat(count("SELECT count(*) FROM ledger.v_entry WHERE county_code = access.county() AND kind = 'voucher'"))
                .isEqualTo(1);
    }

    @Test
    void aReversedVoucherIsNotPaidAndItsSlipGoesBack() {
        Slip.ReadySlip ready = village.ready(village.content("20"));
        Vouchers.Booked booked = village.booked(ready);
        Slip.BookedSlip waiting = (Slip.BookedSlip) village.now(ready);
        refused(SlipRefusal.STILL_BOOKED, () -> village.as(Role.ACCOUNTANT, by ->
                village.steps.sendBackBooked(waiting, by, "科目错误")));
        village.as(Role.ACCOUNTANT, by -> TestApp.get(Vouchers.class).reverse(new Vouchers.Reversal(Ids.next(),
                booked.entry(), LocalDate.of(2024, 3, 8), "科目错误")));

        refused(SlipRefusal.VOUCHER_REVERSED, () -> village.as(Role.CASHIER, by ->
                village.steps.pay(waiting, by, LocalDate.of(2024, 3, 9), "")));
        Slip.ReturnedSlip returned = village.as(Role.ACCOUNTANT, by ->
                village.steps.sendBackBooked(waiting, by, "科目错误"));
        Slip.HandedInSlip again = village.as(Role.CLERK, by -> village.handingIn.handIn(returned, by));
        Slip.ConfirmedSlip confirmed = village.as(Role.HEAD, by -> village.steps.confirm(again, by));
        Slip.ReadySlip second = (Slip.ReadySlip) village.as(Role.SUPERVISOR, by -> village.steps.stamp(confirmed, by));
        assertThat(village.start(second).document()).endsWith("-BZ-2024-0001-R2");
    }

    @Test
    void aPaymentByBankLeavesANumberAndASettledSlipNeedsNoCashier() {
        SlipContent cash = village.content("20");
        SlipContent bank = new SlipContent(Ids.next(), cash.book(), cash.direction(), cash.eventOn(), cash.purpose(),
                cash.payee(), PayWay.BANK, 1, cash.lines(), List.of());
        SlipContent settled = new SlipContent(Ids.next(), cash.book(), SlipDirection.IN, cash.eventOn(), "卖牛奶",
                "", PayWay.SETTLED, 1, List.of(new SlipContent.Line("牛奶", Money.ofYuan("9"), "501")), List.of());
        Slip.ReadySlip ready = village.ready(bank);
        village.booked(ready);
        Slip.BookedSlip booked = (Slip.BookedSlip) village.now(ready);

        refused(SlipRefusal.NO_REFERENCE, () -> village.as(Role.CASHIER, by ->
                village.steps.pay(booked, by, LocalDate.of(2024, 3, 7), " ")));
        refused(SlipRefusal.DAY_AHEAD, () -> village.as(Role.CASHIER, by ->
                village.steps.pay(booked, by, LocalDate.of(2999, 1, 1), "HD-1")));
        Slip.ReadySlip second = village.ready(settled);
        village.book(second, List.of(line("102", "9", "0"), line("501", "0", "9")), village.start(second).document());
        assertThat(village.now(second).state()).isEqualTo(SlipState.SETTLED);
    }

    @Test
    void aMonthWithASlipOnItsWayAsksForItUntilItIsBooked() {
        Slip.ReadySlip ready = village.ready(village.content("80.00"));

        assertThat(slipPoint()).containsExactly("1 open");
        village.booked(ready);
        assertThat(slipPoint()).containsExactly("0 settled");
    }

    private List<String> slipPoint() {
        return village.county.scope.call(() -> TestApp.get(MonthEnd.class)
                .points(village.county.book(village.book), YearMonth.of(2024, 3))).stream()
                .filter(point -> point.finding().point().equals("slips"))
                .map(point -> point.finding().figure() + (point.open() ? " open" : " settled")).toList();
    }

    @Test
    void everyStepStandsInTheTrailUnderTheNameOfWhoTookIt() {
        village.ready(village.content("20"));

        assertThat(village.county.scope.call(() -> TestApp.get(Audit.class).lines(Long.MAX_VALUE, "", false, 20)))
                .filteredOn(line -> line.kind().startsWith("slip."))
                .extracting(Audit.Line::kind, Audit.Line::actor).containsExactly(
                        tuple("slip.stamped", "supervisor-a"),
                        tuple("slip.confirmed", "head-a"),
                        tuple("slip.handed_in", "clerk-a"),
                        tuple("slip.noted", "clerk-a"));
    }

    private static VoucherStart.Line line(String account, String debit, String credit) {
        return new VoucherStart.Line("x", account, Money.ofYuan(debit), Money.ofYuan(credit), "");
    }

    private static SlipLimits.NewLimit limit(String place, String yuan, LocalDate from) {
        return new SlipLimits.NewLimit(place, from, Money.ofYuan(yuan), "示例决定", false);
    }

    private long count(String sql) {
        long[] found = new long[1];
        village.county.inScope(() -> found[0] = TestApp.get(JdbcClient.class).sql(sql).query(Long.class).single());
        return found[0];
    }

    private static void refused(SlipRefusal expected, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class,
                no -> assertThat(no.refusal()).isEqualTo(expected));
    }
}
