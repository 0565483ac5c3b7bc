package org.liancun.alliance;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Borders;
import org.liancun.formation.Conditions;
import org.liancun.formation.Lead;
import org.liancun.formation.Rules;
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

    ScenarioTask with(Conditions others) {
        return new ScenarioTask(name, place, year, alliances, sizes, lead, borders, others, weights, parent,
                movePriceMillionths, seconds, seed);
    }

    /** The same wish under another name, made from another scenario. */
    public ScenarioTask as(String newName, UUID from) {
        return new ScenarioTask(newName, place, year, alliances, sizes, lead, borders, conditions, weights, from,
                movePriceMillionths, seconds, seed);
    }

    /** The same wish with another time for the search. */
    public ScenarioTask forSeconds(int most) {
        return new ScenarioTask(name, place, year, alliances, sizes, lead, borders, conditions, weights, parent,
                movePriceMillionths, most, seed);
    }

    /** Whether this one keeps within township borders, the other does not, and nothing else is different. */
    public boolean differsInBordersOnly(ScenarioTask other) {
        ScenarioTask opened = new ScenarioTask(name, place, year, alliances, sizes, lead, Borders.OPEN, conditions,
                weights, parent, movePriceMillionths, seconds, seed);
        return borders == Borders.WITHIN_TOWNSHIP && opened.sameProblem(other);
    }

    /** Whether a bound on the plans of one holds for those of the other. */
    boolean sameProblem(ScenarioTask other) {
        return place.equals(other.place) && year == other.year && Objects.equals(alliances, other.alliances)
                && sizes.equals(other.sizes) && lead == other.lead && borders == other.borders
                && conditions.equals(other.conditions) && weights.equals(other.weights)
                && movePriceMillionths == 0 && other.movePriceMillionths == 0;
    }

    /** The rules for a plan of so many alliances. */
    Rules rules(int count) {
        return new Rules(count, sizes.min(), sizes.max(), lead, borders, conditions);
    }

    /** The same wish without a search, for a plan of so many alliances made by hand. */
    ScenarioTask byHand(String newName, int count, @Nullable UUID from) {
        return new ScenarioTask(newName, place, year, count, sizes, lead, borders, conditions, weights, from, 0, 0,
                seed);
    }
}
