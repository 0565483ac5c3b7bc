package org.liancun.shares;

import org.liancun.kernel.Refusal;

/** Why a contribution, a holding or a rule of valuation is not taken. The first value is always what was given. */
public enum SharesRefusal implements Refusal {
    /** Neither a village nor a household of the county. */
    UNKNOWN_CONTRIBUTOR("contributor"),
    UNKNOWN_ALLIANCE("alliance"),
    /** The village is in no alliance on the day. */
    NO_ALLIANCE("contributor"),
    /** The village is not in that alliance on the day. */
    NOT_IN_ALLIANCE("contributor"),
    /** The household has left before the day. */
    HOUSEHOLD_LEFT("contributor"),
    /** The unit is not the kind's own. */
    WRONG_UNIT("unit"),
    NOT_POSITIVE("quantity"),
    /** More decimals than the unit has: half a yak. */
    TOO_FINE("quantity"),
    /** No rule of valuation was adopted for the alliance by the day. */
    NO_POLICY("date"),
    /** The policy in force does not take this kind. */
    KIND_NOT_TAKEN("kind"),
    /** Each piece of equipment is appraised, and this one was not. */
    NO_APPRAISAL("unit_value_yuan"),
    /** The policy sets the value, not the row. */
    VALUE_IS_SET("unit_value_yuan"),
    /** Worth less than a hundredth of a share. */
    NO_SHARE("quantity"),
    UNKNOWN_DOCUMENT("document"),
    /** The organisation has no such book on the day. */
    NO_BOOK("date"),
    /** The number stands with other content. */
    NUMBER_STANDS("number"),
    UNKNOWN_ORGANISATION("organisation"),
    UNKNOWN_HOUSEHOLD("household_code"),
    /** The household is not of the collective's village. */
    FOREIGN_HOUSEHOLD("household_code"),
    NO_SHARES("shares"),
    /** The household's member shares of that day stand with another number. */
    HOLDING_STANDS("shares"),
    /** The ledger does not take the entry. */
    NOT_POSTED("date");

    private final String column;

    SharesRefusal(String column) {
        this.column = column;
    }

    /** The column of a data package whose cell it is about. */
    String column() {
        return column;
    }
}
