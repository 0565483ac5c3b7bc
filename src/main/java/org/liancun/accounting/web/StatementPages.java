package org.liancun.accounting.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.Statement;
import org.liancun.accounting.StatementLayout;
import org.liancun.accounting.Statements;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.Frames;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The statements of a book for any days, as known at any minute, and the postings behind each of their cells. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.AUDITOR})
class StatementPages {
    private final Books books;
    private final Statements statements;
    private final PostingReading postings;
    private final Messages messages;
    private final Frames frames;

    StatementPages(Books books, Statements statements, PostingReading postings, Messages messages, Frames frames) {
        this.books = books;
        this.statements = statements;
        this.postings = postings;
        this.messages = messages;
        this.frames = frames;
    }

    @GetMapping("/books/{code}/statements/{name}")
    Object statement(@PathVariable String code, @PathVariable String name, AskedStatement asked, ScopeBar bar,
            @RequestParam(defaultValue = "") String format, HttpServletRequest request) {
        Statement statement = statements.of(name, book(code), asked.in(bar));
        return !format.isEmpty() ? BookFiles.statement(statement)
                : new Page("accounting/statement.jte", new StatementPage(statement, beside(asked.beside(), frames.words(request).language())));
    }

    @GetMapping("/books/{code}/statements/{name}/lines/{line}")
    Object line(@PathVariable String code, @PathVariable String name, @PathVariable String line, AskedStatement asked,
            AskedPostings rows, ScopeBar bar) {
        Book book = book(code);
        Statements.LineOf cell = new Statements.LineOf(name, line, asked.in(bar), asked.ofColumn());
        PostingList.Found found = postings.behind(book, cell, rows.seen(), rows.most());
        if (rows.file()) {
            return BookFiles.postings(code + "-" + name + "-" + line, "CNY", found);
        }
        StatementLayout layout = statements.layout(book, name);
        return new Page("accounting/line.jte", new LinePage(layout, layout.line(line).orElseThrow(), book, cell,
                statements.days(book, cell), found, rows.seen()));
    }

    private Book book(String code) {
        return books.find(code).orElseThrow(() -> new NotFound(code));
    }

    /** Nothing stands beside itself. */
    private @Nullable Words beside(String asked, Language reader) {
        return Language.OFFERED.stream()
                .filter(language -> !asked.isEmpty() && language.tag().startsWith(asked) && language != reader)
                .findFirst().map(messages::in).orElse(null);
    }
}
