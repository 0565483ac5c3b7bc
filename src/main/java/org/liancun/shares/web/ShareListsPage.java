package org.liancun.shares.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Problem;

/**
 * Lists of shares from a spreadsheet.
 *
 * @param lists names of the lists that it takes
 * @param list the one that is chosen
 * @param report what came of the last file; null for none
 * @param refused what a rule said to the file as a whole; null for nothing
 */
public record ShareListsPage(List<String> lists, String list, @Nullable ImportReport report, @Nullable String refused) {
    /** How many problems are shown; a file of one mistake in every row has thousands. */
    private static final int SHOWN = 200;

    /** The first problems. */
    public List<Problem> shown() {
        return report == null ? List.of() : report.problems().stream().limit(SHOWN).toList();
    }
}
