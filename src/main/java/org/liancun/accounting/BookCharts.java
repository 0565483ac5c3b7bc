package org.liancun.accounting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.SubAccounts;
import org.springframework.stereotype.Component;

/** The accounts of a book: those of its chart and those that the unit set up for itself below them. */
@Component
public class BookCharts {
    private final ChartIndex charts;
    private final SubAccounts own;

    BookCharts(ChartIndex charts, SubAccounts own) {
        this.charts = charts;
        this.own = own;
    }

    /** All accounts of the book by code. */
    public Map<String, ChartAccount> of(Book book) {
        return of(List.of(book)).get(book.code());
    }

    /** All accounts of each of the books, by the book's code and their own. */
    Map<String, Map<String, ChartAccount>> of(Collection<Book> books) {
        Map<UUID, List<ChartAccount>> added = own.of(books.stream().map(Book::id).toList());
        Map<String, Map<String, ChartAccount>> accounts = new HashMap<>();
        for (Book book : books) {
            Map<String, ChartAccount> all = new TreeMap<>(charts.of(book.chart()));
            added.getOrDefault(book.id(), List.of()).forEach(account -> all.putIfAbsent(account.code(), account));
            accounts.put(book.code(), all);
        }
        return accounts;
    }

    /** The accounts that a voucher may name: those without accounts below them, by code. */
    public List<ChartAccount> postable(Book book) {
        Map<String, ChartAccount> accounts = of(book);
        Set<String> parents = accounts.values().stream().map(ChartAccount::parent)
                .filter(parent -> parent != null).collect(Collectors.toSet());
        return accounts.values().stream().filter(account -> !parents.contains(account.code()))
                .sorted(Comparator.comparing(ChartAccount::code)).toList();
    }

    /** The account of that code, if the book has it. */
    public Optional<ChartAccount> find(Book book, String code) {
        return Optional.ofNullable(of(book).get(code));
    }

    /** First letters of the Chinese name's syllables, by which accountants call up an account of the chart. */
    public String pinyin(Book book, String code) {
        return charts.pinyin(book.chart(), code);
    }

    /** Whether a day of a book lies before its chart was in force, so that what is printed is restated under it. */
    public boolean restated(Book book, LocalDate day) {
        return charts.restated(book, day);
    }

    /** What is wrong with a day after the last one of the book's chart. */
    Optional<VoucherProblem> ended(Book book, LocalDate day) {
        return charts.ended(book, day);
    }

    /** What an account of the chart is for; empty for one of the unit's own. */
    public Optional<ChartGuide.Account> guide(Book book, String code) {
        return charts.guide(book.chart()).map(chart -> chart.byCode().get(code));
    }

    /** Whether an account of the book, or the one above it, has a role. */
    boolean has(Book book, String code, AccountRole role) {
        return charts.has(book.chart(), code, role);
    }
}
