package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.VoucherList;
import org.liancun.accounting.VoucherSources;
import org.liancun.accounting.desk.Desk;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** What the page of a new voucher offers: what it begins with, its day, and the accounts to choose from. */
@Component
public class VoucherDefaults {
    private final VoucherList vouchers;
    private final VoucherSources sources;
    private final BookCharts charts;
    private final Desk desk;
    private final Clock clock;

    VoucherDefaults(VoucherList vouchers, VoucherSources sources, BookCharts charts, Desk desk, Clock clock) {
        this.vouchers = vouchers;
        this.sources = sources;
        this.charts = charts;
        this.desk = desk;
        this.clock = clock;
    }

    /** A page around a form, to be completed by what happened. */
    public VoucherPage page(Book book, VoucherForm form) {
        return new VoucherPage(book, form, accounts(book), desk.of(book), VoucherPage.Told.NOTHING, null, 0);
    }

    List<AccountChoice> accounts(Book book) {
        return charts.postable(book).stream()
                .map(account -> charts.guide(book, account.code())
                        .map(known -> new AccountChoice(account.code(), account.nameZh(), account.nameEn(),
                                known.pinyin(), known.useZh(), known.useEn()))
                        .orElse(new AccountChoice(account.code(), account.nameZh(), account.nameEn(), "", "", "")))
                .toList();
    }

    /**
     * What a link to the page names.
     *
     * @param date its day
     * @param from what it begins with, see {@link org.liancun.accounting.VoucherSource}
     * @param kept id of the draft that was kept or handed in just now
     * @param state of that draft
     */
    record Asked(@Nullable String date, @Nullable String word, @Nullable String from, @Nullable UUID kept,
            @Nullable String state) {}

    /** @throws NotFound where what it is to begin with cannot be seen */
    VoucherForm form(Book book, FiscalYear year, Asked asked) {
        String from = Objects.requireNonNullElse(asked.from(), "");
        String date = asked.date() == null || asked.date().isBlank() ? day(book, year) : asked.date();
        return from.isEmpty()
                ? VoucherForm.empty(date, Objects.requireNonNullElse(asked.word(), "记"))
                : VoucherForm.of(sources.start(book, from).orElseThrow(() -> new NotFound(from)), date, from);
    }

    /** Today, or for another year the day of its last voucher. */
    private String day(Book book, FiscalYear year) {
        LocalDate today = LocalDate.now(clock);
        if (today.getYear() == year.value()) {
            return today.toString();
        }
        return vouchers.find(new VoucherList.Search(book.id(), year.first(), year.last(), "", null, 1)).rows().stream()
                .findFirst().map(VoucherList.Row::date).orElse(year.first()).toString();
    }
}
