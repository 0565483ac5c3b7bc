package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.accounting.Closing;
import org.liancun.kernel.FiscalYear;
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
    private final Frames frames;

    ClosingPages(Books books, Closing closing, Frames frames) {
        this.books = books;
        this.closing = closing;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/closing")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.AUDITOR})
    Page show(@PathVariable String code, ScopeBar bar) {
        return page(books.find(code).orElseThrow(() -> new NotFound(code)), bar.year(), null);
    }

    @PostMapping("/books/{code}/years/{year}/closing")
    Object closeYear(@PathVariable String code, @PathVariable int year, HttpServletRequest request) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        return done(book, new FiscalYear(year), request, () -> {
            closing.closeYear(book.id(), new FiscalYear(year));
        });
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
            return page(book, year, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(Book book, FiscalYear year, @Nullable String refused) {
        List<Books.Period> months = books.periods(book.id());
        Optional<YearMonth> next = months.stream().filter(Books.Period::open).map(Books.Period::month)
                .filter(month -> month.getYear() == year.value()).findFirst();
        YearMonth last = months.stream().filter(period -> !period.open()).map(Books.Period::month)
                .reduce((first, second) -> second).orElse(null);
        return new Page("accounting/closing.jte", new ClosingPage(book, year,
                months.stream().filter(period -> period.month().getYear() == year.value()).toList(),
                next.orElse(null), last, next.map(month -> closing.checklist(book, month)).orElse(List.of()), refused));
    }
}
