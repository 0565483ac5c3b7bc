package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Span;
import org.liancun.accounting.Statement;
import org.liancun.shell.ScopeBar;

/**
 * Which statement an address asks for: {@code ?from=…&to=…&known=…}, or {@code ?month=…} for the year up to its end.
 *
 * @param month 1 to 12; the last one where it is left out
 * @param known a minute of the county's own time; empty for now
 * @param beside en or zh: the language that stands below the reader's own; empty for none
 * @param column now or before, where one cell is asked for
 */
public record AskedStatement(String month, String from, String to, String known, String beside, String column) {
    private static final int DECEMBER = 12;

    public AskedStatement(@Nullable String month, @Nullable String from, @Nullable String to, @Nullable String known,
            @Nullable String beside, @Nullable String column) {
        this.month = text(month);
        this.from = text(from);
        this.to = text(to);
        this.known = text(known);
        this.beside = text(beside);
        this.column = text(column);
    }

    /** Its days; what is left out follows from the bar's year. */
    Span in(ScopeBar bar) {
        String last = to.isEmpty() ? YearMonth.of(bar.year().value(), lastMonth()).atEndOfMonth().toString() : to;
        return Span.read(from, last, known, bar.year());
    }

    Statement.Column ofColumn() {
        return column.toUpperCase(Locale.ROOT).equals(Statement.Column.BEFORE.name())
                ? Statement.Column.BEFORE : Statement.Column.NOW;
    }

    private int lastMonth() {
        return month.matches("[1-9]|1[0-2]") ? Integer.parseInt(month) : DECEMBER;
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
