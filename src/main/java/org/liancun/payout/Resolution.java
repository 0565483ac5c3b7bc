package org.liancun.payout;

import java.time.LocalDate;
import java.util.UUID;
import org.liancun.decisions.Votes;

/**
 * What an assembly decided.
 *
 * @param on the day of the assembly
 * @param announcedOn when members were called to it
 * @param document the registered minutes
 */
public record Resolution(LocalDate on, LocalDate announcedOn, UUID document, Votes votes) {}
