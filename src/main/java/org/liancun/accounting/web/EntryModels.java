package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.Voucher;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;

/** Makes the page of an entry. */
@Component
class EntryModels {
    private final EntryReading reading;
    private final Books books;
    private final ChartIndex charts;
    private final Clock clock;

    EntryModels(EntryReading reading, Books books, ChartIndex charts, Clock clock) {
        this.reading = reading;
        this.books = books;
        this.charts = charts;
        this.clock = clock;
    }

    /** The entry; reading households is kept in the trail. */
    Voucher find(UUID id) {
        return reading.find(id);
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
        return new EntryPage(book, voucher, charts.of(book.chart()), totals,
                reading.beside(voucher.id()), Ids.next(), on, refused);
    }
}
