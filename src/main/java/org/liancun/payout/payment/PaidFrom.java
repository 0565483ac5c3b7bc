package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;

/**
 * A village's payout from which members are paid.
 *
 * @param state of the payout
 * @param book the village's statutory book
 * @param registerOn the day of the register, from which on splits are looked for
 * @param tries how many batches and lists were made
 * @param money in fen
 */
public record PaidFrom(UUID payout, Payer payer, FiscalYear year, State state, Book book, LocalDate registerOn, int tries,
        Money money) {

    /** The village collective that pays. */
    public record Payer(String code, String place, String nameZh, String nameEn, boolean synthetic) {}

    /** The payout's state and since when it has it. */
    public record State(String name, LocalDate on) {}

    /** The book and the accounts of its chart: payables to holders, to those refunded by trade, bank and till. */
    public record Book(UUID id, String holders, String refund, String bank, String cash) {}

    /** What goes to members of it, and what they got. */
    public record Money(long toMembers, long paid) {}

    /** Whether batches and lists can be made. */
    public boolean isToBePaid() {
        return state.name().equals("published") || (state.name().equals("paid") && tries > 0);
    }

    /** Whether everybody got it in one payment, so that there is nothing to do household by household. */
    public boolean wasPaidAtOnce() {
        return state.name().equals("paid") && tries == 0;
    }

    /** Number of a try, as it stands on papers. */
    public String number(int no) {
        return "%s-%d-%02d".formatted(payer.code(), year.value(), no);
    }
}
