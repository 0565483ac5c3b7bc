package org.liancun.accounting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookSetup;
import org.liancun.accounting.ChartGuide;

/**
 * A book to be opened.
 *
 * @param organisations that keep no books yet
 * @param charts in force on the first day of the year
 * @param refused what a rule said to the last try; null for none
 */
public record NewBookPage(List<BookSetup.Candidate> organisations, List<ChartGuide> charts, Asked asked,
        @Nullable String refused) {

    /** What is asked for. */
    public record Asked(String organisation, String chart, int year) {}
}
