package org.liancun.decisions;

import java.util.Locale;

/** Where a notice is; it follows from its days and the day of asking. */
public enum NoticeState {
    /** Written, seen by who works for the organisation. */
    DRAFT,
    /** On the board, and objections are taken. */
    OPEN,
    /** Its days are over; it stays to be read. */
    ENDED,
    /** Taken off the board, or thrown away as a draft. */
    WITHDRAWN;

    /** As it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
