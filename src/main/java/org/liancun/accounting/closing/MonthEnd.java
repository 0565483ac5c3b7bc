package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.List;
import org.liancun.access.Scope;
import org.liancun.accounting.Closing;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a month as people come to it: the checklist, and the close that asks for what must be settled. */
@Component
public class MonthEnd {
    private final MonthChecks checks;
    private final Closing closing;
    private final RecordTables records;

    MonthEnd(MonthChecks checks, Closing closing, RecordTables records) {
        this.checks = checks;
        this.closing = closing;
        this.records = records;
    }

    /** What is looked at before the month is closed, in order. */
    @Transactional(readOnly = true)
    public List<ClosingPoint> points(Book book, YearMonth month) {
        return checks.of(book, month);
    }

    /**
     * Closes a month by the reader's hand, and keeps how the checklist stood.
     *
     * @throws Refused if a point that must be settled is open
     */
    @Transactional
    public void close(Book book, YearMonth month) {
        // The month first: once it is closed nobody books into it, so that what is checked is what is closed.
        closing.closeMonth(book, month, Scope.current().actor());
        List<ClosingPoint> points = checks.of(book, month);
        long open = points.stream().filter(ClosingPoint::blocks).count();
        if (open > 0) {
            throw new Refused(ClosingRefusal.POINTS_OPEN, month, open);
        }
        records.add(book.id(), month, points);
    }
}
