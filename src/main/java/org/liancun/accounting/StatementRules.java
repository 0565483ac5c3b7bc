package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.liancun.kernel.FiscalYear;

/** Which days the two columns of a statement are about. Pure. */
final class StatementRules {
    private StatementRules() {}

    /**
     * The days beside which a span is set: for a balance sheet, whose form asks for the beginning of the year, all of the
     * year before; for movements the same days of the year before, or as many years before as the span is long.
     */
    static Span before(boolean sheet, Span span) {
        if (sheet) {
            FiscalYear year = new FiscalYear(span.to().getYear()).previous();
            return new Span(year.first(), year.last(), span.known());
        }
        int years = span.to().getYear() - span.from().getYear();
        years += span.from().plusYears(years).isAfter(span.to()) ? 0 : 1;
        return new Span(span.from().minusYears(years), less(span.to(), years), span.known());
    }

    /** The end of a month stays the end of a month. */
    private static LocalDate less(LocalDate day, int years) {
        boolean last = day.equals(YearMonth.from(day).atEndOfMonth());
        return last ? YearMonth.from(day).minusYears(years).atEndOfMonth() : day.minusYears(years);
    }

    /** The days whose postings make up a line: what it brings forward came before the span. */
    static Span behind(StatementLayout.Line line, Span span) {
        if (!line.basis().equals("opening")) {
            return span;
        }
        LocalDate last = span.from().minusDays(1);
        return new Span(last.withDayOfYear(1), last, span.known());
    }
}
