package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.AccountingRefusal;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.Closing;
import org.liancun.accounting.Reserves;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
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
    private final Books books;
    private final Closing closing;
    private final Reserves reserves;
    private final Frames frames;

    ClosingPages(Books books, Closing closing, Reserves reserves, Frames frames) {
        this.books = books;
        this.closing = closing;
        this.reserves = reserves;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/closing")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    Page show(@PathVariable String code, ScopeBar bar, @RequestParam(defaultValue = "") String registered,
            HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        try {
            return page(book, bar.year(), registered.isBlank() ? null : amount(registered), null);
        } catch (Refused refused) {
            return page(book, bar.year(), null, frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/books/{code}/years/{year}/closing")
    Object closeYear(@PathVariable String code, @PathVariable int year, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return done(book, new FiscalYear(year), request, () -> {
            closing.closeYear(book.id(), new FiscalYear(year));
        });
    }

    /** Books what was proposed for the statutory reserve, as the person saw it. */
    @PostMapping("/books/{code}/years/{year}/reserve")
    Object appropriate(@PathVariable String code, @PathVariable int year, @RequestParam UUID id,
            @RequestParam String registered, @RequestParam String due, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return done(book, new FiscalYear(year), request, () -> {
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
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return done(book, new FiscalYear(year), request, () -> {
            closing.clearDistribution(book.id(), new FiscalYear(year));
        });
    }

    @PostMapping("/books/{code}/months/{month}/closing")
    Object closeMonth(@PathVariable String code, @PathVariable YearMonth month, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return done(book, new FiscalYear(month.getYear()), request,
                () -> closing.closeMonth(book, month, Scope.current().actor()));
    }

    @PostMapping("/books/{code}/months/{month}/reopening")
    Object reopenMonth(@PathVariable String code, @PathVariable YearMonth month, @RequestParam String reason,
            HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return done(book, new FiscalYear(month.getYear()), request,
                () -> closing.reopenMonth(book, month, Scope.current().actor(), reason.strip()));
    }

    private Object done(Book book, FiscalYear year, HttpServletRequest request, Runnable change) {
        try {
            change.run();
            return "redirect:/books/" + book.code() + "/closing?year=" + year.value();
        } catch (Refused refused) {
            return page(book, year, null, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(Book book, FiscalYear year, @Nullable Money registered, @Nullable String refused) {
        List<Books.Period> months = books.periods(book.id());
        Optional<YearMonth> next = months.stream().filter(Books.Period::open).map(Books.Period::month)
                .filter(month -> month.getYear() == year.value()).findFirst();
        YearMonth last = months.stream().filter(period -> !period.open()).map(Books.Period::month)
                .reduce((first, second) -> second).orElse(null);
        return new Page("accounting/closing.jte", new ClosingPage(book,
                ChartGuide.of(book.chart()).orElseThrow(), year,
                months.stream().filter(period -> period.month().getYear() == year.value()).toList(),
                next.orElse(null), last, next.map(month -> closing.checklist(book, month)).orElse(List.of()),
                reserves.proposal(book, year, registered)
                        .map(proposal -> new ClosingPage.Reserve(Ids.next(), proposal)).orElse(null), refused));
    }
}
