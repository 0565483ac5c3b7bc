package org.liancun.accounting.web;

import java.util.List;
import java.util.Objects;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.BookList;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.RuralChart;
import org.liancun.accounting.Statements;
import org.liancun.accounting.TrialBalance;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The books in sight, a book with its trial balance, an account with its postings. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class BookPages {
    static final int MOST = 200;
    private final BookList list;
    private final Books books;
    private final Statements statements;
    private final PostingList postings;
    private final ChartIndex charts;

    BookPages(BookList list, Books books, Statements statements, PostingList postings, ChartIndex charts) {
        this.list = list;
        this.books = books;
        this.statements = statements;
        this.postings = postings;
        this.charts = charts;
    }

    /** All books in sight. */
    public record BooksPage(FiscalYear year, List<BookList.Row> rows) {}

    /**
     * A book.
     *
     * @param months of the year
     * @param restated whether the year lies before the chart was in force
     */
    public record BookPage(Book book, FiscalYear year, TrialBalance trial, List<Books.Period> months,
            boolean restated) {}

    /** An account with its postings of a year. */
    public record AccountPage(Book book, FiscalYear year, ChartAccount account, String unit, PostingList.Found found,
            List<PostingList.OfParty> parties, int after) {}

    @GetMapping("/books")
    Page books(ScopeBar bar) {
        return new Page("accounting/books.jte", new BooksPage(bar.year(), list.of(bar.place(), bar.year())));
    }

    @GetMapping("/books/{code}")
    Page book(@PathVariable String code, ScopeBar bar) {
        Book book = books.get(code);
        FiscalYear year = bar.year();
        return new Page("accounting/book.jte", new BookPage(book, year,
                statements.trialBalance(book, year.first(), year.last()), months(book, year),
                RuralChart.restated(book, year.last())));
    }

    @GetMapping("/books/{code}/accounts/{account}")
    Page account(@PathVariable String code, @PathVariable String account, ScopeBar bar,
            @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "0") int after) {
        Book book = books.get(code);
        ChartAccount known = charts.find(book.chart(), account);
        if (known == null) {
            throw new Refused(LedgerRefusal.UNKNOWN_ACCOUNT, account);
        }
        String asked = !unit.isBlank() ? unit : Objects.requireNonNullElse(known.unit(), "CNY");
        return new Page("accounting/account.jte", new AccountPage(book, bar.year(), known, asked,
                postings.find(PostingList.Question.account(book.id(), account, asked, bar.year(), after, MOST)),
                postings.parties(book.id(), account, asked, bar.year().last()), after));
    }

    private List<Books.Period> months(Book book, FiscalYear year) {
        return books.periods(book.id()).stream()
                .filter(period -> period.month().getYear() == year.value()).toList();
    }
}
