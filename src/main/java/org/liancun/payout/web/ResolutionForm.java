package org.liancun.payout.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an assembly decided, as it is typed in.
 *
 * @param announced when members were called to the assembly; the day of opening where it is left out
 * @param number of the minutes
 * @param file a scan of the minutes; may be left out where they are registered or only on paper
 */
record ResolutionForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate announced,
        int entitled,
        int present,
        int inFavour,
        int against,
        int abstained,
        @Nullable String number,
        @Nullable MultipartFile file) {}
