package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trial balance, balance sheet, income and distribution statement of a book, from its balances. */
@Component
public class Statements {
    private final Balances balances;
    private final StatementFigures figures;
    private final PostingList postings;
    private final BookCharts charts;

    Statements(Balances balances, StatementFigures figures, PostingList postings, BookCharts charts) {
        this.balances = balances;
        this.figures = figures;
        this.postings = postings;
        this.charts = charts;
    }

    /** What moved in a book from the first day to the last. */
    @Transactional(readOnly = true)
    public TrialBalance trialBalance(Book book, LocalDate from, LocalDate to) {
        Map<String, ChartAccount> chart = charts.of(book);
        return TrialBalance.of(balances.movements(book.id(), from, to).stream()
                .map(m -> new TrialBalance.Row(
                        Objects.requireNonNull(chart.get(m.account())), m.unit(), m.opening(), m.debit(), m.credit()))
                .toList());
    }

    /**
     * A statement from the beginning of the year to the end of a month.
     *
     * @param name one of {@link StatementLayout#NAMES}
     */
    @Transactional(readOnly = true)
    public Statement of(String name, Book book, YearMonth until) {
        return of(name, book, Span.until(until));
    }

    /** A statement of any span of days, beside the same days of the year before or the beginning of the year. */
    @Transactional(readOnly = true)
    public Statement of(String name, Book book, Span span) {
        StatementLayout layout = layout(book, name);
        Span earlier = StatementRules.before(layout.isSheet(), span);
        Map<String, Long> now = figures.read(book, layout, span).of(layout);
        Map<String, Long> before = figures.read(book, layout, earlier).of(layout);
        List<Statement.Line> lines = layout.lines().stream()
                .map(line -> new Statement.Line(
                        line, now.getOrDefault(line.key(), 0L), before.getOrDefault(line.key(), 0L)))
                .toList();
        return new Statement(layout, book, span, earlier, charts.restated(book, span.to()),
                layout.isSheet() ? gap(layout, now) : 0, lines);
    }

    /** Assets less liabilities and equity. */
    private static long gap(StatementLayout sheet, Map<String, Long> amounts) {
        return amounts.getOrDefault(sheet.grand().getFirst(), 0L) - amounts.getOrDefault(sheet.grand().getLast(), 0L);
    }

    /** The postings that make up a cell of a statement; their sum, on the line's side, is its amount. */
    @Transactional(readOnly = true)
    public PostingList.Found behind(Book book, LineOf line, int after, int most) {
        StatementLayout.Line asked = line(book, line);
        return postings.find(new PostingList.Question(book.id(), asked.terms(), "CNY", days(book, line),
                !asked.basis().equals("movement"), after, most));
    }

    /** The days whose postings make up a cell, beside what they bring forward. */
    public Span days(Book book, LineOf line) {
        Span column = line.column() == Statement.Column.NOW ? line.span()
                : StatementRules.before(layout(book, line.statement()).isSheet(), line.span());
        return StatementRules.behind(line(book, line), column);
    }

    private StatementLayout.Line line(Book book, LineOf line) {
        return layout(book, line.statement()).line(line.key()).filter(StatementLayout.Line::isOfAccounts)
                .orElseThrow(() -> new Refused(AccountingRefusal.UNKNOWN_STATEMENT, line.key()));
    }

    /** A cell of a statement of a span. */
    public record LineOf(String statement, String key, Span span, Statement.Column column) {
        /** The first column of a statement from the beginning of the year to the end of a month. */
        public LineOf(String statement, String key, YearMonth until) {
            this(statement, key, Span.until(until), Statement.Column.NOW);
        }
    }

    /** The layout of a statement under the chart of a book. */
    public StatementLayout layout(Book book, String name) {
        return StatementLayout.of(book.chart(), name)
                .orElseThrow(() -> new Refused(AccountingRefusal.UNKNOWN_STATEMENT, name));
    }
}
