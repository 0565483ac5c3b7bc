package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.Voucher;
import org.liancun.accounting.Vouchers;
import org.liancun.access.Audit;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Makes the page of an entry. */
@Component
class EntryModels {
    private final Vouchers vouchers;
    private final Books books;
    private final BookCharts charts;
    private final Audit audit;
    private final Clock clock;

    EntryModels(Vouchers vouchers, Books books, BookCharts charts, Audit audit, Clock clock) {
        this.vouchers = vouchers;
        this.books = books;
        this.charts = charts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The entry; reading households is kept in the trail. */
    Voucher find(UUID id) {
        Voucher voucher = vouchers.find(id).orElseThrow(() -> new NotFound(id.toString()));
        if (voucher.lines().stream().anyMatch(line -> line.party().isHousehold())) {
            audit.read("accounting.household", voucher.book(), "entry " + id);
        }
        return voucher;
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
        return new EntryPage(book, voucher, charts.of(book), totals, Ids.next(), on, refused);
    }
}
