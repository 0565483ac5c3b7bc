package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.Reserves;
import org.liancun.accounting.closing.ClosingHistory;
import org.liancun.accounting.closing.ClosingPoint;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.stereotype.Component;

/** Gathers what the page of the close shows. */
@Component
class ClosingModels {
    private final Books books;
    private final Reserves reserves;
    private final BookCharts charts;
    private final MonthReading reading;
    private final ClosingHistory history;

    ClosingModels(Books books, Reserves reserves, BookCharts charts, MonthReading reading, ClosingHistory history) {
        this.books = books;
        this.reserves = reserves;
        this.charts = charts;
        this.reading = reading;
        this.history = history;
    }

    /**
     * What is asked for.
     *
     * @param month the month to look at; null for the next that is to be closed
     * @param registered the registered capital of a company; null for the balance of its capital account
     */
    record Asked(Book book, FiscalYear year, @Nullable YearMonth month, @Nullable Money registered) {
        static Asked of(Book book, FiscalYear year) {
            return new Asked(book, year, null, null);
        }

        static Asked of(Book book, YearMonth month) {
            return new Asked(book, new FiscalYear(month.getYear()), month, null);
        }
    }

    Book book(String code) {
        return books.find(code).orElseThrow(() -> new NotFound(code));
    }

    Page page(Asked asked, ClosingPage.Told told) {
        Book book = asked.book();
        List<Books.Period> all = books.periods(book.id());
        List<Books.Period> months = all.stream().filter(each -> each.month().getYear() == asked.year().value()).toList();
        YearMonth last = all.stream().filter(period -> !period.open()).map(Books.Period::month)
                .reduce((first, second) -> second).orElse(null);
        return new Page("accounting/closing.jte", new ClosingPage(book, ChartGuide.of(book.chart()).orElseThrow(),
                asked.year(), months, last, shown(asked, months),
                reserves.proposal(book, asked.year(), asked.registered())
                        .map(proposal -> new ClosingPage.Reserve(Ids.next(), proposal)).orElse(null),
                history.of(book, asked.year()), told));
    }

    private ClosingPage.Shown shown(Asked asked, List<Books.Period> months) {
        Books.Period period = asked.month() == null
                ? months.stream().filter(Books.Period::open).findFirst().orElse(null)
                : months.stream().filter(each -> each.month().equals(asked.month())).findFirst()
                        .orElseThrow(() -> new NotFound(asked.month().toString()));
        if (period == null) {
            return new ClosingPage.Shown(null, false, List.of(), Map.of(), Map.of());
        }
        List<ClosingPoint> points = period.open() ? reading.points(asked.book(), period.month()) : List.of();
        return new ClosingPage.Shown(period.month(), period.open(), points, charts.of(asked.book()),
                reading.looks(asked.book(), period.month(), points));
    }
}
