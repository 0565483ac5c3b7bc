package org.liancun.ledger;

import org.liancun.kernel.Refusal;

/** Why the ledger says no. The names before the line are also raised by the database itself, with SQLSTATE LC001. */
public enum LedgerRefusal implements Refusal {
    WRONG_CHART,
    WRONG_UNIT,
    NO_ENTRY,
    NO_ACCOUNT,
    WRONG_BOOK,
    WRONG_DATE,
    NO_DEAL,
    WRONG_COUNT,
    UNBALANCED,
    NO_PERIOD,
    PERIOD_CLOSED,
    DEAL_MISMATCH,
    APPEND_ONLY,
    NO_PERSON,
    NO_REASON,
    PERIOD_ALREADY,
    /** More is taken from a holding than is in it, on that day or a later one. */
    OVERDRAWN,
    /** What is taken from a holding is frozen. */
    FROZEN,
    // --------------------------------------------------------------------
    /** The same id was posted before with other content. */
    OTHER_CONTENT,
    /** The book's chart has no such account. */
    UNKNOWN_ACCOUNT,
    /** The number already stands in the book on another entry. */
    NUMBER_TAKEN,
    /** The entry was reversed before. */
    ALREADY_REVERSED,
    /** No such entry in sight. */
    UNKNOWN_ENTRY,
    /** No such book in sight. */
    UNKNOWN_BOOK,
    /** A document that is cited is not registered, or not in sight. */
    UNKNOWN_DOCUMENT,
    /** Rows of a batch were refused; the values are the rows with their reasons. */
    BATCH_REFUSED
}
