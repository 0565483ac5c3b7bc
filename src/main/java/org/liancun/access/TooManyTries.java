package org.liancun.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login that has to wait because too many before it were wrong. */
public final class TooManyTries extends AuthenticationException {
    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** How long, in whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
