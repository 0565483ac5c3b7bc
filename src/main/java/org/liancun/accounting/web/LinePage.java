package org.liancun.accounting.web;

import java.time.YearMonth;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.StatementLayout;
import org.liancun.ledger.Book;

/** What a line of a statement is made of. */
public record LinePage(Book book, String statement, StatementLayout.Line line, YearMonth until,
        PostingList.Found found, int after) {}
