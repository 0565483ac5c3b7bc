package org.liancun.payout.benefit.web;

import org.liancun.payout.benefit.HouseholdBenefit;

/**
 * What a year brought to one household.
 *
 * @param own whether the reader is of it
 * @param village its village's name
 */
public record HouseholdPage(HouseholdBenefit benefit, boolean own, String village) {
    public int year() {
        return benefit.year().value();
    }

    /** Key of the sentence that holds the year against the one before. */
    public String sentence() {
        long more = benefit.fen() - benefit.beforeFen();
        String who = own ? "own." : "other.";
        return "benefit.says." + who + (benefit.beforeFen() == 0 ? "first" : more > 0 ? "more" : more < 0 ? "less" : "same");
    }

    public long differenceFen() {
        return Math.abs(benefit.fen() - benefit.beforeFen());
    }
}
