package org.liancun.alliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A village in an alliance for a while.
 *
 * @param toOn the first day on which it is no longer in; null while it is
 */
public record Membership(String alliance, String village, LocalDate fromOn, @Nullable LocalDate toOn) {
    public boolean holdsOn(LocalDate day) {
        return Span.holds(fromOn, toOn, day);
    }
}
