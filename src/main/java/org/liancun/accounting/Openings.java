package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening balances of a book that takes over what was kept elsewhere: a trial balance at the end of a month, under the
 * book's chart or under an older one that the table of correspondence translates (财会〔2023〕20号). One entry of kind
 * {@value #KIND} on that day, before anything else is booked.
 */
@Component
public class Openings {
    static final String KIND = "opening";
    private final OpeningTables tables;
    private final OpeningGround ground;
    private final Books books;
    private final Ledger ledger;
    private final Audit audit;

    Openings(OpeningTables tables, OpeningGround ground, Books books, Ledger ledger, Audit audit) {
        this.tables = tables;
        this.ground = ground;
        this.books = books;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * A trial balance to open a book with.
     *
     * @param id of the entry, made when the page is shown; booking it twice books once
     * @param day the last day of a month, whose end the balances are of
     * @param chart id of the chart under which it was drawn up
     * @param document the registered document behind it; null for none
     */
    public record NewOpening(UUID id, LocalDate day, String chart, @Nullable UUID document, List<OpeningRow> rows) {
        public NewOpening {
            rows = List.copyOf(rows);
        }
    }

    /** The opening balances that a book has. */
    public record Standing(UUID entry, LocalDate day) {}

    /** The table that translates a trial balance of another chart; empty where there is none. */
    public Correspondence correspondence(String chart, Book book) {
        return Correspondence.of(chart, book.chart());
    }

    /** Whether there is such a table. */
    public boolean translates(String chart, Book book) {
        return !Correspondence.of(chart, book.chart()).isEmpty();
    }

    /** What opens the book and was not taken back. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(Book book) {
        return tables.standing(List.of(book.id())).stream().findFirst()
                .map(each -> new Standing(each.entry(), each.day()));
    }

    /** Everything that is wrong with the rows; empty for sound ones. */
    @Transactional(readOnly = true)
    public List<VoucherProblem> problems(Book book, NewOpening opening) {
        return OpeningRules.read(opening.rows(), ground.of(book, opening)).problems();
    }

    /**
     * Books the opening balances at once, and sets up the unit's own accounts that they stand on.
     *
     * @throws Refused with a {@link BookRefusal} or what the ledger says
     */
    @Transactional
    public UUID enter(Book book, NewOpening opening) {
        if (book.isMemorandum()) {
            throw new Refused(AccountingRefusal.MEMORANDUM_BOOK, book.code());
        }
        OpeningRules.Read read = OpeningRules.read(opening.rows(), ground.of(book, opening));
        if (!read.problems().isEmpty()) {
            throw new Refused(BookRefusal.OPENING_REFUSED, read.problems().size(), read.problems());
        }
        tables.lock(book.id());
        requireUnused(book, opening);
        books.openYear(List.of(book.id()), new FiscalYear(opening.day().getYear()));
        ground.setUp(Map.of(book.id(), read.accounts()));
        if (ledger.post(OpeningEntries.entry(book.id(), opening, read.lines())).fresh() > 0) {
            audit.changed("accounting.opening", book.code() + " " + opening.day(), opening.id().toString());
        }
        return opening.id();
    }

    static BookRefusal refusal(OpeningTables.Early early) {
        return early.kind().equals(KIND) ? BookRefusal.OPENING_STANDS : BookRefusal.BOOK_IN_USE;
    }

    private void requireUnused(Book book, NewOpening opening) {
        tables.early(List.of(new OpeningTables.Asked(book.id(), opening.id(), opening.day()))).forEach(each -> {
            throw new Refused(refusal(each), book.code(), each.day(), opening.day());
        });
    }
}
