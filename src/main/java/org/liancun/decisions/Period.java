package org.liancun.decisions;

import java.time.LocalDate;

/** Days from one to another, both counted. */
public record Period(LocalDate from, LocalDate until) {
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
    }

    /** That many days from a day on. */
    public static Period of(LocalDate from, int days) {
        return new Period(from, from.plusDays(days - 1L));
    }

    public long days() {
        return from.until(until, java.time.temporal.ChronoUnit.DAYS) + 1;
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether all of the other one's days are among these. */
    public boolean covers(Period other) {
        return has(other.from) && has(other.until);
    }
}
