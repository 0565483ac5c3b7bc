package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.liancun.access.Audit;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens books by hand: one statutory book for an organisation, under a chart in force on its first day, and the
 * memorandum book beside it; and later fiscal years, which are calendar years (会计法 art. 11).
 */
@Component
public class BookSetup {
    private final Books books;
    private final BookSetupTables tables;
    private final ChartIndex charts;
    private final Audit audit;

    BookSetup(Books books, BookSetupTables tables, ChartIndex charts, Audit audit) {
        this.books = books;
        this.tables = tables;
        this.charts = charts;
        this.audit = audit;
    }

    /** An organisation that keeps no books yet. */
    public record Candidate(String code, String nameZh, String nameEn) {}

    /** The organisations in the reader's scope that keep no statutory book here, by code. */
    @Transactional(readOnly = true)
    public List<Candidate> without() {
        return tables.owners().stream().filter(owner -> owner.chart().isEmpty())
                .map(owner -> new Candidate(owner.code(), owner.nameZh(), owner.nameEn())).toList();
    }

    /**
     * Opens the books of an organisation from the first day of a fiscal year, and the year before it, in which its
     * opening balances stand.
     *
     * @param chart id of a statutory chart that is in force on the year's first day
     * @throws Refused with a {@link BookRefusal}
     */
    @Transactional
    public Book open(String organisation, String chart, FiscalYear year) {
        BookSetupTables.Owner owner = tables.owners().stream()
                .filter(each -> each.code().equals(organisation.strip())).findFirst()
                .orElseThrow(() -> new Refused(BookRefusal.NO_ORGANISATION, organisation));
        LocalDate first = year.first();
        if (charts.statutory(first).stream().noneMatch(guide -> guide.id().equals(chart))) {
            throw new Refused(BookRefusal.CHART_NOT_IN_FORCE, chart, first,
                    String.join(", ", charts.statutory(first).stream().map(ChartGuide::id).toList()));
        }
        owner.chart().ifPresent(standing -> {
            throw new Refused(BookRefusal.BOOK_STANDS, owner.code(), standing);
        });
        books.open(BookOpening.booksOf(owner.code(), owner.id(), chart, year), List.of(year.previous(), year));
        audit.changed("accounting.book.opened", owner.code(), chart + " " + year);
        return books.get(owner.code());
    }

    /** Opens the months of a fiscal year in the book and in the memorandum book beside it; open ones stay as they are. */
    @Transactional
    public void openYear(Book book, FiscalYear year) {
        FiscalYear begun = new FiscalYear(book.openedOn().getYear());
        if (year.value() < begun.value() || year.value() > lastYear(book) + 1) {
            throw new Refused(BookRefusal.YEAR, year, begun, lastYear(book) + 1);
        }
        books.openYear(Stream.concat(Stream.of(book), books.find(book.code() + "-M").stream()).map(Book::id).toList(),
                year);
        audit.changed("accounting.year.opened", book.code(), year.toString());
    }

    private int lastYear(Book book) {
        return books.periods(book.id()).stream().mapToInt(period -> period.month().getYear()).max()
                .orElse(book.openedOn().getYear() - 1);
    }
}
