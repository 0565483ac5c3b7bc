package org.liancun.home;

import org.jspecify.annotations.Nullable;

/** The machine or the home lacks something; the message says what, and the mend, in one line for a person. */
public final class HomeProblem extends RuntimeException {
    public HomeProblem(String message) {
        super(message);
    }

    public HomeProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
