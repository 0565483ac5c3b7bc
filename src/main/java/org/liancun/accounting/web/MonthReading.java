package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liancun.accounting.closing.ClosingPoint;
import org.liancun.accounting.closing.Differences;
import org.liancun.accounting.closing.MonthEnd;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** Reads the checklist of a month, and for bank accounts that disagree where the difference may come from. */
@Component
class MonthReading {
    private final MonthEnd monthEnd;
    private final Differences differences;

    MonthReading(MonthEnd monthEnd, Differences differences) {
        this.monthEnd = monthEnd;
        this.differences = differences;
    }

    List<ClosingPoint> points(Book book, YearMonth month) {
        return monthEnd.points(book, month);
    }

    /** By the account's code. */
    Map<String, Differences.Look> looks(Book book, YearMonth month, List<ClosingPoint> points) {
        return points.stream().filter(point -> point.open() && point.difference() != null)
                .collect(Collectors.toMap(point -> point.finding().account(), point -> differences.of(book,
                        point.finding().account(), month, Objects.requireNonNull(point.difference()))));
    }
}
