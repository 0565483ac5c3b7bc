package org.liancun.decisions;

import java.util.Locale;

/** What came of a vote. */
public enum Outcome {
    /** Enough agreed. */
    PASSED,
    /** Too few agreed. */
    REJECTED,
    /** The body could not decide: too few were there, it was announced too late, or the matter is not its own. */
    VOID;

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
