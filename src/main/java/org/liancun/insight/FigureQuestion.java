package org.liancun.insight;

import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;

/**
 * Which figure is meant.
 *
 * @param place code of the county, township, alliance or village that it is about
 * @param alliance of one alliance only; null for all in the place
 */
public record FigureQuestion(FigureKey key, FiscalYear year, String place, @Nullable String alliance) {
    /** Where the list behind the figure stands. A county's own code is left out: it is what everybody begins with. */
    public String href() {
        StringBuilder href = new StringBuilder("/figures/").append(key.code()).append('/').append(year.value());
        char next = '?';
        if (alliance != null) {
            href.append(next).append("alliance=").append(alliance);
            next = '&';
        }
        if (place.length() > 6) {
            href.append(next).append("place=").append(place);
        }
        return href.toString();
    }

    FigureQuestion about(FigureKey other) {
        return new FigureQuestion(other, year, place, alliance);
    }
}
