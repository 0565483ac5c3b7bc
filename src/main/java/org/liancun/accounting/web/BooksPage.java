package org.liancun.accounting.web;

import java.util.List;
import org.liancun.accounting.BookList;
import org.liancun.kernel.FiscalYear;

/** All books in sight. */
public record BooksPage(FiscalYear year, List<BookList.Row> rows) {}
