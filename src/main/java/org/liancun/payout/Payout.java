package org.liancun.payout;

import java.time.LocalDate;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;

/**
 * The distribution of one organisation's income of one year. What can be done with it depends on its state, so each
 * state is a type: {@code Draft → Open → Resolved → Published → Paid}, or withdrawn before the vote, or reversed after.
 */
public sealed interface Payout {
    PayoutHead head();

    default UUID id() {
        return head().id();
    }

    /** Whether it counts for its year: neither given up nor taken back. */
    default boolean stands() {
        return this instanceof Undecided || this instanceof Decided;
    }

    /** The step that led here; the next one has the next number. */
    int step();

    /** Name of the state as it is stored and shown. */
    default String state() {
        return switch (this) {
            case DraftPayout _ -> "draft";
            case OpenPayout _ -> "open";
            case ResolvedPayout _ -> "resolved";
            case PublishedPayout _ -> "published";
            case PaidPayout _ -> "paid";
            case WithdrawnPayout _ -> "withdrawn";
            case ReversedPayout _ -> "reversed";
        };
    }

    /** Not decided yet: nothing is posted, and it may be withdrawn. */
    sealed interface Undecided extends Payout {}

    /** Decided: posted, and undone only by a reversal. */
    sealed interface Decided extends Payout {}

    /** Computed, seen by those who prepare it. */
    record DraftPayout(PayoutHead head, LocalDate draftedOn) implements Undecided {
        @Override
        public int step() {
            return 1;
        }
    }

    /** Open to members until the meeting. */
    record OpenPayout(PayoutHead head, LocalDate openOn) implements Undecided {
        @Override
        public int step() {
            return 2;
        }
    }

    /** Decided by the assembly and posted. */
    record ResolvedPayout(PayoutHead head, LocalDate resolvedOn, UUID document) implements Decided {
        @Override
        public int step() {
            return 3;
        }
    }

    /** Its result has been published. */
    record PublishedPayout(PayoutHead head, LocalDate publishedOn, UUID document) implements Decided {
        @Override
        public int step() {
            return 4;
        }
    }

    /** The money has left the bank account. */
    record PaidPayout(PayoutHead head, LocalDate paidOn, UUID document) implements Decided {
        @Override
        public int step() {
            return 5;
        }
    }

    /** Given up before it was decided; the year may be drafted afresh. */
    record WithdrawnPayout(PayoutHead head, int step, LocalDate withdrawnOn) implements Payout {}

    /** Taken back by opposite entries; the year may be drafted afresh. */
    record ReversedPayout(PayoutHead head, int step, LocalDate reversedOn) implements Payout {}

    /**
     * What does not change while a payout goes through its states.
     *
     * @param organisation its code
     * @param kind vehicle or collective
     * @param toMembers what goes to those who hold shares
     */
    record PayoutHead(UUID id, UUID organisationId, String organisation, String kind, FiscalYear year, Money toMembers) {}
}
