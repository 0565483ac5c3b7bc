package org.liancun.insight.web;

import org.liancun.kernel.FiscalYear;
import org.liancun.shell.NotFound;

/** Years as they stand in addresses. */
final class Years {
    private Years() {}

    /** @throws NotFound where nobody keeps books of such a year */
    static FiscalYear of(int year) {
        try {
            return new FiscalYear(year);
        } catch (IllegalArgumentException e) {
            throw new NotFound(Integer.toString(year));
        }
    }
}
