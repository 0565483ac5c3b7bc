package org.liancun.accounting.web;

import java.util.List;
import org.liancun.accounting.PostingList;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;

/** An account with its postings of a year. */
public record AccountPage(Book book, FiscalYear year, ChartAccount account, String unit, PostingList.Found found,
        List<PostingList.OfParty> parties, int after) {}
