package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.shares.ShareClass;

/**
 * Shares that a court has frozen: they earn, but cannot leave their holder.
 *
 * @param until the first day on which they are free again, by the order or by a later one; null while no end is known
 * @param court who ordered it
 */
public record Freeze(
        UUID id,
        UUID organisation,
        UUID holder,
        ShareClass shareClass,
        long hundredths,
        LocalDate from,
        @Nullable LocalDate until,
        String court,
        UUID document,
        String by) {

    /** Whether they are frozen on that day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || day.isBefore(until));
    }
}
