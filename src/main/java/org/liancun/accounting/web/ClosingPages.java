package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.Closing;
import org.liancun.accounting.Reserves;
import org.liancun.accounting.closing.MonthEnd;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing months and the year of a book, with the list of what is still open. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ClosingPages {
    private final ClosingModels models;
    private final Closing closing;
    private final MonthEnd monthEnd;
    private final Reserves reserves;
    private final Frames frames;

    ClosingPages(ClosingModels models, Closing closing, MonthEnd monthEnd, Reserves reserves, Frames frames) {
        this.models = models;
        this.closing = closing;
        this.monthEnd = monthEnd;
        this.reserves = reserves;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/closing")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    Object show(@PathVariable String code, ScopeBar bar, @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "") String registered, HttpServletRequest request) {
        Book book = models.book(code);
        if (month != null && request.getParameter("year") == null) {
            // So that the bar and every link of the page are about the month's own year.
            return "redirect:/books/" + code + "/closing?year=" + month.getYear() + "&month=" + month;
        }
        FiscalYear year = month == null ? bar.year() : new FiscalYear(month.getYear());
        try {
            return models.page(new ClosingModels.Asked(book, year, month,
                    registered.isBlank() ? null : amount(registered)), ClosingPage.Told.NOTHING);
        } catch (Refused refused) {
            return models.page(new ClosingModels.Asked(book, year, month, null), told(refused, request))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/books/{code}/years/{year}/closing")
    Object closeYear(@PathVariable String code, @PathVariable int year, HttpServletRequest request) {
        Book book = models.book(code);
        return done(ClosingModels.Asked.of(book, new FiscalYear(year)), request, () -> {
            closing.closeYear(book.id(), new FiscalYear(year));
        });
    }

    /** Books what was proposed for the statutory reserve, as the person saw it. */
    @PostMapping("/books/{code}/years/{year}/reserve")
    Object appropriate(@PathVariable String code, @PathVariable int year, @RequestParam UUID id,
            @RequestParam String registered, @RequestParam String due, HttpServletRequest request) {
        Book book = models.book(code);
        return done(ClosingModels.Asked.of(book, new FiscalYear(year)), request, () -> {
            reserves.appropriate(book,
                    new Reserves.Confirmed(id, new FiscalYear(year), amount(registered), amount(due)));
        });
    }

    private static Money amount(String typed) {
        try {
            return Money.ofYuan(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused(AccountingRefusal.BAD_CAPITAL, typed);
        }
    }

    @PostMapping("/books/{code}/years/{year}/distribution")
    Object clearDistribution(@PathVariable String code, @PathVariable int year, HttpServletRequest request) {
        Book book = models.book(code);
        return done(ClosingModels.Asked.of(book, new FiscalYear(year)), request, () -> {
            closing.clearDistribution(book.id(), new FiscalYear(year));
        });
    }

    @PostMapping("/books/{code}/months/{month}/closing")
    Object closeMonth(@PathVariable String code, @PathVariable YearMonth month, HttpServletRequest request) {
        Book book = models.book(code);
        return done(ClosingModels.Asked.of(book, month), request, () -> monthEnd.close(book, month));
    }

    @PostMapping("/books/{code}/months/{month}/reopening")
    Object reopenMonth(@PathVariable String code, @PathVariable YearMonth month, @RequestParam String reason,
            HttpServletRequest request) {
        Book book = models.book(code);
        return done(ClosingModels.Asked.of(book, month), request,
                () -> closing.reopenMonth(book, month, Scope.current().actor(), reason.strip()));
    }

    /** After a change the next month is looked at; after a refusal the same one again. */
    private Object done(ClosingModels.Asked asked, HttpServletRequest request, Runnable change) {
        try {
            change.run();
            return "redirect:/books/" + asked.book().code() + "/closing?year=" + asked.year().value();
        } catch (Refused refused) {
            return models.page(asked, told(refused, request)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ClosingPage.Told told(Refused refused, HttpServletRequest request) {
        return ClosingPage.Told.refused(frames.words(request).of(refused));
    }
}
