package org.liancun.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;

/**
 * How far a long work is.
 *
 * @param title key of the text that says what is done
 * @param step what is being done now: a key of a text, or words
 * @param done how much of it
 * @param total of how much; 0 while unknown
 * @param begunAt when this step began
 * @param seenAt when this was so
 * @param next the page that shows what came of it; empty unless done
 * @param why what a rule said, if one refused
 */
public record Job(
        UUID id, String title, State state, String step, long done, long total,
        Instant begunAt, Instant seenAt, @Nullable Instant endedAt, String next, @Nullable Refused why) {
    private static final int WHOLE = 100;

    /** Running, or how it ended. */
    public enum State { RUNNING, DONE, STOPPED, REFUSED, FAILED }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whole percents; 0 while unknown. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(WHOLE, done * WHOLE / total);
    }

    /** How long this step will still take at its pace so far. */
    public Optional<Duration> left() {
        long spent = Duration.between(begunAt, seenAt).toSeconds();
        if (!running() || total <= 0 || done <= 0 || done > total || spent < 2) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(spent * (total - done) / done + 1));
    }
}
