package org.liancun.access;

import org.liancun.kernel.Refusal;

/** What the rules on users and requests say no to, and the HTTP status that goes with it. */
public enum AccessRefusal implements Refusal {
    NAME_FORM(422),
    NAME_TAKEN(422),
    PASSWORD_SHORT(422),
    PASSWORD_LONG(422),
    PASSWORD_IS_NAME(422),
    PASSWORD_WRONG(422),
    PLACE_OUTSIDE(422),
    PLACE_FORM(422),
    NO_ORGANISATIONS(422),
    PLACE_AND_MORE(422),
    NO_HOUSEHOLD(422),
    CASE_INCOMPLETE(422),
    UNKNOWN_USER(422),
    LAST_CLERK(422),
    KEY_MISSING(400),
    KEY_FORM(400),
    KEY_OTHER_REQUEST(409),
    KEY_UNFINISHED(409);

    private final int status;

    AccessRefusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
