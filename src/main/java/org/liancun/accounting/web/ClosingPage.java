package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Checklist;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;

/**
 * The close of a book.
 *
 * @param next the month that is closed next; null where all are closed
 * @param last the month that was closed last; null where none is
 * @param refused what a rule said to the last try; null for none
 */
public record ClosingPage(Book book, FiscalYear year, List<Books.Period> months, @Nullable YearMonth next,
        @Nullable YearMonth last, List<Checklist.Point> points, @Nullable String refused) {}
