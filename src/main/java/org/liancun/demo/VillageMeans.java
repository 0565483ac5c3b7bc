package org.liancun.demo;

import java.util.SortedMap;
import java.util.TreeMap;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/**
 * What an invented village has at the start of 2022 and earns by itself.
 *
 * @param cashFen in the bank
 * @param industries hundredths by industry, adding up to 100
 * @param incomeFen2022 of the village's own business
 */
record VillageMeans(
        String code,
        boolean strong,
        long pastureMu,
        long sheepUnits,
        long cashFen,
        SortedMap<String, Integer> industries,
        long incomeFen2022,
        long incomeFen2023) {

    private static final Ratio MU_PER_SQUARE_METRE = new Ratio(3, 2000);
    private static final long YUAN = 100;

    /** Plausible means: usable pasture from the land around the village, a sheep unit for some ten mu of it. */
    static VillageMeans invent(CountyMap.Place place, boolean strong, boolean town, Dice dice) {
        long mu = Allocation.portion(place.squareMetres(), MU_PER_SQUARE_METRE, Allocation.Rounding.DOWN);
        long pasture = dice.permille(mu, 700, 850) / 10 * 10;
        long sheepUnits = pasture * 10 / dice.between(95, 130);
        long cash = (strong ? dice.between(2_000, 5_200) : dice.between(400, 1_300)) * 100 * YUAN;
        long income = (strong ? dice.between(12_000, 38_000) : dice.between(900, 4_800)) * 10 * YUAN;
        long next = dice.permille(income, 900, 1_250) / (10 * YUAN) * 10 * YUAN;
        return new VillageMeans(
                place.village().code(), strong, pasture, sheepUnits, cash, industries(town, dice), income, next);
    }

    private static SortedMap<String, Integer> industries(boolean town, Dice dice) {
        SortedMap<String, Integer> industries = new TreeMap<>();
        industries.put("dairy", dice.between(8, 25));
        industries.put("wool", dice.between(2, 12));
        if (town || dice.chance(30)) {
            industries.put("transport", dice.between(5, 20));
        }
        if (dice.chance(35)) {
            industries.put("crafts", dice.between(3, 12));
        }
        int rest = 100 - industries.values().stream().mapToInt(Integer::intValue).sum();
        industries.put("herding", rest);
        return industries;
    }
}
