package org.liancun.access;

import java.util.Locale;

/** What a user is in the county; each user is one of these. */
public enum Role {
    /** A clerk of the county: all books and figures of the county, no persons; adds users. */
    COUNTY,
    /** A clerk of a township: books and figures of the villages in it, no persons. */
    TOWNSHIP,
    /** A committee member of an alliance: its vehicle and the collectives in it, no persons. */
    ALLIANCE,
    /**
     * The accountant of some organisations, or of all in a township or county (the agency that keeps their books):
     * books vouchers, sees their members and payees, pays nothing.
     */
    ACCOUNTANT,
    /** The cashier of some organisations: pays and receives, books nothing; no persons. */
    CASHIER,
    /** A village's reporting clerk: photographs receipts and hands in slips; no persons. */
    CLERK,
    /** The head of a village or chair of its collective: confirms slips; no persons. */
    HEAD,
    /** The supervision committee of a village or its collective: stamps slips; no persons. */
    SUPERVISOR,
    /** A member of a village collective: what the own household holds and got. */
    MEMBER,
    /** Reads and never writes; persons only with a case number and until an end date. */
    AUDITOR;

    /** Whether the work is with the slips of a village: their list is this user's first page. */
    public boolean worksOnSlips() {
        return this == CASHIER || this == CLERK || this == HEAD || this == SUPERVISOR;
    }

    /** As it is stored and as it stands in keys of texts: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a stored code. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
