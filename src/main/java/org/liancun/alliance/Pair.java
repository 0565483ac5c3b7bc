package org.liancun.alliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A village that helps another one of the same alliance.
 *
 * @param kind strong-weak, large-small or good-poor
 * @param toOn the first day on which they are no longer paired; null while they are
 */
public record Pair(String alliance, String strongVillage, String weakVillage, String kind, LocalDate fromOn,
        @Nullable LocalDate toOn) {
    public boolean holdsOn(LocalDate day) {
        return Span.holds(fromOn, toOn, day);
    }
}
