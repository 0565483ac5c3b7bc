package org.liancun.accounting.slips;

import org.liancun.kernel.Refusal;

/** Why slips say no. */
public enum SlipRefusal implements Refusal {
    // What stands on it
    /** No such slip in sight. */
    UNKNOWN_SLIP,
    /** No statutory book of the reader has that code. */
    SLIP_BOOK,
    /** A slip that was handed in is changed only after it was returned. */
    NOT_WITH_CLERK,
    /** The text that says what it was for is missing or too long. */
    NO_PURPOSE,
    /** The day of what was spent or received is missing, or is none. */
    NO_DAY,
    /** The day lies ahead. */
    DAY_AHEAD,
    /** No line says what and how much. */
    NO_LINES,
    /** A line without words or with an amount that is none. */
    LINE_INCOMPLETE,
    /** More money than a slip can be about. */
    AMOUNT_TOO_LARGE,
    /** Neither a photograph nor a file is with it. */
    NO_PAPER,
    /** More papers than a slip takes. */
    TOO_MANY_PAPERS,
    /** A file of a kind that is no paper of a slip. */
    PAPER_TYPE,
    /** The payee's field holds a number that people keep to themselves. */
    PRIVATE_NUMBER,
    // Invoices
    /** What was typed is no number of an invoice. */
    INVOICE_NUMBER,
    /** Another slip in sight has the invoice, and is booked. */
    INVOICE_BOOKED,
    /** Another slip in sight has the invoice. */
    INVOICE_ON_SLIP,
    /** A slip out of sight has the invoice. */
    INVOICE_USED_ELSEWHERE,
    // Steps
    /** Somebody else took a step in the meantime. */
    SLIP_MOVED_ON,
    /** There is no step of that name. */
    UNKNOWN_STEP,
    /** The step is another role's. */
    NOT_YOUR_STEP,
    /** The same person has taken a step that must be another one's. */
    SAME_PERSON,
    /** A return or giving up needs a reason. */
    SLIP_NO_REASON,
    /** A booked slip goes back only after its voucher was reversed. */
    STILL_BOOKED,
    /** The voucher was reversed: nothing is paid on it. */
    VOUCHER_REVERSED,
    /** A payment by bank needs the number of its paper. */
    NO_REFERENCE,
    /** The voucher is in another book. */
    OTHER_BOOK,
    /** The voucher's sum is another one. */
    OTHER_SUM,
    /** The voucher does not cite the slip's record. */
    RECORD_NOT_CITED,
    // Limits
    /** A limit needs a day, an amount and its source. */
    LIMIT_INCOMPLETE,
    /** The place is no township or county of the reader's. */
    LIMIT_PLACE,
    /** A limit from that day stands already. */
    LIMIT_STANDS
}
