package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.ledger.Posting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers: booked, found and reversed. */
@Component
public class Vouchers {
    private final VoucherTables tables;
    private final Ledger ledger;
    private final Books books;
    private final BookCharts charts;
    private final Audit audit;

    Vouchers(VoucherTables tables, Ledger ledger, Books books, BookCharts charts, Audit audit) {
        this.tables = tables;
        this.ledger = ledger;
        this.books = books;
        this.charts = charts;
        this.audit = audit;
    }

    /**
     * A booked voucher.
     *
     * @param fresh false where the same voucher stood already
     */
    public record Booked(UUID entry, String number, boolean fresh) {}

    /** Everything that is wrong with the lines of a voucher; empty for a sound one. */
    public List<VoucherProblem> problems(NewVoucher voucher) {
        Book book = statutory(voucher.book());
        List<VoucherProblem> problems = new ArrayList<>(VoucherRules.problems(voucher.lines(), charts.of(book)));
        charts.ended(book, voucher.date()).ifPresent(problems::addFirst);
        return problems;
    }

    /** Whether what one person wrote in this book is booked only after a second one has checked it. */
    @Transactional(readOnly = true)
    public boolean asksForTwo(UUID book) {
        return tables.asksForTwo(book);
    }

    /** Books what the person at work writes alone. */
    @Transactional
    public Booked enter(NewVoucher voucher) {
        return enter(voucher, Hands.ONE);
    }

    /**
     * Books a voucher at once. The same id again changes nothing.
     *
     * @throws Refused with an {@link AccountingRefusal} or a {@link LedgerRefusal}
     */
    @Transactional
    public Booked enter(NewVoucher voucher, Hands hands) {
        Book book = statutory(voucher.book());
        List<VoucherProblem> problems = problems(voucher);
        if (!problems.isEmpty()) {
            throw new Refused(AccountingRefusal.VOUCHER_REFUSED, problems.size(), problems);
        }
        tables.lock(book.id());
        String number = tables.numberOf(voucher.id()).orElseGet(() -> {
            requireHands(book, hands);
            return number(book, voucher);
        });
        Booked booked = post(VoucherEntries.entry(voucher, book.id(), number, null), book,
                VoucherEntries.perLine(voucher.lines()));
        if (booked.fresh()) {
            tables.addGoods(booked.entry(), VoucherEntries.goods(voucher.lines()));
            if (voucher.attachments() != null) {
                tables.attach(booked.entry(), voucher.attachments());
            }
        }
        return booked;
    }

    /** The entry with its lines, if it is in sight. */
    @Transactional(readOnly = true)
    public Optional<Voucher> find(UUID entry) {
        return tables.find(entry);
    }

    /**
     * What is to be taken back.
     *
     * @param id of the new entry; the same id again changes nothing
     * @param on the day on which the reversal counts, in an open month
     */
    public record Reversal(UUID id, UUID entry, LocalDate on, String reason) {}

    /** Takes back what the person at work takes back alone. */
    @Transactional
    public Booked reverse(Reversal reversal) {
        return reverse(reversal, Hands.ONE);
    }

    /** Takes a voucher back by its opposite in red (冲红), under a number of its own; both point at each other. */
    @Transactional
    public Booked reverse(Reversal reversal, Hands hands) {
        Voucher original = tables.find(reversal.entry())
                .orElseThrow(() -> new Refused(LedgerRefusal.UNKNOWN_ENTRY, reversal.entry()));
        if (!original.isReversible()) {
            throw new Refused(AccountingRefusal.NOT_A_VOUCHER, original.kind());
        }
        if (reversal.reason().isBlank()) {
            throw new Refused(AccountingRefusal.NO_REASON);
        }
        Book book = books.get(original.book());
        tables.lock(book.id());
        String number = tables.numberOf(reversal.id()).orElseGet(() -> {
            requireHands(book, hands);
            return next(book, reversal.on(), original.word());
        });
        List<Posting> opposite = tables.postings(original.id()).stream()
                .map(p -> new Posting(p.account(), p.unit(), p.party(), p.counterBook(), -p.amount(), p.line()))
                .toList();
        String memo = "冲销 " + original.number() + "：" + reversal.reason().strip();
        Entry entry = new Entry(reversal.id(), book.id(), reversal.on(), VoucherEntries.REVERSAL, number,
                original.document() == null ? null : original.document().id(), memo, null, original.id(), opposite);
        Booked booked = post(entry, book, Map.of());
        if (booked.fresh()) {
            tables.takeBackGoods(original.id(), booked.entry());
        }
        return booked;
    }

    /** Books a voucher of transfer (转) that the program draws up itself, on accounts that a typed one may not name. */
    Booked transfer(Book book, LocalDate on, String memo, List<Posting> postings) {
        tables.lock(book.id());
        return post(new Entry(Ids.next(), book.id(), on, VoucherEntries.VOUCHER, next(book, on, ClosingEntries.WORD),
                null, memo, null, null, postings), book, Map.of());
    }

    private void requireHands(Book book, Hands hands) {
        if (!hands.areTwo() && tables.asksForTwo(book.id())) {
            throw new Refused(AccountingRefusal.TWO_PERSONS, book.code());
        }
    }

    private Booked post(Entry entry, Book book, Map<Integer, String> summaries) {
        boolean fresh = ledger.post(entry).fresh() > 0;
        if (fresh) {
            tables.addSummaries(entry.id(), summaries);
            audit.changed("accounting." + entry.kind(), book.code() + " " + entry.number(), entry.id().toString());
        }
        return new Booked(entry.id(), String.valueOf(entry.number()), fresh);
    }

    private Book statutory(String code) {
        Book book = books.get(code);
        if (book.isMemorandum()) {
            throw new Refused(AccountingRefusal.MEMORANDUM_BOOK, code);
        }
        return book;
    }

    private String number(Book book, NewVoucher voucher) {
        String given = voucher.number();
        if (given == null || given.isBlank()) {
            return next(book, voucher.date(), voucher.word());
        }
        return VoucherNumber.read(given.strip(), voucher.date())
                .orElseThrow(() -> new Refused(AccountingRefusal.OTHER_MONTH, given, voucher.date()))
                .toString();
    }

    private String next(Book book, LocalDate day, String word) {
        YearMonth month = YearMonth.from(day);
        int highest = tables.highest(book.id(), VoucherNumber.prefix(month, word), month.atDay(1), month.atEndOfMonth());
        return VoucherNumber.after(highest, month, word).toString();
    }
}
