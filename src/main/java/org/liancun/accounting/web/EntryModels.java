package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.Voucher;
import org.liancun.access.Audit;
import org.liancun.kernel.Ids;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.stereotype.Component;

/** Makes the page of an entry. */
@Component
class EntryModels {
    private final Books books;
    private final ChartIndex charts;
    private final Audit audit;
    private final Clock clock;

    EntryModels(Books books, ChartIndex charts, Audit audit, Clock clock) {
        this.books = books;
        this.charts = charts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param totals debits for each unit
     * @param reversal id for a reversal that is asked for from this page
     * @param today the day a reversal begins with
     * @param refused what a rule said to the last try; null for none
     */
    public record EntryPage(Book book, Voucher voucher, Map<String, ChartAccount> accounts, Map<String, Long> totals,
            UUID reversal, LocalDate today, @Nullable String refused) {
        /** A reversal is written in red on the side of what it takes back. */
        public long debit(Voucher.Line line) {
            return red() ? Math.min(line.amount(), 0) : Math.max(line.amount(), 0);
        }

        /** The amount on the credit side; zero for a debit. */
        public long credit(Voucher.Line line) {
            return red() ? Math.min(-line.amount(), 0) : Math.max(-line.amount(), 0);
        }

        /** Whether its amounts are red. */
        public boolean red() {
            return voucher.kind().equals("reversal");
        }

        /** Units in the order of their lines. */
        public List<String> units() {
            return List.copyOf(totals.keySet());
        }
    }

    EntryPage entry(Voucher voucher, @Nullable String refused) {
        Book book = books.get(voucher.book());
        if (voucher.lines().stream().anyMatch(line -> !line.party().code().isEmpty() && line.party().nameZh().isEmpty())) {
            audit.read("accounting.household", book.code(), "entry " + voucher.id());
        }
        boolean red = voucher.kind().equals("reversal");
        Map<String, Long> totals = new TreeMap<>();
        for (Voucher.Line line : voucher.lines()) {
            totals.merge(line.unit(), red ? Math.min(line.amount(), 0) : Math.max(line.amount(), 0), Long::sum);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate on = today.getYear() == voucher.date().getYear() ? today : voucher.date();
        return new EntryPage(book, voucher, charts.of(book.chart()), totals, Ids.next(), on, refused);
    }
}
