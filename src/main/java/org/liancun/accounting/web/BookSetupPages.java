package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.BookSetup;
import org.liancun.accounting.ChartIndex;
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

/** Opening books and fiscal years. */
@Controller
@Allowed(Role.ACCOUNTANT)
class BookSetupPages {
    private final BookSetup setup;
    private final Books books;
    private final ChartIndex charts;
    private final Frames frames;

    BookSetupPages(BookSetup setup, Books books, ChartIndex charts, Frames frames) {
        this.setup = setup;
        this.books = books;
        this.charts = charts;
        this.frames = frames;
    }

    @GetMapping("/books/new")
    Page show(ScopeBar bar) {
        return page(new NewBookPage.Asked("", "", bar.year().value()), null);
    }

    @PostMapping("/books")
    Object open(NewBookPage.Asked asked, HttpServletRequest request) {
        try {
            Book book = setup.open(asked.organisation(), asked.chart(), new FiscalYear(asked.year()));
            return "redirect:/books/" + book.code() + "/opening?year=" + asked.year();
        } catch (Refused refused) {
            return page(asked, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Opens the months of a year; pressing twice opens them once. */
    @PostMapping("/books/{code}/years/{year}/opening")
    Object openYear(@PathVariable String code, @PathVariable int year, ScopeBar bar) {
        setup.openYear(books.find(code).orElseThrow(() -> new NotFound(code)), new FiscalYear(year));
        return "redirect:/books/" + code + "/closing?year=" + year;
    }

    private Page page(NewBookPage.Asked asked, @Nullable String refused) {
        return new Page("accounting/newBook.jte", new NewBookPage(setup.without(),
                charts.statutory(LocalDate.of(asked.year(), 1, 1)), asked, refused));
    }
}
