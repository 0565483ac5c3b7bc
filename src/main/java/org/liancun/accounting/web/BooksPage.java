package org.liancun.accounting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.liancun.accounting.BookList;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * The books in sight.
 *
 * @param any whether there are any, found or not
 */
public record BooksPage(FiscalYear year, Listed<BookList.Row> rows, boolean any) {
    private static final Listed.Columns<BookList.Row> COLUMNS = new Listed.Columns<>(BookList.Row::code,
            row -> List.of(row.code(), row.nameZh(), row.nameEn(), row.townshipZh(), row.townshipEn()),
            Map.of("code", Comparator.comparing(BookList.Row::code),
                    "entries", Comparator.comparing(BookList.Row::entries),
                    "closed", Comparator.comparing(BookList.Row::closedMonths)));

    static BooksPage of(FiscalYear year, List<BookList.Row> rows, Listing asked) {
        return new BooksPage(year, Listed.of(rows, asked, COLUMNS), !rows.isEmpty());
    }
}
