package org.liancun.shares.members;

import org.liancun.kernel.Refusal;

/** Why a regime of membership or a list of members is not taken. The first value is always what was given. */
public enum MemberRefusal implements Refusal {
    UNKNOWN_VILLAGE("village_code"),
    /** The village has a regime from that day already. */
    REGIME_STANDS("valid_from"),
    /** Where membership is adjusted, it is adjusted on stated days; where it is fixed, on none. */
    ADJUSTMENT_DAYS("adjusted_on"),
    /** What the collective holds itself is less than all of it. */
    COLLECTIVE_PART("collective_part"),
    /** A regime is decided by a document on file, and its source is named. */
    NO_DOCUMENT("document"),
    /** No regime says how the village keeps its membership on that day. */
    NO_REGIME("counted_on"),
    /** Membership was fixed: no list of a later day is taken. */
    FIXED("counted_on"),
    /** The day is none on which membership is adjusted. */
    NOT_A_DAY_OF_ADJUSTMENT("counted_on"),
    /** Not a household of that village. */
    FOREIGN_HOUSEHOLD("household_code"),
    /** A household has one to ninety-nine members. */
    MEMBERS("members"),
    UNKNOWN_DOCUMENT("document"),
    /** The household stands on that day's list with another number. */
    LIST_STANDS("members");

    private final String column;

    MemberRefusal(String column) {
        this.column = column;
    }

    /** The column of a list whose cell it is about. */
    String column() {
        return column;
    }
}
