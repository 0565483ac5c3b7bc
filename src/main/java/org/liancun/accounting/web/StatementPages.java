package org.liancun.accounting.web;

import java.time.YearMonth;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.Statement;
import org.liancun.accounting.StatementLayout;
import org.liancun.accounting.Statements;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements of a book, and the postings behind each of their lines. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class StatementPages {
    private static final int DECEMBER = 12;
    private final Books books;
    private final Statements statements;
    private final PostingReading postings;
    private final ChartIndex charts;

    StatementPages(Books books, Statements statements, PostingReading postings, ChartIndex charts) {
        this.books = books;
        this.statements = statements;
        this.postings = postings;
        this.charts = charts;
    }

    @GetMapping("/books/{code}/statements/{name}")
    Object statement(@PathVariable String code, @PathVariable String name, ScopeBar bar,
            @RequestParam(defaultValue = "12") int month, @RequestParam(defaultValue = "") String format) {
        YearMonth until = until(bar, month);
        Statement statement = statements.of(name, books.find(code).orElseThrow(() -> new NotFound(code)), until);
        return !format.isEmpty() ? BookFiles.statement(statement) : new Page(
                name.equals("income") ? "accounting/income.jte" : "accounting/balanceSheet.jte",
                new StatementPage(statement, until));
    }

    @GetMapping("/books/{code}/statements/{name}/lines/{line}")
    Page line(@PathVariable String code, @PathVariable String name, @PathVariable String line, ScopeBar bar,
            @RequestParam(defaultValue = "12") int month, @RequestParam(defaultValue = "0") int after) {
        Book book = books.find(code).orElseThrow(() -> new NotFound(code));
        YearMonth until = until(bar, month);
        PostingList.Found found =
                postings.behind(book, new Statements.LineOf(name, line, until), after, BookPages.MOST);
        StatementLayout layout = statements.layout(book, name);
        return new Page("accounting/line.jte",
                new LinePage(book, layout, layout.line(line).orElseThrow(), until, found, after));
    }

    private static YearMonth until(ScopeBar bar, int month) {
        return YearMonth.of(bar.year().value(), month < 1 || month > DECEMBER ? DECEMBER : month);
    }
}
