package org.liancun.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;

/**
 * An alliance as figures and the map name it.
 *
 * @param number within its township
 * @param inSight whether the reader sees into its vehicle's books
 */
public record Alliance(
        String code,
        String nameZh,
        String nameEn,
        String townshipCode,
        String townshipZh,
        String townshipEn,
        int number,
        String mode,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean synthetic,
        boolean inSight) {

    /** Whether it is in force when the year ends. */
    boolean standsAtTheEndOf(FiscalYear year) {
        return !startsOn.isAfter(year.last()) && (endsOn == null || endsOn.isAfter(year.last()));
    }
}
