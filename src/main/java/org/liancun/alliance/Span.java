package org.liancun.alliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Half-open spans of days: the end is the first day that no longer counts, null means without end. */
final class Span {
    private Span() {}

    static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    static boolean overlap(Membership one, Membership other) {
        return (one.toOn() == null || other.fromOn().isBefore(one.toOn()))
                && (other.toOn() == null || one.fromOn().isBefore(other.toOn()));
    }
}
