package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a month is in many books, as an agency looks at them: the same points as on each book's own page, but for the
 * check of what was carried forward, which reads whole books. In as many statements for a county as for one book.
 */
@Component
public class ClosingStates {
    private final MonthChecks checks;

    ClosingStates(MonthChecks checks) {
        this.checks = checks;
    }

    /**
     * What is open in a month of a book.
     *
     * @param must points that keep it from being closed
     * @param should points that deserve a look
     */
    public record State(int must, int should) {
        static final State NOTHING = new State(0, 0);
    }

    /** The state of the month in each of the statutory books, by the book's id. */
    @Transactional(readOnly = true)
    public Map<UUID, State> of(List<Book> books, YearMonth month) {
        List<Book> statutory = books.stream().filter(book -> !book.isMemorandum()).toList();
        Map<UUID, List<ClosingPoint>> points = checks.of(statutory, month);
        Map<UUID, State> states = new HashMap<>();
        for (Book book : statutory) {
            List<ClosingPoint> open = points.getOrDefault(book.id(), List.of()).stream().filter(ClosingPoint::open).toList();
            int must = (int) open.stream().filter(ClosingPoint::must).count();
            states.put(book.id(), open.isEmpty() ? State.NOTHING : new State(must, open.size() - must));
        }
        return states;
    }
}
