package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.Checklist;
import org.liancun.accounting.ReserveProposal;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frame;

/**
 * The close of a book.
 *
 * @param next the month that is closed next; null where all are closed
 * @param last the month that was closed last; null where none is
 * @param reserve what the law asks to be put into a reserve; null where it asks for nothing
 * @param refused what a rule said to the last try; null for none
 */
public record ClosingPage(Book book, ChartGuide chart, FiscalYear year, List<Books.Period> months, @Nullable YearMonth next,
        @Nullable YearMonth last, List<Checklist.Point> points, @Nullable Reserve reserve, @Nullable String refused) {
    /**
     * The proposal for the statutory reserve.
     *
     * @param id of the voucher, made when the page was shown: pressing twice books once
     */
    public record Reserve(UUID id, ReserveProposal proposal) {}

    /** Codes and names of the accounts with a role, in the reader's language. */
    public String accounts(Frame frame, AccountRole role) {
        return chart.codes(role).stream().map(chart.byCode()::get)
                .map(account -> account.code() + " " + frame.name(account.nameZh(), account.nameEn()))
                .collect(Collectors.joining(", "));
    }
}
