package org.liancun.accounting.web;

import org.liancun.accounting.VoucherList;
import org.liancun.ledger.Book;

/** Entries of a book, as they were asked for. */
public record VouchersPage(Book book, int year, VouchersAsked asked, VoucherList.Found found) {}
