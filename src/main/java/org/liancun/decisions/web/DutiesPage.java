package org.liancun.decisions.web;

import java.time.LocalDate;
import org.liancun.decisions.Duty;
import org.liancun.shell.Listed;

/** What must be public at a place, organisation by organisation. */
public record DutiesPage(PlaceChoice choice, Listed<Duty> duties, LocalDate today) {
    /** How a state looks. */
    public static String badge(Duty.State state) {
        return switch (state) {
            case PUBLISHED -> "good";
            case DUE -> "attention";
            case OVERDUE -> "wrong";
            case UNKNOWN -> "plain";
        };
    }
}
