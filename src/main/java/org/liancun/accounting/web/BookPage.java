package org.liancun.accounting.web;

import java.util.List;
import org.liancun.accounting.TrialBalance;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;

/**
 * A book.
 *
 * @param months of the year
 * @param restated whether the year lies before the chart was in force
 */
public record BookPage(Book book, FiscalYear year, TrialBalance trial, List<Books.Period> months,
        boolean restated) {}
