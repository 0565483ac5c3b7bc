package org.liancun.payout;

import org.liancun.kernel.Refusal;

/** Why this module says no. */
public enum PayoutRefusal implements Refusal {
    // Making the plan
    /** No policy covers the organisation and the year. */
    NO_POLICY,
    /** The policy has no calendar for the year. */
    NO_CALENDAR,
    /** The organisation keeps no statutory book. */
    NO_BOOK,
    /** Income of the year has not been closed to undistributed income. */
    BOOK_NOT_CLOSED,
    /** The rules give out more than there is. */
    MORE_THAN_IS_THERE,
    /** Something would be given while a loss is not covered. */
    LOSSES_FIRST,
    /** Capital was booked as income, and would be given out. */
    CAPITAL_PAID_OUT,
    /** An earmarked grant was booked as income, and would be given out. */
    GRANT_PAID_OUT,
    /** A cooperative refunds less than the law asks by its members' trade. */
    REFUND_TOO_SMALL,
    /** A rule looks at the year before, and there is no payout of it. */
    NO_LAST_YEAR,
    /** A rule looks at income without subsidies, and the chart does not keep them apart. */
    NO_SUBSIDIES,
    /** Nothing is on record by which a rule splits. */
    NO_BASIS,
    /** A holder has less than nothing of what a rule splits by. */
    NEGATIVE_BASIS,
    /** There is something for members and nobody holds a share. */
    NO_HOLDERS,
    /** A holder in the register is no organisation or household in sight. */
    UNKNOWN_HOLDER,
    /** The year has a payout of this organisation already. */
    ALREADY_DRAFTED,
    /** The books or the register moved after the plan was made. */
    PLAN_IS_STALE,
    // Deciding on a policy
    /** Something in the form of a policy cannot be read. */
    BAD_POLICY,
    /** A policy without the resolution that decided it. */
    NO_POLICY_DOCUMENT,
    /** No such version of a policy. */
    UNKNOWN_POLICY,
    /** A household that is none of the village. */
    UNKNOWN_HOUSEHOLD,
    // Deciding and paying
    /** The plan lies open for too few days before the assembly. */
    TOO_SHORT_OPEN,
    /** A step before the one that it follows. */
    TOO_EARLY,
    /** Counts of a vote that cannot be. */
    BAD_VOTES,
    /** A resolution without the day of the assembly. */
    NO_DAY,
    /** A result that is on the board for no day. */
    NO_BOARD_DAYS,
    /** A resolution without minutes. */
    NO_MINUTES,
    /** Too few of those who may vote were there. */
    NO_QUORUM,
    /** Too few were in favour. */
    NOT_PASSED,
    /** Somebody else took this step, or another one, in the meantime. */
    MOVED_ON,
    /** A village that is to receive a part keeps no statutory book. */
    RECEIVER_WITHOUT_BOOK,
    /** The bank account does not hold what is to be paid. */
    NOT_ENOUGH_IN_BANK,
    /** Members are paid by batches or lists, so it is not paid as a whole. */
    PAID_BY_BATCHES,
    /** No batch and no list was made. */
    NOT_PAID,
    /** Giving up or taking back needs a reason. */
    NO_REASON,
    /** No such payout in sight. */
    UNKNOWN_PAYOUT,
    /** What a village got from here has been distributed further. */
    PASSED_ON
}
