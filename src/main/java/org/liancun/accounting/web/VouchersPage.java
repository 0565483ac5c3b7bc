package org.liancun.accounting.web;

import org.liancun.accounting.VoucherList;
import org.liancun.ledger.Book;

/**
 * Entries of a book.
 *
 * @param month 1 to 12; 0 for the whole year
 */
public record VouchersPage(Book book, int year, int month, String text, VoucherList.Found found) {}
