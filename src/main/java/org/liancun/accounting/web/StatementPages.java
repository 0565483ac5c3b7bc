package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.RuralChart;
import org.liancun.accounting.Statement;
import org.liancun.accounting.StatementLayout;
import org.liancun.accounting.Statements;
import org.liancun.accounting.TrialBalance;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements of a book, and the postings behind each of their lines. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class StatementPages {
    private static final int DECEMBER = 12;
    private final Books books;
    private final Statements statements;

    StatementPages(Books books, Statements statements) {
        this.books = books;
        this.statements = statements;
    }

    /** A statement from the beginning of the year to the end of a month. */
    public record StatementPage(Statement statement, YearMonth until) {
        /** The lines of one half of the page that are printed. */
        public List<Statement.Line> part(String part) {
            return statement.lines().stream()
                    .filter(line -> line.isShown() && line.layout().part().equals(part)).toList();
        }
    }

    /** The trial balance as a statement for print. */
    public record TrialPage(Book book, YearMonth until, TrialBalance trial, boolean restated) {}

    /** What a line of a statement is made of. */
    public record LinePage(Book book, String statement, StatementLayout.Line line, YearMonth until,
            PostingList.Found found, int after) {}

    @GetMapping("/books/{code}/statements/trial-balance")
    Page trial(@PathVariable String code, ScopeBar bar, @RequestParam(defaultValue = "12") int month) {
        Book book = books.get(code);
        YearMonth until = until(bar, month);
        return new Page("accounting/trial.jte", new TrialPage(book, until,
                statements.trialBalance(book, bar.year().first(), until.atEndOfMonth()),
                RuralChart.restated(book, until.atEndOfMonth())));
    }

    @GetMapping("/books/{code}/statements/{name}")
    Page statement(@PathVariable String code, @PathVariable String name, ScopeBar bar,
            @RequestParam(defaultValue = "12") int month) {
        YearMonth until = until(bar, month);
        Statement statement = statements.of(name, books.get(code), until);
        return new Page(
                name.equals("income") ? "accounting/income.jte" : "accounting/balanceSheet.jte",
                new StatementPage(statement, until));
    }

    @GetMapping("/books/{code}/statements/{name}/lines/{line}")
    Page line(@PathVariable String code, @PathVariable String name, @PathVariable String line, ScopeBar bar,
            @RequestParam(defaultValue = "12") int month, @RequestParam(defaultValue = "0") int after) {
        Book book = books.get(code);
        YearMonth until = until(bar, month);
        PostingList.Found found =
                statements.behind(book, new Statements.LineOf(name, line, until), after, BookPages.MOST);
        return new Page("accounting/line.jte", new LinePage(book, name,
                statements.layout(name).line(line).orElseThrow(), until, found, after));
    }

    private static YearMonth until(ScopeBar bar, int month) {
        return YearMonth.of(bar.year().value(), month < 1 || month > DECEMBER ? DECEMBER : month);
    }
}
