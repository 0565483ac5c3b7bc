package org.liancun.accounting;

import org.liancun.kernel.Refusal;

/** Why this module says no. */
public enum AccountingRefusal implements Refusal {
    /** Lines of a voucher break rules; {1} is the list of {@link VoucherProblem}. */
    VOUCHER_REFUSED,
    /** Vouchers are booked in statutory books only. */
    MEMORANDUM_BOOK,
    /** The number names another month than the voucher's day. */
    OTHER_MONTH,
    /** The entry was not booked as a voucher and is taken back where it was made. */
    NOT_A_VOUCHER,
    /** The book asks that a second person checks. */
    TWO_PERSONS,
    /** A reversal needs a reason. */
    NO_REASON,
    /** Account 181 has a balance at the end of the year. */
    PENDING_NOT_CLEARED,
    /** An earlier year still has income or expense that was not closed. */
    EARLIER_YEAR_OPEN,
    /** A month is closed after all months before it. */
    EARLIER_MONTH_OPEN,
    /** A month is reopened before all months after it. */
    LATER_MONTH_CLOSED,
    /** December is closed after the year's income and distributions. */
    YEAR_NOT_CLOSED,
    /** No law asks books under this chart for a reserve. */
    NO_RESERVE_RULE,
    /** The reserve is taken from the profit of a year that is closed. */
    RESERVE_BEFORE_CLOSE,
    /** Nothing is due any more, or another amount than the person was shown. */
    RESERVE_CHANGED,
    /** The registered capital is not an amount above zero. */
    BAD_CAPITAL,
    /** No book in sight has that id. */
    UNKNOWN_BOOK,
    /** No such statement or line of it. */
    UNKNOWN_STATEMENT
}
