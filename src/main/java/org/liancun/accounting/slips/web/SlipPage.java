package org.liancun.accounting.slips.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.accounting.slips.PayWay;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.SlipDetail;
import org.liancun.accounting.slips.SlipState;
import org.liancun.kernel.Money;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * A slip.
 *
 * @param role of the reader
 * @param reversed whether its voucher was taken back
 * @param filled whether an invoice filled its lines just now
 * @param unread whether a file was kept just now that should be an invoice and could not be read
 * @param refused what a rule said to the last try; null for none
 */
public record SlipPage(SlipDetail detail, Role role, Map<String, ChartAccount> accounts, LocalDate today,
        boolean reversed, boolean filled, boolean unread, @Nullable String refused) {
    private static final Set<SlipState> DONE = Set.of(SlipState.PAID, SlipState.SETTLED);

    SlipPage told(boolean nowFilled, boolean nowUnread) {
        return new SlipPage(detail, role, accounts, today, reversed, nowFilled, nowUnread, refused);
    }

    /** The step that this reader may take now, as its address says it; empty for none. */
    public String next() {
        if (detail.slip().state().waitsFor().filter(role::equals).isEmpty()) {
            return "";
        }
        return switch (detail.slip().state()) {
            case NOTED, RETURNED -> "handing-in";
            case HANDED_IN -> "confirmation";
            case CONFIRMED -> "stamp";
            case STAMPED -> "approval";
            case READY -> "voucher";
            case BOOKED -> "payment";
            case PAID, SETTLED, DROPPED -> "";
        };
    }

    /** Whether this reader may send it back. */
    public boolean mayReturn() {
        return switch (detail.slip()) {
            case Slip.OnItsWay way -> way.state().waitsFor().filter(role::equals).isPresent();
            case Slip.InTheBooks booked -> role == Role.ACCOUNTANT && reversed && booked.state() != SlipState.PAID;
            default -> false;
        };
    }

    /** The entry it was booked by; null while it is not. */
    public @Nullable UUID entry() {
        return detail.slip() instanceof Slip.InTheBooks booked ? booked.entry() : null;
    }

    /** Whether the sum of its invoices is another than that of its lines; only where all of them say theirs. */
    public boolean invoicesDiffer() {
        var invoices = detail.invoices();
        return !invoices.isEmpty() && invoices.stream().allMatch(invoice -> invoice.total() != null)
                && !invoices.stream().map(invoice -> invoice.total()).reduce(Money.ZERO, Money::plus)
                        .equals(detail.content().total());
    }

    /** Whether a payment by this slip's way leaves a number. */
    public boolean byBank() {
        return detail.content().way() == PayWay.BANK;
    }

    /** How a state looks in lists. */
    public static String badge(SlipState state) {
        return state == SlipState.RETURNED ? "wrong" : state == SlipState.DROPPED ? "plain"
                : DONE.contains(state) ? "good" : state == SlipState.NOTED ? "plain" : "attention";
    }
}
