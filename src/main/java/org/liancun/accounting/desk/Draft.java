package org.liancun.accounting.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Hands;
import org.liancun.kernel.Money;

/**
 * A voucher on its way into the ledger. What can be done with it depends on its state, so each state is a type:
 * {@code Kept → Submitted → Checked → Booked}, with {@code Returned} as the way back to those who wrote it, and
 * {@code Discarded}, which can be taken up again.
 */
public sealed interface Draft {
    DraftHead head();

    default UUID id() {
        return head().id();
    }

    /** Number of the step that led here; whoever changes the draft names it. */
    default int step() {
        return head().last().no();
    }

    /** Name of the state as it is stored and shown. */
    default String state() {
        return head().last().state();
    }

    /** May be typed over: nobody has said yet that it is right. */
    sealed interface Editable extends Draft {}

    /** Before somebody who checks; may be given back. */
    sealed interface Waiting extends Draft {}

    /** Not booked and not given up. */
    sealed interface Open extends Draft {
        /** Through whose hands it went so far. */
        default Hands hands() {
            return new Hands(head().writers(), "");
        }
    }

    /** With those who write it. */
    sealed interface Writing extends Editable, Open {}

    /** Kept as it is typed. */
    record KeptDraft(DraftHead head) implements Writing {}

    /** Handed in for checking. */
    record SubmittedDraft(DraftHead head) implements Editable, Waiting, Open {}

    /** Given back with a reason. */
    record ReturnedDraft(DraftHead head) implements Writing {}

    /** Checked, and not booked yet. */
    record CheckedDraft(DraftHead head) implements Waiting, Open {
        @Override
        public Hands hands() {
            return new Hands(head().writers(), head().last().actor());
        }
    }

    /** In the ledger, as the entry of the same id. */
    record BookedDraft(DraftHead head) implements Draft {}

    /** Given up. */
    record DiscardedDraft(DraftHead head) implements Editable {}

    /**
     * A change of a draft.
     *
     * @param reason why it was returned; empty otherwise
     */
    record Step(int no, String state, String actor, Instant at, String reason) {}

    /**
     * What lists show of a draft.
     *
     * @param book its code
     * @param date as it is typed
     * @param reverses the entry that it is to take back; null for an ordinary voucher
     * @param reason why it is to be taken back; empty for an ordinary voucher
     * @param writers everybody who wrote on it
     * @param last the last change
     */
    record DraftHead(UUID id, UUID bookId, String book, String date, @Nullable UUID reverses, String reason,
            String summary, Money amount, Set<String> writers, Step last) {}

    /** A draft with all that is in it. */
    record Sheet(Draft draft, Typed typed, List<Step> steps) {}
}
