package org.liancun.payout.benefit.web;

import java.util.List;
import org.liancun.payout.benefit.GainLine;
import org.liancun.payout.benefit.HouseholdBenefit;

/**
 * What one entry of a book brought to a household.
 *
 * @param lines the household's own in it
 * @param books whether the reader may open the whole entry
 */
public record EntryPage(HouseholdBenefit benefit, List<GainLine> lines, boolean own, boolean books) {
    public GainLine first() {
        return lines.getFirst();
    }

    public int year() {
        return benefit.year().value();
    }
}
