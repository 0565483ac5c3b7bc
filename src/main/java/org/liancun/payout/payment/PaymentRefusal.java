package org.liancun.payout.payment;

import org.liancun.kernel.Refusal;

/** Why members are not paid in this way. */
public enum PaymentRefusal implements Refusal {
    /** No such payout in sight, or none of a village. */
    NO_PAYOUT_OF_A_VILLAGE,
    /** The payout is not published yet, was paid as a whole, or was taken back. */
    NOT_TO_BE_PAID,
    /** Nobody is left who can be paid in this way. */
    NOBODY_TO_PAY,
    /** A household that gets nothing of this payout, or has nothing left to get. */
    NOTHING_OPEN,
    /** Somebody else pays the same households at the same moment. */
    PAID_ELSEWHERE,
    /** The books do not know where the cash or the payables of this chart stand. */
    UNKNOWN_ACCOUNTS,
    /** The bank account or the till does not hold what was paid. */
    NOT_ENOUGH_MONEY,
    /** A day before the batch was made, or none. */
    WRONG_DAY,
    /** No such batch in sight. */
    UNKNOWN_BATCH,
    /** The account of a household is another one than when the batch was made. */
    ACCOUNT_CHANGED,
    /** A layout that cannot be read. */
    BAD_LAYOUT,
    /** No layout of that name. */
    UNKNOWN_LAYOUT,
    /** A text that the layout has no room or no letters for. */
    DOES_NOT_FIT,
    /** An outcome was stated for no order. */
    NOTHING_STATED,
    /** Some households are still to be paid or marked. */
    NOT_ALL_SETTLED,
    /** A division without parts, or with parts that are no whole numbers. */
    BAD_PARTS,
    /** A household that did not come from the one that is divided. */
    NOT_FROM_THERE,
    /** What was sent, paid or divided before is not divided. */
    DIVIDED_TOO_LATE,
    /** A division without its document. */
    NO_DOCUMENT
}
