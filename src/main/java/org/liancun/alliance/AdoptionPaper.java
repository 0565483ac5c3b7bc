package org.liancun.alliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The resolution by which a plan is adopted, as it is typed in.
 *
 * @param effectiveOn the first day on which the plan holds
 * @param resolvedOn the day of the resolution
 * @param number of the document; one that is registered already is taken as it stands
 * @param title of a new document; empty for the usual one
 * @param file a scan; empty where it is only on paper
 */
public record AdoptionPaper(
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate resolvedOn,
        String number,
        String title,
        String fileName,
        byte[] file) {}
