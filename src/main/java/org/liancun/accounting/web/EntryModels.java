package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.desk.Desk;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;

/** Makes the page of an entry. */
@Component
class EntryModels {
    private final EntryReading entries;
    private final Books books;
    private final BookCharts charts;
    private final Desk desk;
    private final Clock clock;

    EntryModels(EntryReading entries, Books books, BookCharts charts, Desk desk, Clock clock) {
        this.entries = entries;
        this.books = books;
        this.charts = charts;
        this.desk = desk;
        this.clock = clock;
    }

    Voucher find(UUID id) {
        return entries.find(id);
    }

    EntryPage entry(Voucher voucher, @Nullable String refused) {
        Book book = books.get(voucher.book());
        boolean red = voucher.kind().equals("reversal");
        Map<String, Long> totals = new TreeMap<>();
        for (Voucher.Line line : voucher.lines()) {
            totals.merge(line.unit(), red ? Math.min(line.amount(), 0) : Math.max(line.amount(), 0), Long::sum);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate on = today.getYear() == voucher.date().getYear() ? today : voucher.date();
        return new EntryPage(book, voucher, charts.of(book), totals, entries.beside(voucher.id()), Ids.next(), on,
                refused, desk.through(book, voucher.id()));
    }
}
