package org.liancun.shares.guard;

import java.util.List;

/**
 * How many sheep units the land of a village carries.
 *
 * @param hundredths of sheep units
 * @param approved whether the county approved it; otherwise it is an estimate
 * @param parts what it is made of
 */
public record Capacity(long hundredths, boolean approved, List<Part> parts) {

    /**
     * A piece of land.
     *
     * @param kind of grassland; empty for what was approved
     * @param forageGrams usable forage of an estimate; zero for what was approved
     * @param source the paper or where the area comes from
     */
    public record Part(String land, String kind, Season season, long muHundredths, long forageGrams, long hundredths,
            String source) {}
}
