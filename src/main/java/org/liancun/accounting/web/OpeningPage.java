package org.liancun.accounting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.Correspondence;
import org.liancun.accounting.Openings;
import org.liancun.accounting.VoucherProblem;
import org.liancun.ledger.Book;
import org.liancun.registry.Problem;

/**
 * The page.
 *
 * @param standing what opens the book already; null for nothing
 * @param charts under which a trial balance may have been drawn up
 * @param targets answers of the table of correspondence, by row of the form; empty where none are needed
 * @param problems with the rows of the form
 * @param unread what was wrong with the file
 * @param refused what a rule said as a whole; null for nothing
 */
public record OpeningPage(Book book, Openings.@Nullable Standing standing, OpeningForm form, List<ChartGuide> charts,
        Map<Integer, List<Correspondence.Target>> targets, List<VoucherProblem> problems, List<Problem> unread,
        @Nullable String refused) {

    /** Whether the trial balance comes from another chart than the book's. */
    public boolean converts() {
        return !form.chart().equals(book.chart());
    }

    /** What is wrong with a cell; null for nothing. */
    public @Nullable VoucherProblem problem(int row, String field) {
        return problems.stream()
                .filter(problem -> problem.index() == row && problem.field().equals(field)).findFirst().orElse(null);
    }
}
