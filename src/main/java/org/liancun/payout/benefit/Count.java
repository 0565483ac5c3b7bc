package org.liancun.payout.benefit;

import org.jspecify.annotations.Nullable;

/**
 * Households of a place that have something in common, as far as there are ten of them.
 *
 * @param place whose they are
 * @param section gained, before, standing, kind, beside, band or book; docs/spec/benefit.md says what each counts
 * @param key which of the section: more, wages, 100000; empty where there is one only
 * @param figures null where there are too few to be told
 */
public record Count(String place, String section, String key, @Nullable Figures figures) {
    /**
     * How many there are and what it comes to.
     *
     * @param people in these households at the year's end
     * @param fen what the year brought them
     * @param beforeFen what the year before brought the same households
     */
    public record Figures(long households, long people, long fen, long beforeFen) {
        /** By how much the year brought more than the one before; negative for less. */
        public long moreFen() {
            return fen - beforeFen;
        }

        /** The same for each person. */
        public long morePerPersonFen() {
            return BenefitRules.perPerson(moreFen(), people);
        }

        /** What the year brought for each person. */
        public long perPersonFen() {
            return BenefitRules.perPerson(fen, people);
        }
    }
}
