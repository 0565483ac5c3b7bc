package org.liancun.formation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alliance of a plan.
 *
 * @param code township code, a dash and the two-digit number
 * @param township of the lead village, or of the hub where nobody leads
 * @param number within the township, from west to east by the longitude of the lead or hub
 * @param lead the village that leads; none in mode {@link Mode#MUTUAL}
 * @param hub the village from which the others are nearest
 * @param villages ascending codes
 * @param pairs ascending by the weak village
 */
public record PlannedAlliance(
        String code,
        String township,
        int number,
        Mode mode,
        @Nullable String lead,
        String hub,
        List<String> villages,
        Terms terms,
        long costMillionths,
        List<VillagePair> pairs) {

    public PlannedAlliance {
        villages = List.copyOf(villages);
        pairs = List.copyOf(pairs);
    }
}
