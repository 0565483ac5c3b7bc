package org.liancun.payout.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.payout.Payout;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutRefusal;
import org.liancun.payout.Payouts;
import org.liancun.payout.PublishedVillage;
import org.liancun.testing.TestApp;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village's members are paid household by household: through the bank, in cash, or not yet; and nobody twice. */
class PayingTests {
    private final PublishedVillage village = new PublishedVillage(4);
    private final Paying paying = new Paying(village);
    private final JdbcClient client = TestApp.get(JdbcClient.class);

    @Test
    void aBatchHoldsAllWithAGoodAccountAndPressingTwiceMakesOne() {
        village.account(1, LocalDate.of(2024, 1, 1), "12AB");
        UUID id = Ids.next();

        paying.batch(id);
        paying.batch(id);

        assertThat(paying.detail(id).orders()).extracting(PaymentBatch.Order::code)
                .containsExactly(village.household(0), village.household(2), village.household(3));
        assertThat(paying.due(1).findings()).containsExactly(Finding.BAD_ACCOUNT);
        assertThat(paying.dues()).extracting(Due::state)
                .containsExactly(Due.State.SENT, Due.State.OPEN, Due.State.SENT, Due.State.SENT);
        assertThat(paying.file(id)).contains("序号,业务编号,户名,卡号,开户行,金额\r\n", PublishedVillage.card(0), ",212.50\r\n",
                "合计,3,,,,637.50");
        assertThat(village.balance("102", Paying.NEXT)).as("nothing is posted before the bank answers").isEqualTo("1000.00");
    }

    @Test
    void whatTheBankPaidIsPostedOnceAndWhatCameBackIsOpenAgain() {
        UUID batch = paying.batch(Ids.next());
        byte[] answer = paying.answer(batch, "成功", "户名不符", "成功", "系统超时");

        assertThat(paying.read(batch, answer)).isEqualTo(new Settlements.Taken(4, List.of()));
        assertThat(paying.read(batch, answer)).as("read twice").isEqualTo(new Settlements.Taken(0, List.of()));

        assertThat(village.balance("102", Paying.NEXT)).isEqualTo("575.00");
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("-425.00");
        assertThat(village.balance("102", Paying.DAY)).as("dated the day of the bank").isEqualTo("1000.00");
        assertThat(paying.dues()).extracting(Due::state)
                .containsExactly(Due.State.PAID, Due.State.RETURNED, Due.State.PAID, Due.State.RETURNED);
        assertThat(paying.due(1).findings()).as("the same account would come back again").contains(Finding.SAME_ACCOUNT);
        assertThat(paying.due(3).findings()).isEmpty();
        PayoutDetail payout = village.detail();
        assertThat(payout.summary().state()).isEqualTo("published");
        assertThat(payout.summary().paid()).isEqualTo(42_500);
        assertThat(payout.entries()).extracting(PayoutDetail.Posted::role).containsExactly("distribution", "payment");
    }

    @Test
    void anotherTryGoesToAnotherAccount() {
        UUID first = paying.batch(Ids.next());
        paying.read(first, paying.answer(first, "成功", "账户已销户", "成功", "成功"));
        refused(PaymentRefusal.NOBODY_TO_PAY, () -> paying.batch(Ids.next()));
        village.account(1, Paying.DAY, PublishedVillage.card(9));

        UUID second = paying.batch(Ids.next());

        assertThat(paying.detail(second).batch().no()).isEqualTo(2);
        assertThat(paying.file(second)).contains(PublishedVillage.card(9)).doesNotContain(PublishedVillage.card(1));
        paying.read(second, paying.answer(second, "成功"));
        assertThat(village.detail().summary().state()).isEqualTo("paid");
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("0.00");
    }

    @Test
    void aRowThatIsNotUnderstoodLeavesEverythingAsItWas() {
        UUID batch = paying.batch(Ids.next());
        String good = new String(paying.answer(batch, "成功", "成功"), Charset.forName("GB18030"));
        String bad = good.replace("-0002,212.50", "-0002,212.51") + "ELSEWHERE-0001,1.00,成功\r\nx,1.00,不明\r\n";

        Settlements.Taken taken = paying.read(batch, bad.getBytes(Charset.forName("GB18030")));

        assertThat(taken.fresh()).isZero();
        assertThat(taken.faults()).extracting(RowFault::kind).containsExactlyInAnyOrder(RowFault.Kind.OTHER_AMOUNT,
                RowFault.Kind.UNKNOWN_REFERENCE, RowFault.Kind.UNKNOWN_CODE);
        assertThat(paying.dues()).extracting(Due::state).containsOnly(Due.State.SENT);
        assertThat(paying.read(batch, "成功".getBytes(StandardCharsets.UTF_8)).faults()).isNotEmpty();
    }

    @Test
    void inCashIsPaidFromTheTillAndWhatNobodyComesForStaysOwed() {
        UUID batch = paying.batch(Ids.next());
        paying.read(batch, paying.answer(batch, "成功", "户名不符", "成功", "户名不符"));
        UUID list = paying.cash(village.household(1));
        refused(PaymentRefusal.NOT_ENOUGH_MONEY, () -> paying.state(list, Map.of(1, "")));
        village.fetchCash("300.00", Paying.DAY);

        paying.state(list, Map.of(1, ""));
        assertThat(village.balance("101", Paying.NEXT)).isEqualTo("87.50");
        assertThat(village.detail().summary().state()).isEqualTo("published");
        assertThat(paying.unclaimed(Paying.NEXT.plusDays(60))).isEqualTo(1);

        assertThat(paying.due(3).state()).isEqualTo(Due.State.UNCLAIMED);
        PayoutDetail payout = village.detail();
        assertThat(payout.summary().state()).isEqualTo("paid");
        assertThat(payout.summary().stateOn()).isEqualTo(Paying.NEXT);
        assertThat(payout.summary().paid()).isEqualTo(63_750);
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("-212.50");

        UUID late = paying.cash(village.household(3));
        village.fetchCash("200.00", Paying.NEXT);
        paying.state(late, Map.of(1, ""));
        assertThat(village.detail().summary().paid()).isEqualTo(85_000);
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("0.00");
    }

    @Test
    void nobodyIsPaidTwiceWhateverTheProgramAsks() {
        UUID batch = paying.batch(Ids.next());
        refused(PaymentRefusal.NOTHING_OPEN, () -> paying.cash(village.household(0)));

        assertThatThrownBy(() -> village.inScope(() -> client.sql("""
                INSERT INTO payout.payment_order (county_code, batch_id, no, payout_id, holder_id, payee_id, payee_code,
                                                  amount_fen, place_code, organisation_code)
                SELECT county_code, batch_id, no + 100, payout_id, holder_id, payee_id, payee_code, 1, place_code,
                       organisation_code
                  FROM payout.payment_order WHERE batch_id = ? AND no = 2""").param(batch).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        paying.read(batch, paying.answer(batch, "成功", "成功", "成功", "成功"));
        assertThat(paying.read(batch, paying.answer(batch, "户名不符")).faults()).extracting(RowFault::kind)
                .containsExactly(RowFault.Kind.OTHER_OUTCOME);
        refused(PaymentRefusal.NOTHING_OPEN, () -> paying.cash(village.household(0)));
    }

    @Test
    void nobodyIsPaidWhileTheResultIsOnTheBoard() {
        refused(DecisionsRefusal.STILL_OPEN, () -> village.scope().run(() -> TestApp.get(Payments.class).make(
                new Payments.NewBatch(Ids.next(), village.code(), PublishedVillage.YEAR, "card-list",
                        PublishedVillage.ON_BOARD.until(), Set.of()))));
    }

    @Test
    void twoCashiersAtTheSameMomentPayOnce() throws Exception {
        List<Object> answers = twiceAtOnce(() -> paying.batch(Ids.next()));

        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(1);
        assertThat(paying.dues()).extracting(due -> due.amounts().sent()).containsOnly(21_250L);
    }

    @Test
    void aBatchThatIsAskedForTwiceAtTheSameMomentIsOne() throws Exception {
        UUID id = Ids.next();
        List<Object> answers = twiceAtOnce(() -> paying.batch(id));

        assertThat(answers).containsExactly(id, id);
        assertThat(paying.dues()).extracting(due -> due.amounts().sent()).containsOnly(21_250L);
    }

    @Test
    void aCountysOwnLayoutStaysAsItWasForTheBatchesMadeByIt() {
        BankLayouts layouts = TestApp.get(BankLayouts.class);
        String first = village.scope().call(layouts::offered).getFirst().content().replace("业务编号", "编号");
        village.scope().run(() -> layouts.add("rcb", first));
        UUID batch = village.scope().call(() -> TestApp.get(Payments.class).make(new Payments.NewBatch(Ids.next(),
                village.code(), PublishedVillage.YEAR, "rcb/1", Paying.DAY, Set.of())));
        village.scope().run(() -> layouts.add("rcb", first.replace("编号", "号")));

        assertThat(paying.file(batch)).startsWith("序号,编号,户名");
        assertThat(village.scope().call(layouts::offered).getFirst().key()).isEqualTo("rcb/2");
        refused(PaymentRefusal.BAD_LAYOUT, () -> village.scope().run(() -> layouts.add("card-list", first)));
        refused(PaymentRefusal.UNKNOWN_LAYOUT, () -> village.scope().run(() -> TestApp.get(Payments.class).make(
                new Payments.NewBatch(Ids.next(), village.code(), PublishedVillage.YEAR, "rcb/9", Paying.DAY,
                        Set.of()))));
    }

    @Test
    void onceByBatchesIsNeverAsAWholeAndTheOtherWayRound() {
        Payouts payouts = TestApp.get(Payouts.class);
        Payout.PublishedPayout published = (Payout.PublishedPayout) village.payout();
        paying.batch(Ids.next());
        refused(PayoutRefusal.PAID_BY_BATCHES, () -> village.scope().run(() -> payouts.pay(published, Paying.NEXT)));

        PublishedVillage other = new PublishedVillage(2);
        other.scope().run(() -> payouts.pay((Payout.PublishedPayout) other.payout(), Paying.DAY));
        refused(PaymentRefusal.NOT_TO_BE_PAID, () -> new Paying(other).batch(Ids.next()));
        assertThat(other.detail().summary().paid()).isEqualTo(85_000);
        assertThat(new Paying(other).dues()).as("nothing to do household by household").isEmpty();
        refused(PayoutRefusal.NOT_PAID, () -> {
            PublishedVillage third = new PublishedVillage(2);
            third.scope().run(() -> payouts.settled((Payout.PublishedPayout) third.payout(), Paying.DAY));
        });
    }

    @Test
    void whatWasPaidIsTakenBackWithThePayout() {
        UUID batch = paying.batch(Ids.next());
        paying.read(batch, paying.answer(batch, "成功", "户名不符"));
        paying.read(batch, paying.answer(batch, "成功", "户名不符", "成功", "成功"));
        Payout.Decided payout = (Payout.Decided) village.payout();

        village.scope().run(() -> TestApp.get(Payouts.class).reverse(payout, Paying.NEXT, "the register was wrong"));

        assertThat(village.balance("102", Paying.NEXT)).isEqualTo("1000.00");
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("0.00");
        assertThat(village.detail().summary().paid()).isZero();
        refused(PaymentRefusal.NO_PAYOUT_OF_A_VILLAGE, () -> paying.read(batch, paying.answer(batch, "成功")));
    }

    @Test
    void ordersAreSeenByThePayersPeopleAndByTheHouseholdItself() {
        UUID batch = paying.batch(Ids.next());
        Scope county = new Scope("clerk", village.county(), village.county(), List.of(), null, false, false);
        Scope member = new Scope("member", village.county(), "", List.of(), village.id(2), false, false);
        Payments payments = TestApp.get(Payments.class);

        Scope elsewhere = new Scope("cashier", village.county(), "", List.of("999999"), null, true, false);
        assertThat(elsewhere.call(() -> payments.find(village.code(), PublishedVillage.YEAR))).isEmpty();
        assertThat(elsewhere.call(() -> payments.batch(batch))).isEmpty();
        assertThat(county.call(() -> payments.batch(batch)).orElseThrow().orders()).isEmpty();
        assertThat(county.call(() -> payments.batch(batch)).orElseThrow().batch().sums().orders()).isEqualTo(4);
        assertThat(member.call(() -> payments.batch(batch)).orElseThrow().orders()).extracting(PaymentBatch.Order::code)
                .containsExactly(village.household(2));
    }

    private static void refused(Refusal refusal, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    /** What each of two got who asked at the same moment: a batch, or a refusal. */
    private static List<Object> twiceAtOnce(Supplier<UUID> asking) throws InterruptedException {
        List<Object> answers = new CopyOnWriteArrayList<>();
        Runnable one = () -> {
            try {
                answers.add(asking.get());
            } catch (Refused no) {
                answers.add(no);
            }
        };
        Thread first = Thread.ofVirtual().start(one);
        Thread second = Thread.ofVirtual().start(one);
        first.join();
        second.join();
        return answers;
    }
}
