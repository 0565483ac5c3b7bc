package org.liancun.accounting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The books in sight, by organisation, with the state of a year. */
@Component
public class BookList {
    private final BookListTables tables;

    BookList(BookListTables tables) {
        this.tables = tables;
    }

    /**
     * A book in a list.
     *
     * @param townshipZh Chinese name of the township it belongs to; empty where it is the county's
     * @param entries how many of the year
     * @param months how many of the year there are
     * @param closedMonths how many of them are closed
     * @param yearClosed whether the year's income was closed
     */
    public record Row(UUID id, String code, @Nullable String memorandum, String nameZh, String nameEn,
            String townshipZh, String townshipEn, int entries, int months, int closedMonths, boolean yearClosed) {}

    /**
     * Statutory books, each with the code of the memorandum book beside it.
     *
     * @param place code of a county, township, village or alliance that they belong to
     */
    @Transactional(readOnly = true)
    public List<Row> of(String place, FiscalYear year) {
        return tables.of(place, year);
    }
}
