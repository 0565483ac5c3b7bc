package org.liancun.accounting.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.Span;
import org.liancun.accounting.Statement;
import org.liancun.accounting.StatementLayout;
import org.liancun.accounting.Statements;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.shell.NotFound;
import org.liancun.shell.ScopeBar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The statements of a book for programs; amounts are decimal texts in yuan. */
@RestController
@RequestMapping("/api/v1/books/{code}/statements/{name}")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class StatementApi {
    private final Books books;
    private final Statements statements;
    private final PostingReading postings;

    StatementApi(Books books, Statements statements, PostingReading postings) {
        this.books = books;
        this.statements = statements;
        this.postings = postings;
    }

    /** The days that a column is about; of a balance sheet the last of them is. */
    record DaysJson(LocalDate from, LocalDate to) {
        static DaysJson of(Span span) {
            return new DaysJson(span.from(), span.to());
        }
    }

    /**
     * A statement.
     *
     * @param known the minute up to which entries count; absent for now
     * @param gap assets less liabilities and equity; zero for a statement that balances
     */
    record StatementJson(String book, String statement, String titleZh, String titleEn, String form, String source,
            String mark, DaysJson now, DaysJson before, @Nullable LocalDateTime known, boolean restated, String gap,
            List<LineJson> lines) {
        static StatementJson of(Statement statement) {
            StatementLayout.Head head = statement.layout().head();
            return new StatementJson(statement.book().code(), statement.layout().name(), head.titleZh(),
                    head.titleEn(), head.form(), head.source(), head.mark(), DaysJson.of(statement.span()),
                    DaysJson.of(statement.before()), statement.span().known(), statement.restated(),
                    yuan(statement.gap()), statement.lines().stream().filter(Statement.Line::isShown)
                            .map(line -> LineJson.of(line, statement.span())).toList());
        }
    }

    /**
     * A line; headings have no amounts.
     *
     * @param part assets, claims or income
     * @param opens whether its cells can be opened under {@code lines/{key}}
     */
    record LineJson(String key, String part, String style, String labelZh, String labelEn, boolean opens,
            @Nullable String now, @Nullable String before) {
        static LineJson of(Statement.Line line, Span span) {
            StatementLayout.Line layout = line.layout();
            return new LineJson(layout.key(), layout.part(), layout.style(), layout.labelZh(span), layout.labelEn(),
                    layout.isOfAccounts(), line.isHeading() ? null : yuan(line.now()),
                    line.isHeading() ? null : yuan(line.before()));
        }
    }

    /**
     * The postings behind a cell, debit positive.
     *
     * @param next what {@code after} asks for the next page with; absent on the last one
     */
    record CellJson(String book, String statement, String line, String column, DaysJson days, String opening,
            List<PostingJson> postings, @Nullable Integer next) {}

    /** A posting; without a party where there is none or it is out of sight. */
    record PostingJson(UUID entry, LocalDate date, @Nullable String number, String summary, String account,
            @Nullable String party, String amount, String balance) {
        static PostingJson of(PostingList.Row row) {
            return new PostingJson(row.entry(), row.date(), row.number(), row.memo(), row.account(),
                    row.party().code().isEmpty() ? null : row.party().code(), yuan(row.amount()), yuan(row.running()));
        }
    }

    /** A statement of any days, beside the same days a year before or the beginning of the year. */
    @GetMapping
    StatementJson statement(@PathVariable String code, @PathVariable String name, AskedStatement asked, ScopeBar bar) {
        return StatementJson.of(statements.of(name, book(code), asked.in(bar)));
    }

    /** The postings of a cell: of the line with that key, in the column now or before. */
    @GetMapping("/lines/{line}")
    CellJson line(@PathVariable String code, @PathVariable String name, @PathVariable String line, AskedStatement asked,
            AskedPostings rows, ScopeBar bar) {
        Book book = book(code);
        Statements.LineOf cell = new Statements.LineOf(name, line, asked.in(bar), asked.ofColumn());
        PostingList.Found found = postings.behind(book, cell, rows.seen(), BookPages.MOST);
        return new CellJson(code, name, line, cell.column().word(), DaysJson.of(statements.days(book, cell)),
                yuan(found.opening()), found.rows().stream().map(PostingJson::of).toList(),
                found.next() == 0 ? null : found.next());
    }

    private Book book(String code) {
        return books.find(code).orElseThrow(() -> new NotFound(code));
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
