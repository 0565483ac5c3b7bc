package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.OwnAccounts;
import org.liancun.accounting.Vouchers;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of a book, where a unit sets up its own below those of the chart. */
@Controller
@Allowed(Role.ACCOUNTANT)
class OwnAccountPages {
    private final Books books;
    private final BookCharts charts;
    private final OwnAccounts own;
    private final Frames frames;
    private final Clock clock;

    OwnAccountPages(Books books, BookCharts charts, OwnAccounts own, Frames frames, Clock clock) {
        this.books = books;
        this.charts = charts;
        this.own = own;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/books/{code}/accounts")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    Object accounts(@PathVariable String code, ScopeBar bar, @RequestParam(defaultValue = "") String opened,
            @RequestParam(defaultValue = "") String format) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        Map<String, ChartAccount> accounts = charts.of(book);
        return format.isEmpty()
                ? page(book, new AccountsPage.Typed("", "", "", day(bar)), opened, null)
                : BookFiles.accounts(code, accounts.values());
    }

    @PostMapping("/books/{code}/accounts")
    Object open(@PathVariable String code, OwnAccounts.NewAccount account, ScopeBar bar,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        try {
            Vouchers.Booked carried = own.open(book, account, on);
            return "redirect:/books/" + code + "/accounts?year=" + bar.year().value() + "&opened="
                    + (carried == null ? account.code().strip() : carried.entry());
        } catch (Refused refused) {
            return page(book, new AccountsPage.Typed(account.code(), account.nameZh(), account.nameEn(), on), "",
                    frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private LocalDate day(ScopeBar bar) {
        LocalDate today = LocalDate.now(clock);
        return today.getYear() == bar.year().value() ? today : bar.year().last();
    }

    private Page page(Book book, AccountsPage.Typed typed, String opened, @Nullable String refused) {
        return new Page("accounting/accounts.jte", new AccountsPage(book, charts.of(book).values().stream().toList(),
                typed, opened, refused));
    }
}
