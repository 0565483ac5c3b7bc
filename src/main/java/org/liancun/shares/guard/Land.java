package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of one village's land and herds.
 *
 * @param village its code
 */
public record Land(String village, List<Approved> approved, List<Grassland> grasslands, List<Count> counts,
        List<Change> changes, List<Pooled> pooled) {

    /**
     * A capacity that the county approved.
     *
     * @param land a piece of the village's land; empty for all of it
     * @param hundredths of sheep units
     * @param until the first day on which it no longer holds; null while no end is known
     * @param no the later one of two for the same day holds
     */
    public record Approved(String land, Season season, long hundredths, LocalDate from, @Nullable LocalDate until,
            UUID document, String paper, long no) {
        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || day.isBefore(until));
        }
    }

    /** Grassland of a kind, for the estimate. */
    public record Grassland(String land, String kind, Season season, long muHundredths, int days, LocalDate from,
            String source, long no) {}

    /** Heads of a class that households kept at the end of the day; the later one of two for a class and day holds. */
    public record Count(LocalDate on, String animal, long heads, UUID document, String paper, long no) {}

    /** Heads of a class that came onto the land, or left it. */
    public record Change(LocalDate on, String animal, long heads, String reason, String approvedBy, String by) {}

    /** Heads that were pooled on a day, or taken back, as the memorandum book counts them. */
    public record Pooled(LocalDate on, String unit, long heads) {}
}
