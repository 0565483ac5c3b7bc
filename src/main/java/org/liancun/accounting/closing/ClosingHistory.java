package org.liancun.accounting.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done with the months of a year: closed, reopened, confirmed, taken back, and how the checklist stood. */
@Component
public class ClosingHistory {
    private final AttestationTables attestations;
    private final RecordTables records;
    private final Books books;

    ClosingHistory(AttestationTables attestations, RecordTables records, Books books) {
        this.attestations = attestations;
        this.records = records;
        this.books = books;
    }

    /**
     * One thing that was done.
     *
     * @param what closed, reopened, confirmed, withdrawn, or point for one that stood in the checklist of a close
     * @param point its name; empty for the month
     * @param must whether it had to be settled
     * @param state of a point that stood in a checklist; empty otherwise
     * @param note a reason, or what was said
     */
    public record Event(Instant at, String by, String what, YearMonth month, String point, String account,
            boolean must, String state, String figure, @Nullable Money amount, String note,
            Attestation.@Nullable Paper document) {
        static Event of(Books.Change change) {
            return new Event(change.at(), change.by(), change.open() ? "reopened" : "closed", change.month(), "", "",
                    false, "", "", null, change.reason(), null);
        }

        static Event of(Attestation said) {
            return new Event(said.at(), said.by(), said.withdrawn() ? "withdrawn" : "confirmed", said.month(),
                    said.point(), said.account(), false, "", said.figure(), said.amount(), said.note(), said.document());
        }

        static Event of(RecordTables.ClosedPoint point) {
            return new Event(point.at(), point.by(), "point", point.month(), point.point(), point.account(),
                    point.must(), point.state(), point.figure(), null, "", null);
        }

        /** Whether a person did it, rather than that it stood so. */
        public boolean done() {
            return !what.equals("point");
        }
    }

    /** Everything of the year's months, in its order. */
    @Transactional(readOnly = true)
    public List<Event> of(Book book, FiscalYear year) {
        Stream<Event> closes = books.changes(book.id()).stream()
                .filter(change -> change.month().getYear() == year.value()).map(Event::of);
        Stream<Event> said = attestations.ofYear(book.id(), year).stream().map(Event::of);
        Stream<Event> stood = records.ofYear(book.id(), year).stream().map(Event::of);
        return Stream.of(said, closes, stood).flatMap(each -> each).sorted(Comparator.comparing(Event::at)).toList();
    }
}
