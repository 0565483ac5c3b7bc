package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one household is owed of a payout, and how far it is paid.
 *
 * @param holder to whom the payout owes it: the same household, or the one from which it split
 * @param code of the household that is paid
 * @param headName who stands for it
 * @param amounts in fen
 * @param reason of the last order that came back; empty for none
 * @param unclaimedOn when it was marked as not claimed; null where it was not
 * @param findings what is to be looked at
 */
public record Due(UUID holder, UUID payee, String code, String headName, Amounts amounts, String reason,
        @Nullable LocalDate unclaimedOn, List<Finding> findings) {
    public Due {
        findings = List.copyOf(findings);
    }

    /**
     * The parts of what is owed.
     *
     * @param held back by frozen shares
     * @param sent to the bank or standing on a list to be signed
     */
    public record Amounts(long owed, long held, long sent, long paid) {
        /** What can be paid now. */
        public long open() {
            return Math.max(0, owed - Math.max(held, 0) - sent - paid);
        }
    }

    /** How far the household is paid. */
    public enum State {
        OPEN, HELD, SENT, RETURNED, PAID, UNCLAIMED;

        /** As it stands in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (amounts.sent() > 0) {
            return State.SENT;
        }
        if (amounts.open() > 0) {
            return unclaimedOn != null ? State.UNCLAIMED : reason.isEmpty() ? State.OPEN : State.RETURNED;
        }
        return amounts.paid() < amounts.owed() ? State.HELD : State.PAID;
    }

    /** Whether somebody still has to do something before the payout counts as paid. */
    public boolean isUnsettled() {
        return switch (state()) {
            case OPEN, SENT, RETURNED -> true;
            case HELD, PAID, UNCLAIMED -> false;
        };
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
