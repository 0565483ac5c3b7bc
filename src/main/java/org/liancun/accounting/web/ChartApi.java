package org.liancun.accounting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.ChartIndex;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Charts and the choice of accounts for programs. */
@RestController
@RequestMapping("/api/v1")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class ChartApi {
    private final ChartIndex charts;
    private final Books books;
    private final VoucherDefaults choices;

    ChartApi(ChartIndex charts, Books books, VoucherDefaults choices) {
        this.charts = charts;
        this.books = books;
        this.choices = choices;
    }

    /** Head of a chart. */
    record HeadJson(String id, String kind, String nameZh, String nameEn, LocalDate inForceFrom,
            @Nullable LocalDate inForceTo, String source, String mark) {
        static HeadJson of(ChartGuide chart) {
            return new HeadJson(chart.id(), chart.head().kind(), chart.head().nameZh(), chart.head().nameEn(),
                    chart.head().inForceFrom(), chart.head().inForceTo(), chart.head().source(), chart.mark());
        }
    }

    /** A chart with its accounts. */
    record ChartJson(HeadJson chart, String lawZh, String lawEn, List<AccountJson> accounts) {}

    /**
     * An account.
     *
     * @param side D or C, or B for either
     * @param statementLines as {@code balance-sheet:A1}
     */
    record AccountJson(String code, @Nullable String parent, String nameZh, String nameEn, String accountClass,
            String side, List<String> contraTo, @Nullable String unit, String pinyin, List<String> roles,
            List<String> statementLines, String useZh, String useEn, String source, String mark) {
        static AccountJson of(ChartGuide chart, ChartGuide.Account account) {
            return new AccountJson(account.code(), account.parent(), account.nameZh(), account.nameEn(),
                    account.accountClass(), account.side(), account.contraTo(), account.unit(), account.pinyin(),
                    account.roles().stream().map(AccountRole::word).sorted().toList(),
                    ChartPage.places(chart, account.code()).stream()
                            .map(place -> place.layout().name() + ":" + place.line().key()).toList(),
                    account.useZh(), account.useEn(), account.source(), account.mark());
        }
    }

    /** @param on only charts in force on that day; all where it is left out */
    @GetMapping("/charts")
    List<HeadJson> list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return charts.guides().stream().filter(chart -> on == null || chart.inForce(on)).map(HeadJson::of).toList();
    }

    @GetMapping("/charts/{chart}")
    ChartJson chart(@PathVariable String chart) {
        ChartGuide guide = charts.guide(chart).orElseThrow(() -> new NotFound(chart));
        return new ChartJson(HeadJson.of(guide), guide.texts().lawZh(), guide.texts().lawEn(),
                guide.accounts().stream().map(account -> AccountJson.of(guide, account)).toList());
    }

    /** The accounts that a voucher of a book may name. @param find code, name or pinyin initials; all where left out */
    @GetMapping("/books/{code}/accounts")
    List<AccountChoice> accounts(@PathVariable String code, @RequestParam(defaultValue = "") String find) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return choices.accounts(book).stream().filter(account -> account.matches(find.strip())).toList();
    }
}
