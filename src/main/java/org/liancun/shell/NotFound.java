package org.liancun.shell;

/** What was asked for is not there, or not in the reader's sight, which looks the same; becomes a page or problem 404. */
public final class NotFound extends RuntimeException {
    private final String asked;

    /** @param asked what was asked for, as the reader wrote it: a code or number */
    public NotFound(String asked) {
        super("not found: " + asked);
        this.asked = asked;
    }

    public String asked() {
        return asked;
    }
}
