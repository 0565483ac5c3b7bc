package org.liancun.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.Language;
import org.liancun.shell.Words;

/**
 * An alliance as figures and the map name it.
 *
 * @param number within its township
 * @param hue its colour on every map and chart
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
        int hue,
        boolean synthetic,
        boolean inSight) {

    /** Its name for that reader: in Chinese as registered, in English by township and number where it has none. */
    public String name(Words words) {
        if (words.language() != Language.EN || !nameEn.isBlank()) {
            return words.name(nameZh, nameEn);
        }
        return words.t("insight.alliance", words.name(townshipZh, townshipEn), number);
    }

    /** Whether it is in force when the year ends. */
    boolean standsAtTheEndOf(FiscalYear year) {
        return !startsOn.isAfter(year.last()) && (endsOn == null || endsOn.isAfter(year.last()));
    }
}
