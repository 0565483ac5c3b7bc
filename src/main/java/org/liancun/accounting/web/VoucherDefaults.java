package org.liancun.accounting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.VoucherList;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/** What an empty voucher page offers: the day to begin with, and the accounts to choose from. */
@Component
class VoucherDefaults {
    private final VoucherList vouchers;
    private final ChartIndex charts;
    private final Clock clock;

    VoucherDefaults(VoucherList vouchers, ChartIndex charts, Clock clock) {
        this.vouchers = vouchers;
        this.charts = charts;
        this.clock = clock;
    }

    List<AccountChoice> accounts(Book book) {
        return charts.postable(book.chart()).stream()
                .map(account -> charts.guide(book.chart()).map(chart -> chart.byCode().get(account.code()))
                        .map(known -> new AccountChoice(account.code(), account.nameZh(), account.nameEn(),
                                known.pinyin(), known.useZh(), known.useEn()))
                        .orElse(new AccountChoice(account.code(), account.nameZh(), account.nameEn(), "", "", "")))
                .toList();
    }

    /** Today, or for another year the day of its last voucher. */
    String day(Book book, FiscalYear year) {
        LocalDate today = LocalDate.now(clock);
        if (today.getYear() == year.value()) {
            return today.toString();
        }
        return vouchers.find(new VoucherList.Search(book.id(), year.first(), year.last(), "", null, 1)).rows().stream()
                .findFirst().map(VoucherList.Row::date).orElse(year.first()).toString();
    }
}
