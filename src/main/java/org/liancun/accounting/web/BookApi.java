package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.Goods;
import org.liancun.accounting.Statements;
import org.liancun.accounting.TrialBalance;
import org.liancun.accounting.Voucher;
import org.liancun.kernel.Decimals;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Books, balances and entries for programs. */
@RestController
@RequestMapping("/api/v1")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class BookApi {
    private final Books books;
    private final Statements statements;
    private final EntryReading entries;
    private final Clock clock;

    BookApi(Books books, Statements statements, EntryReading entries, Clock clock) {
        this.books = books;
        this.statements = statements;
        this.entries = entries;
        this.clock = clock;
    }

    /** A book. */
    record BookJson(String code, String chart, String organisation, String place, String nameZh, String nameEn,
            LocalDate openedOn, boolean restated) {
        static BookJson of(Book book) {
            return new BookJson(book.code(), book.chart(), book.organisationCode(), book.placeCode(), book.nameZh(),
                    book.nameEn(), book.openedOn(), book.restated());
        }
    }

    /** Balances of a book on a day; amounts in the unit, debit positive. */
    record BalancesJson(String book, LocalDate from, LocalDate to, List<BalanceJson> balances) {}

    /** An account over a span of days. */
    record BalanceJson(String account, String nameZh, String nameEn, String unit, String opening, String debit,
            String credit, String closing) {
        static BalanceJson of(TrialBalance.Row row) {
            int scale = Units.scale(row.unit());
            return new BalanceJson(row.account().code(), row.account().nameZh(), row.account().nameEn(), row.unit(),
                    Decimals.format(row.opening(), scale), Decimals.format(row.debit(), scale),
                    Decimals.format(row.credit(), scale), Decimals.format(row.closing(), scale));
        }
    }

    /** An entry with its lines. */
    record EntryJson(UUID id, String book, LocalDate date, String kind, @Nullable String number, String memo,
            String author, String recordedAt, @Nullable String document, int attachments, @Nullable UUID deal,
            @Nullable UUID reverses, @Nullable UUID reversedBy, List<LineJson> lines) {
        static EntryJson of(Voucher voucher) {
            return new EntryJson(voucher.id(), voucher.book(), voucher.date(), voucher.kind(), voucher.number(),
                    voucher.memo(), voucher.author(), voucher.recordedAt().toString(),
                    voucher.document() == null ? null : voucher.document().number(), voucher.attachments(), voucher.deal(),
                    voucher.reverses() == null ? null : voucher.reverses().entry(),
                    voucher.reversedBy() == null ? null : voucher.reversedBy().entry(),
                    voucher.lines().stream().map(LineJson::of).toList());
        }
    }

    /**
     * A line; debit positive.
     *
     * @param party code of the organisation or household; absent where there is none or it is out of sight
     * @param postings how many postings it adds up, households out of sight together
     * @param goods that move with it; absent for none
     */
    record LineJson(int line, String summary, String account, String unit, String amount, @Nullable String party,
            int postings, @Nullable GoodsJson goods) {
        static LineJson of(Voucher.Line line) {
            return new LineJson(line.no(), line.summary(), line.account(), line.unit(),
                    Decimals.format(line.amount(), Units.scale(line.unit())),
                    line.party().code().isEmpty() ? null : line.party().code(), line.postings(),
                    line.goods() == null ? null : GoodsJson.of(line.goods()));
        }
    }

    /** So many of a unit at a price in yuan. */
    record GoodsJson(String quantity, String unit, String unitPrice) {
        static GoodsJson of(Goods goods) {
            return new GoodsJson(goods.quantityText(), goods.unit(), goods.priceText());
        }
    }

    @GetMapping("/books")
    List<BookJson> list() {
        return books.all().stream().map(BookJson::of).toList();
    }

    /** @param to the last day; today where it is left out. @param from the first day; that of the year of the last */
    @GetMapping("/books/{code}/balances")
    BalancesJson balances(@PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        return new BalancesJson(code, first, last,
                statements.trialBalance(book, first, last).rows().stream().map(BalanceJson::of).toList());
    }

    @GetMapping("/entries/{id}")
    EntryJson entry(@PathVariable UUID id) {
        return EntryJson.of(entries.find(id));
    }
}
