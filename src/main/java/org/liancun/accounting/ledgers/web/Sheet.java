package org.liancun.accounting.ledgers.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.Span;
import org.liancun.accounting.ledgers.MoneyAccounts;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;

/**
 * What every page of a ledger says of itself.
 *
 * @param name general, subsidiary, cash, bank, receipts or trial
 * @param path of this page, without its parameters
 * @param more parameters of this page beside the span, each with its {@code &} before it; empty for none
 * @param journals the roles of money for which the book has accounts
 */
public record Sheet(Book book, Span span, String name, String path, String more, List<MoneyAccounts.Role> journals) {
    /** Where the ledgers of the book begin. */
    public String base() {
        return base(book);
    }

    static String base(Book book) {
        return "/books/" + book.code() + "/ledgers";
    }

    /** A page of the same book for the same span. */
    public String link(String other) {
        return link(other, span);
    }

    /** A page of the same book for another span that was known at the same moment. */
    public String link(String other, Span asked) {
        return other + (other.contains("?") ? "&" : "?") + "from=" + asked.from() + "&to=" + asked.to()
                + (asked.known() == null ? "" : "&known=" + asked.known());
    }

    /** This page with another parameter, such as {@code format=csv}. */
    public String here(String parameter) {
        return link(path) + more + "&" + parameter;
    }

    /** This page for a whole month, or for the whole year where the month is 0. */
    public String month(int year, int month) {
        return link(path, month == 0 ? Span.of(new FiscalYear(year)).at(span.known())
                : new Span(LocalDate.of(year, month, 1), YearMonth.of(year, month).atEndOfMonth(), span.known())) + more;
    }

    /** Whether the span is that month, or the whole year where the month is 0. */
    public boolean is(int year, int month) {
        return span.from().equals(LocalDate.of(year, Math.max(month, 1), 1))
                && span.to().equals(YearMonth.of(year, month == 0 ? Month.DECEMBER.getValue() : month).atEndOfMonth());
    }

    /** Whether the span lies before the chart was in force. */
    public boolean restated() {
        return ChartGuide.of(book.chart())
                .filter(chart -> chart.standing(span.to()) == ChartGuide.Standing.NOT_YET).isPresent();
    }
}
