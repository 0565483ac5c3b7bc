package org.liancun.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A scenario that became the plan.
 *
 * @param resolvedOn the day of the resolution
 * @param effectiveOn the first day on which the plan holds
 * @param number of the document; empty where it is out of the reader's sight
 */
public record Adoption(
        UUID id,
        UUID scenario,
        String place,
        LocalDate resolvedOn,
        LocalDate effectiveOn,
        UUID document,
        String number,
        String title,
        Instant adoptedAt,
        String adoptedBy) {}
