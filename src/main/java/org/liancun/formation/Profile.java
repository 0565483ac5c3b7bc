package org.liancun.formation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A village in figures, as in a row of village_profiles.csv.
 *
 * @param people residents
 * @param incomeYuan collective income of the year; divided by people it is the income per head
 * @param means what it has to work with
 * @param industries weight by industry, such as herding 0.6; need not add up to 1, may be empty
 * @param strong whether the village may lead
 * @param further other columns that a floor or ceiling may name
 */
public record Profile(
        long people,
        double incomeYuan,
        Means means,
        SortedMap<String, Double> industries,
        boolean strong,
        Map<String, Double> further) {

    public Profile {
        if (people < 0) {
            throw new IllegalArgumentException("people " + people);
        }
        industries.forEach((industry, weight) -> {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weight " + weight + " of industry " + industry);
            }
        });
        SortedMap<String, Double> byName = new TreeMap<>();
        byName.putAll(industries);
        industries = Collections.unmodifiableSortedMap(byName);
        further = Map.copyOf(further);
    }

    /** Collective income per head; zero where nobody lives. */
    public double incomePerHead() {
        return people == 0 ? 0 : incomeYuan / people;
    }

    public Profile withStrong(boolean isStrong) {
        return new Profile(people, incomeYuan, means, industries, isStrong, further);
    }

    /**
     * The value of a column by its name in the data package.
     *
     * @throws IllegalArgumentException if the profile has no such column
     */
    double column(String name) {
        return switch (name) {
            case "people" -> people;
            case "income_yuan" -> incomeYuan;
            case "pasture_mu" -> means.pastureMu();
            case "sheep_units" -> means.sheepUnits();
            case "workers" -> means.workers();
            case "cash_yuan" -> means.cashYuan();
            default -> {
                Double value = further.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("no column " + name);
                }
                yield value;
            }
        };
    }
}
