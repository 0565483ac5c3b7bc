package org.liancun.insight;

import java.util.List;
import java.util.Optional;
import org.liancun.kernel.FiscalYear;

/**
 * How far a figure reaches: a place and the alliances in it.
 *
 * @param place code of a county, township, alliance or village
 * @param alliances by code
 */
record Extent(String place, List<Alliance> alliances) {
    private static final int VILLAGE_CODE = 12;

    String[] codes() {
        return alliances.stream().map(Alliance::code).toArray(String[]::new);
    }

    String[] codesAtTheEndOf(FiscalYear year) {
        return alliances.stream()
                .filter(alliance -> alliance.standsAtTheEndOf(year))
                .map(Alliance::code)
                .toArray(String[]::new);
    }

    /** The one village that is meant; empty where it is not about a single village. */
    String village() {
        return place.length() == VILLAGE_CODE && place.indexOf('-') < 0 ? place : "";
    }

    /** Whether the reader sees into all the vehicles' books. */
    boolean inSight() {
        return !alliances.isEmpty() && alliances.stream().allMatch(Alliance::inSight);
    }

    Optional<Alliance> alliance(String code) {
        return alliances.stream().filter(alliance -> alliance.code().equals(code)).findFirst();
    }

    Extent only(String code) {
        return new Extent(place, alliances.stream().filter(alliance -> alliance.code().equals(code)).toList());
    }
}
