package org.liancun.shares.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.shares.ShareClass;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Shares that a court has frozen: they stay where they are, earn, and are published for payouts. */
class FreezesTests {
    private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private final RegisterCounty county = new RegisterCounty();
    private final Freezes freezes = TestApp.get(Freezes.class);

    @Test
    void frozenSharesAreStillHeldButCannotLeave() {
        freeze(250_00, MAY, null);

        assertThat(county.held(county.a1, ShareClass.MEMBER, MAY)).as("they earn as before").isEqualTo(300_00);
        assertThat(inherit("C-1", MAY, 50_01)).isEqualTo(RegisterRefusal.FROZEN_BY_COURT);
        assertThat(inherit("C-1", MAY, 50_00)).isNull();
    }

    @Test
    void theDatabaseHoldsThemWhateverWayAnEntryComes() {
        freeze(250_00, MAY, JULY);

        assertThat(past(MAY.minusDays(1), 100_00)).as("gone on the day of the order").isEqualTo(LedgerRefusal.FROZEN);
        assertThat(past(MAY, 100_00)).isEqualTo(LedgerRefusal.FROZEN);
        assertThat(past(JULY.minusDays(1), 100_00)).isEqualTo(LedgerRefusal.FROZEN);
        assertThat(past(JULY, 100_00)).as("free on the day of the end").isNull();
        assertThat(past(MAY, 50_00)).isNull();
    }

    @Test
    void aLaterOrderSetsThemFree() {
        Freeze freeze = freeze(300_00, MAY, null);
        Freeze released = county.scope.call(() -> freezes.release(freeze.id(), JULY, "D1"));

        assertThat(released.until()).isEqualTo(JULY);
        assertThat(inherit("C-1", JULY.minusDays(1), 1)).isEqualTo(RegisterRefusal.FROZEN_BY_COURT);
        assertThat(inherit("C-1", JULY, 300_00)).isNull();
        assertThatThrownBy(() -> county.scope.call(() -> freezes.release(freeze.id(), JULY, "D1")))
                .isInstanceOfSatisfying(Refused.class,
                        e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.FREEZE_ENDED));
    }

    @Test
    void noMoreCanBeFrozenThanIsHeld() {
        freeze(200_00, MAY, null);
        assertThatThrownBy(() -> freeze(100_01, MAY, null)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.NOT_HELD));
        freeze(100_00, MAY, null);
        assertThatThrownBy(() -> freeze(1, MAY, MAY)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.FREEZE_ENDS_BEFORE));
    }

    @Test
    void whatIsFrozenIsPublishedAndSeenByTheHouseholdAndItsAccountantOnly() {
        freeze(250_00, MAY, JULY);

        assertThat(published(county.scope)).containsExactly("member 25000 2023-05-10 2023-07-01");
        assertThat(published(party(county.a1))).hasSize(1);
        assertThat(published(party(county.a2))).isEmpty();
        assertThat(published(new Scope("clerk", county.code, county.code, List.of(), null, false, false))).isEmpty();
        assertThat(published(new Scope("accountant", county.code, county.villageA, List.of(), null, true, false)))
                .hasSize(1);
        assertThat(published(TestApp.system(TestApp.freshCounty()))).isEmpty();
    }

    private Scope party(String household) {
        return new Scope("member", county.code, "", List.of(), county.ids.get(household), false, false);
    }

    private static List<String> published(Scope scope) {
        return scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status -> TestApp.get(JdbcClient.class)
                .sql("SELECT share_class || ' ' || hundredths || ' ' || from_on || ' ' || until_on FROM shares.v_frozen")
                .query(String.class).list()));
    }

    private Freeze freeze(long hundredths, LocalDate from, @Nullable LocalDate until) {
        return county.scope.call(() -> freezes.freeze(new Freezes.Order(county.villageA, county.a1, ShareClass.MEMBER,
                hundredths, from, until, "某县人民法院", "D1")));
    }

    private @Nullable Refusal inherit(String number, LocalDate day, long hundredths) {
        return refusal(() -> county.scope.call(() -> TestApp.get(Changes.class).book(new NewChange(number,
                ChangeKind.INHERITANCE, county.villageA, day, county.a1, Map.of(ShareClass.MEMBER, hundredths),
                List.of(new NewChange.Receiver(county.a3, 1)), null, null, "D1", "why"))));
    }

    private @Nullable Refusal past(LocalDate day, long hundredths) {
        return refusal(() -> county.scope.call(() -> TestApp.get(Ledger.class)
                .post(county.past(day, county.a1, county.a2, ShareClass.MEMBER, hundredths))));
    }

    private static @Nullable Refusal refusal(Runnable work) {
        try {
            work.run();
            return null;
        } catch (Refused refused) {
            return refused.refusal();
        }
    }
}
