package org.liancun.payout;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an assembly decided.
 *
 * @param on the day of the assembly
 * @param document the registered minutes
 */
public record Resolution(LocalDate on, UUID document, Votes votes) {}
