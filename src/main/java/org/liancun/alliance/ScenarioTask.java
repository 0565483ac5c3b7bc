package org.liancun.alliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.Lead;
import org.liancun.formation.Weights;

/**
 * What a scenario asks for; once stored it never changes.
 *
 * @param place code of the county or township whose villages are split
 * @param year the profiles of this year are used, or the last ones before it
 * @param alliances how many; null where the number is left open
 * @param parent the scenario that it was made from
 * @param movePriceMillionths what a village costs that changes its alliance against the parent
 * @param seconds how long to search at most
 */
public record ScenarioTask(
        String name,
        String place,
        int year,
        @Nullable Integer alliances,
        Sizes sizes,
        Lead lead,
        Borders borders,
        Conditions conditions,
        Weights weights,
        @Nullable UUID parent,
        long movePriceMillionths,
        int seconds,
        long seed) {

    /** Fewest and most villages of an alliance. */
    public record Sizes(int min, int max) {
        /** As the rules of the field have it where nobody says otherwise. */
        public static final Sizes USUAL = new Sizes(3, 7);
    }

    /** The usual task: equal weights, a strong village in every alliance, half a minute. */
    public static ScenarioTask usual(String name, String place, int year, int alliances, Borders borders) {
        return new ScenarioTask(name, place, year, alliances, Sizes.USUAL, Lead.ANY, borders, Conditions.NONE,
                Weights.EQUAL, null, 0, 30, 1);
    }

    /** The same wish without a search, for a plan of so many alliances made by hand. */
    ScenarioTask byHand(String newName, int count, @Nullable UUID from) {
        return new ScenarioTask(newName, place, year, count, sizes, lead, borders, conditions, weights, from, 0, 0,
                seed);
    }
}
