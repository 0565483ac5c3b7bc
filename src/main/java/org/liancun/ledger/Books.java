package org.liancun.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The books of organisations and the months in which they may be written. */
@Component
public class Books {
    private final BookTables tables;

    Books(BookTables tables) {
        this.tables = tables;
    }

    /**
     * A book to be opened; opening it again changes nothing.
     *
     * @param code the organisation's code, or that code with {@code -M} for the memorandum book
     */
    public record OpenBook(UUID id, String code, String chart, UUID organisation, LocalDate openedOn) {}

    /** Opens books with the twelve months of each of the years. */
    @Transactional
    public void open(List<OpenBook> books, List<FiscalYear> years) {
        LedgerFaults.named(() -> {
            tables.insert(books, Scope.current().county());
            tables.openMonths(books.stream().map(OpenBook::id).toList(), years, Scope.current().county());
            return books;
        });
    }

    /** Opens the twelve months of a year in the books; months that stand are left as they are. */
    @Transactional
    public void openYear(List<UUID> books, FiscalYear year) {
        tables.openMonths(books, List.of(year), Scope.current().county());
    }

    /** Closes a month: whoever is posting into it is waited for, whoever comes later is refused. */
    @Transactional
    public void close(UUID book, YearMonth month, String person) {
        setPeriod(book, month, "closed", person, "");
    }

    /** Opens a closed month again; the person and the reason stay on record. */
    @Transactional
    public void reopen(UUID book, YearMonth month, String person, String reason) {
        setPeriod(book, month, "open", person, reason);
    }

    @Transactional(readOnly = true)
    public Optional<Book> find(String code) {
        return tables.find(code);
    }

    /** The book of that code. */
    @Transactional(readOnly = true)
    public Book get(String code) {
        return find(code).orElseThrow(() -> new Refused(LedgerRefusal.UNKNOWN_BOOK, code));
    }

    /** All books in sight, by code. */
    @Transactional(readOnly = true)
    public List<Book> all() {
        return tables.all();
    }

    @Transactional(readOnly = true)
    public List<Period> periods(UUID book) {
        return tables.periods(book);
    }

    /**
     * One month of a book.
     *
     * @param changedBy who closed or reopened it last; null while nobody has
     */
    public record Period(YearMonth month, boolean open, @Nullable String changedBy, @Nullable String reason) {}

    /** Every time that a month of the book was closed or reopened, in its order. */
    @Transactional(readOnly = true)
    public List<Change> changes(UUID book) {
        return tables.changes(book);
    }

    /** A month was closed, or reopened with a reason. */
    public record Change(YearMonth month, boolean open, String by, String reason, Instant at) {}

    private void setPeriod(UUID book, YearMonth month, String state, String person, String reason) {
        LedgerFaults.named(() -> {
            tables.setPeriod(book, month, state, person, reason, Scope.current().county());
            return book;
        });
    }
}
