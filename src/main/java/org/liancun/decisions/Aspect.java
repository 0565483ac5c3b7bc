package org.liancun.decisions;

import java.util.Locale;

/** What a rule speaks of. */
public enum Aspect {
    /** Whether this body may decide the matter at all. */
    POWER,
    /** How many must be there. */
    QUORUM,
    /** How many must agree. */
    MAJORITY,
    /** How many days before the meeting it is announced. */
    NOTICE,
    /** How many days before the meeting the papers lie open. */
    PAPERS,
    /** For how many days the result is on the board. */
    RESULT,
    /** Who votes, and how. */
    VOTERS;

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Aspect ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a decision that misses it is none, as if the body had not met. */
    public boolean voids() {
        return this == POWER || this == QUORUM || this == NOTICE || this == PAPERS;
    }
}
