package org.liancun.accounting.desk;

import org.liancun.kernel.Refusal;

/** Why the desk says no. */
public enum DeskRefusal implements Refusal {
    /** Somebody changed the draft after the page was opened. */
    DRAFT_MOVED,
    /** What is asked for does not go with the draft's state. */
    DRAFT_STATE,
    /** There is nothing in it. */
    DRAFT_EMPTY,
    /** A draft is returned with a reason. */
    RETURN_WITHOUT_REASON,
    /** Who wrote may not check where the book asks for two. */
    ONE_PERSON,
    /** The voucher to be taken back is no voucher, or is taken back already. */
    NOT_TO_REVERSE,
    /** A template has a name. */
    TEMPLATE_WITHOUT_NAME,
    /** The book has a template of that name. */
    TEMPLATE_NAME_TAKEN
}
