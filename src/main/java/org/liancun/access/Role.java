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
    /** The accountant of some organisations: their books, their members, payees. */
    ACCOUNTANT,
    /** A member of a village collective: what the own household holds and got. */
    MEMBER,
    /** Reads and never writes; persons only with a case number and until an end date. */
    AUDITOR;

    /** As it is stored and as it stands in keys of texts: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a stored code. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
