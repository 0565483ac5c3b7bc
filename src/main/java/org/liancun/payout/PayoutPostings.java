package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.accounting.Closing;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Posts what resolutions and payments of payouts move, always in the transaction of the step. */
@Component
class PayoutPostings {
    /** No account begins so: a chart of which we do not know the bank account pays nothing. */
    private static final String NO_BANK = "-";

    private final PayoutPostingTables tables;
    private final Ledger ledger;
    private final Balances balances;
    private final Closing closing;

    PayoutPostings(PayoutPostingTables tables, Ledger ledger, Balances balances, Closing closing) {
        this.tables = tables;
        this.ledger = ledger;
        this.balances = balances;
        this.closing = closing;
    }

    /**
     * Takes funds and members' parts out of undistributed income; villages book their part of a vehicle's income.
     *
     * @param payers of the payouts
     */
    void postDistribution(List<Payout.ResolvedPayout> payouts, List<Payer> payers, FiscalYear year) {
        UUID batch = Ids.next();
        tables.stageDistribution(batch, ids(payouts));
        ledger.postComputed(batch);
        closing.clearDistribution(payers.stream().map(payer -> payer.book().id()).toList(), year);
    }

    /**
     * Pays from bank account to bank account, and to households.
     *
     * @param payers of the payouts, in the same order
     * @throws Refused if a bank account does not hold what is to be paid from it
     */
    void postPayment(List<Payout.PublishedPayout> payouts, List<Payer> payers, LocalDate on) {
        Map<UUID, List<Balances.Movement>> movements =
                balances.movements(payers.stream().map(payer -> payer.book().id()).toList(), on, on);
        Map<String, String> banks = tables.banks();
        for (int i = 0; i < payouts.size(); i++) {
            Payer payer = payers.get(i);
            String bank = banks.getOrDefault(payer.book().chart(), NO_BANK);
            long there = movements.getOrDefault(payer.book().id(), List.of()).stream()
                    .filter(movement -> movement.account().startsWith(bank))
                    .mapToLong(Balances.Movement::closing)
                    .sum();
            requireMoney(payouts.get(i), payer.code(), there, on);
        }
        UUID batch = Ids.next();
        tables.stagePayment(batch, ids(payouts), on);
        ledger.postComputed(batch);
    }

    private static void requireMoney(Payout.PublishedPayout payout, String payer, long there, LocalDate on) {
        Money needed = payout.head().toMembers();
        if (needed.isPositive() && there < needed.fen()) {
            throw new Refused(PayoutRefusal.NOT_ENOUGH_IN_BANK, payer, needed, new Money(there), on);
        }
    }

    /** Takes back what was posted: payments on the given day, the distribution on the day on which it counted. */
    void reverse(Payout payout, Payer payer, LocalDate on, String reason) {
        FiscalYear year = payout.head().year();
        for (PayoutPostingTables.Posted posted : tables.posted(payout.id())) {
            boolean payment = posted.role().equals("payment");
            ledger.reverse(posted.entry(), payment ? on : year.last(), reason);
        }
        closing.clearDistribution(payer.book().id(), year);
    }

    private static List<UUID> ids(List<? extends Payout> payouts) {
        return payouts.stream().map(Payout::id).toList();
    }
}
