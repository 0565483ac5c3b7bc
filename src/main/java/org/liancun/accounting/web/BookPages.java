package org.liancun.accounting.web;

import java.util.List;
import java.util.Objects;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.BookCharts;
import org.liancun.accounting.BookList;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.Statements;
import org.liancun.accounting.TrialBalance;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.Listing;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The books in sight, a book with its trial balance, an account with its postings. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class BookPages {
    static final int MOST = 200;
    private final BookList list;
    private final Books books;
    private final Statements statements;
    private final PostingReading postings;
    private final BookCharts charts;

    BookPages(BookList list, Books books, Statements statements, PostingReading postings, BookCharts charts) {
        this.list = list;
        this.books = books;
        this.statements = statements;
        this.postings = postings;
        this.charts = charts;
    }

    @GetMapping("/books")
    Object books(ScopeBar bar, Listing asked, @RequestParam(defaultValue = "") String format) {
        BooksPage page = BooksPage.of(bar.year(), list.of(bar.place(), bar.year()), asked);
        return format.isEmpty() ? new Page("accounting/books.jte", page) : BookFiles.books(page.rows().found());
    }

    @GetMapping("/books/{code}")
    Object book(@PathVariable String code, ScopeBar bar, @RequestParam(defaultValue = "") String format) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        FiscalYear year = bar.year();
        TrialBalance trial = statements.trialBalance(book, year.first(), year.last());
        return !format.isEmpty() ? BookFiles.trial(code, trial) : new Page("accounting/book.jte",
                new BookPage(book, year, trial, months(book, year), charts.restated(book, year.last())));
    }

    @GetMapping("/books/{code}/accounts/{account}")
    Object account(@PathVariable String code, @PathVariable String account, ScopeBar bar,
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String format) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        ChartAccount known = charts.find(book, account).orElseThrow(() -> new NotFound(account));
        String asked = !unit.isBlank() ? unit : Objects.requireNonNullElse(known.unit(), "CNY");
        boolean file = !format.isEmpty();
        PostingReading.OfAccount read = postings.account(book, PostingList.Question.account(
                book.id(), account, asked, bar.year(), after, file ? BookFiles.MOST : MOST));
        return file ? BookFiles.postings(code + "-" + account, asked, read.found()) : new Page("accounting/account.jte",
                new AccountPage(book, bar.year(), known, asked, read.found(), read.parties(), after));
    }

    private List<Books.Period> months(Book book, FiscalYear year) {
        return books.periods(book.id()).stream()
                .filter(period -> period.month().getYear() == year.value()).toList();
    }
}
