package org.liancun.accounting.web;

import java.time.YearMonth;
import org.liancun.accounting.TrialBalance;
import org.liancun.ledger.Book;

/** The trial balance as a statement for print. */
public record TrialPage(Book book, YearMonth until, TrialBalance trial, boolean restated) {}
