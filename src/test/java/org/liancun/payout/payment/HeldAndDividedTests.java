package org.liancun.payout.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.payout.PublishedVillage;
import org.liancun.registry.Household;
import org.liancun.registry.Households;
import org.liancun.registry.Names;
import org.liancun.registry.TestPayees;
import org.liancun.shares.ShareClass;
import org.liancun.shares.register.Freezes;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What courts hold back, households that split, what hangs on the wall, and a program that stops half way. */
class HeldAndDividedTests {
    private final PublishedVillage village = new PublishedVillage(3);
    private final Paying paying = new Paying(village);

    @Test
    void thePartOfFrozenSharesStaysOwedUntilTheyAreFree() {
        UUID freeze = village.scope().call(() -> TestApp.get(Freezes.class).freeze(new Freezes.Order(village.code(),
                village.household(0), ShareClass.MEMBER, 33, LocalDate.of(2024, 1, 30), null, "court", "R1")).id());
        // A third of 850.00 is 283.33 or 283.34; 33 of its 100 hundredths are frozen: 93.50 or more, rounded up.
        Due.Amounts amounts = paying.due(0).amounts();
        assertThat(amounts.held()).isEqualTo((amounts.owed() * 33 + 99) / 100).isEqualTo(9351);
        assertThat(paying.due(0).findings()).contains(Finding.FROZEN);

        UUID batch = paying.batch(Ids.next());
        paying.read(batch, paying.answer(batch, "成功", "成功", "成功"));

        assertThat(paying.due(0).state()).isEqualTo(Due.State.HELD);
        assertThat(village.detail().summary().state()).as("held back is settled").isEqualTo("paid");
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("-93.51");
        village.scope().run(() -> TestApp.get(Freezes.class).release(freeze, Paying.DAY, "R1"));
        UUID rest = paying.cash(village.household(0));
        assertThat(paying.detail(rest).batch().sums().fen()).isEqualTo(9351);
    }

    @Test
    void aHouseholdThatSplitIsDividedToTheFenAndEachIsPaidByItself() {
        Household fresh = split();
        assertThat(paying.due(1).findings()).contains(Finding.SPLIT);
        refused(PaymentRefusal.NOT_FROM_THERE, Map.of(village.household(1), 1L, village.household(2), 1L));
        refused(PaymentRefusal.BAD_PARTS, Map.of(village.household(1), 1L));

        divide(Map.of(village.household(1), 2L, fresh.code(), 1L));

        List<Due> dues = paying.dues();
        assertThat(dues).hasSize(4);
        Due old = paying.due(1);
        Due young = dues.stream().filter(due -> due.code().equals(fresh.code())).findFirst().orElseThrow();
        assertThat(old.amounts().owed() + young.amounts().owed()).isEqualTo(28_333);
        assertThat(old.amounts().owed()).isEqualTo(18_889);
        assertThat(old.findings()).isEmpty();
        assertThat(young.holder()).isEqualTo(village.id(1));
        refused(PaymentRefusal.DIVIDED_TOO_LATE, Map.of(village.household(1), 1L, fresh.code(), 1L));
        village.inScope(() -> TestPayees.add(fresh.id(), fresh.code(), LocalDate.of(2024, 1, 30), "卓玛",
                PublishedVillage.card(7)));
        UUID batch = paying.batch(Ids.next());
        assertThat(paying.detail(batch).orders()).hasSize(4);
        paying.read(batch, paying.answer(batch, "成功", "成功", "成功", "成功"));
        assertThat(village.balance("113", Paying.NEXT)).isEqualTo("0.00");
        assertThat(village.detail().summary().state()).isEqualTo("paid");
    }

    @Test
    void whatWasSentIsNotDividedAnyMore() {
        Household fresh = split();
        paying.cash(village.household(1));
        refused(PaymentRefusal.DIVIDED_TOO_LATE, Map.of(village.household(1), 1L, fresh.code(), 1L));
    }

    @Test
    void aResultThatBreaksOffLeavesTheBatchAsItWasAndIsReadAgain() {
        UUID batch = paying.batch(Ids.next());
        byte[] answer = paying.answer(batch, "成功", "成功", "成功");
        assertThatThrownBy(() -> village.inScope(() -> {
            paying.read(batch, answer);
            throw new IllegalStateException("the power went off");
        })).hasMessage("the power went off");
        assertThat(paying.dues()).extracting(Due::state).containsOnly(Due.State.SENT);
        assertThat(village.balance("102", Paying.NEXT)).isEqualTo("1000.00");

        assertThat(paying.read(batch, answer).fresh()).isEqualTo(3);
        assertThat(village.balance("102", Paying.NEXT)).isEqualTo("150.00");
    }

    @Test
    void onTheWallStandsNoMoreThanNumberFirstSyllableAndAmount() {
        JdbcClient client = TestApp.get(JdbcClient.class);
        village.inScope(() -> client.sql("UPDATE registry.household SET head_name = '扎西次仁' WHERE county_code = ? AND id = ?")
                .params(village.county(), village.id(0)).update());
        PublicList list = TestApp.get(PublicList.class);
        Scope clerk = new Scope("clerk", village.county(), village.code(), List.of(), null, false, true);
        Scope neighbour = new Scope("n", village.county(), "", List.of(), village.id(2), false, false);
        Scope stranger = new Scope("s", village.county(), "", List.of(), Ids.next(), false, false);
        PaidFrom from = village.scope().call(() -> TestApp.get(Payments.class)
                .find(village.code(), PublishedVillage.YEAR).orElseThrow());

        assertThat(clerk.call(() -> list.of(from))).containsExactly(new PublicList.Line("0001", "扎**", 28_334),
                new PublicList.Line("0002", "**", 28_333), new PublicList.Line("0003", "**", 28_333));
        assertThat(neighbour.call(() -> list.of(from))).hasSize(3);
        assertThat(stranger.call(() -> list.of(from))).isEmpty();
    }

    @Test
    void theDatabaseMasksNamesAsTheRegistryDoes() {
        JdbcClient client = TestApp.get(JdbcClient.class);
        for (String name : List.of("扎西次仁", "བཀྲ་ཤིས", "བཀྲ", "Tashi", "𠀀名", "བཀྲ ཤིས", "")) {
            String masked = village.scope().call(() -> TestApp.get(TransactionTemplate.class).execute(status ->
                    client.sql("SELECT payout.masked(?)").param(name).query(String.class).single()));
            assertThat(masked).as(name).isEqualTo(Names.mask(name));
        }
    }

    private Household split() {
        return village.scope().call(() -> TestApp.get(Households.class).split(new Households.Split(village.id(1),
                LocalDate.of(2024, 1, 15), "卓玛", 2, 1, List.of())));
    }

    private void divide(Map<String, Long> parts) {
        village.scope().run(() -> TestApp.get(Divisions.class).divide(new Divisions.Division(village.code(),
                PublishedVillage.YEAR, village.household(1), village.document(), parts)));
    }

    private void refused(PaymentRefusal refusal, Map<String, Long> parts) {
        assertThatThrownBy(() -> divide(parts)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
