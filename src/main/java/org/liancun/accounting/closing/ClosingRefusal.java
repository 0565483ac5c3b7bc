package org.liancun.accounting.closing;

import org.liancun.kernel.Refusal;

/** Why the checklist says no. */
public enum ClosingRefusal implements Refusal {
    /** Points that must be settled are open. */
    POINTS_OPEN,
    /** The book has moved since the figure was shown. */
    FIGURE_MOVED,
    /** The point is not asked for, or the books settle it themselves. */
    NOT_ASKED,
    /** A reason is missing. */
    NOTE_MISSING,
    /** The balance of the bank statement is missing, or is no amount. */
    AMOUNT_MISSING,
    /** The document of the count is missing. */
    DOCUMENT_MISSING,
    /** No document in sight has that number. */
    DOCUMENT_UNKNOWN,
    /** Nothing was said that could be taken back. */
    NOTHING_SAID,
    /** The month is closed, and what was said for it stands with it; or it was never opened. */
    NO_OPEN_MONTH
}
