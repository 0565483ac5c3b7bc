package org.liancun.accounting.slips;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * What was spent or received, on its way from the clerk to the books. What can be done with it depends on its state, so
 * each state is a type: {@code Noted → HandedIn → Confirmed → (Stamped →) Ready → Booked → Paid}, and from each of the
 * middle ones back to the clerk.
 */
public sealed interface Slip {
    SlipHead head();

    default UUID id() {
        return head().id();
    }

    /** The step that led here; the next one has the next number. */
    int step();

    SlipState state();

    /** With its clerk, who may change it. */
    sealed interface WithClerk extends Slip {}

    /** On its way: nothing of it changes, and it may be returned with a reason. */
    sealed interface OnItsWay extends Slip {}

    /** Booked by an entry. */
    sealed interface InTheBooks extends Slip {
        UUID entry();
    }

    /** Noted by the clerk, seen by nobody else as something to do. */
    record NotedSlip(SlipHead head, int step) implements WithClerk {
        @Override
        public SlipState state() {
            return SlipState.NOTED;
        }
    }

    /** Sent back to the clerk; why stands in its last step. */
    record ReturnedSlip(SlipHead head, int step) implements WithClerk {
        @Override
        public SlipState state() {
            return SlipState.RETURNED;
        }
    }

    /** Waits for the head of the village. */
    record HandedInSlip(SlipHead head, int step) implements OnItsWay {
        @Override
        public SlipState state() {
            return SlipState.HANDED_IN;
        }
    }

    /** Waits for the stamp of the supervision committee. */
    record ConfirmedSlip(SlipHead head, int step) implements OnItsWay {
        @Override
        public SlipState state() {
            return SlipState.CONFIRMED;
        }
    }

    /** Above the limit: waits for the township head. */
    record StampedSlip(SlipHead head, int step) implements OnItsWay {
        @Override
        public SlipState state() {
            return SlipState.STAMPED;
        }
    }

    /**
     * All have agreed: waits for the voucher.
     *
     * @param document the record that the voucher cites
     */
    record ReadySlip(SlipHead head, int step, UUID document) implements OnItsWay {
        @Override
        public SlipState state() {
            return SlipState.READY;
        }
    }

    /** Booked by that entry, waits for the cashier. */
    record BookedSlip(SlipHead head, int step, UUID entry) implements InTheBooks {
        @Override
        public SlipState state() {
            return SlipState.BOOKED;
        }
    }

    /** Booked, and nothing is left to do: paid or received by the cashier, or settled before. */
    record DoneSlip(SlipHead head, int step, UUID entry, SlipState state) implements InTheBooks {}

    /** Given up by its clerk after it had been returned. */
    record DroppedSlip(SlipHead head, int step) implements Slip {
        @Override
        public SlipState state() {
            return SlipState.DROPPED;
        }
    }

    /**
     * What does not change while a slip goes through its states.
     *
     * @param number the year and a number from 1 in each book; null before it is first handed in
     * @param book code of the book
     * @param place where its people are: code of the village, or of a vehicle's township
     * @param organisation code of the organisation whose book it is
     */
    record SlipHead(UUID id, @Nullable String number, String book, String place, String organisation,
            SlipDirection direction, PayWay way, Money total) {
        /** Whether the cashier has something to do once it is booked. */
        boolean needsCashier() {
            return way != PayWay.SETTLED;
        }
    }
}
