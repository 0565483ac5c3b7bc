package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liancun.kernel.FiscalYear;
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
    private final StatementTables tables;
    private final PostingList postings;
    private final BookCharts charts;

    Statements(Balances balances, StatementTables tables, PostingList postings, BookCharts charts) {
        this.balances = balances;
        this.tables = tables;
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
        StatementLayout layout = layout(book, name);
        FiscalYear year = new FiscalYear(until.getYear());
        LocalDate to = until.atEndOfMonth();
        boolean sheet = name.equals("balance-sheet");
        LocalDate beforeTo = sheet ? year.previous().last() : until.minusYears(1).atEndOfMonth();
        Map<String, Long> now = amounts(book, layout, year.first(), to).of(layout);
        Map<String, Long> before = amounts(book, layout, year.previous().first(), beforeTo).of(layout);
        List<Statement.Line> lines = layout.lines().stream()
                .map(line -> new Statement.Line(
                        line, now.getOrDefault(line.key(), 0L), before.getOrDefault(line.key(), 0L)))
                .toList();
        return new Statement(layout, book, year.first(), to, charts.restated(book, to), sheet ? gap(layout, now) : 0,
                lines);
    }

    /** Assets less liabilities and equity. */
    private static long gap(StatementLayout sheet, Map<String, Long> amounts) {
        return amounts.getOrDefault(sheet.grand().getFirst(), 0L) - amounts.getOrDefault(sheet.grand().getLast(), 0L);
    }

    /** The postings that make up a line of a statement; their sum, on the line's side, is its amount. */
    @Transactional(readOnly = true)
    public PostingList.Found behind(Book book, LineOf line, int after, int most) {
        StatementLayout.Line layout = layout(book, line.statement()).line(line.key())
                .filter(StatementLayout.Line::isOfAccounts)
                .orElseThrow(() -> new Refused(AccountingRefusal.UNKNOWN_STATEMENT, line.key()));
        LocalDate first = line.until().withMonth(1).atDay(1);
        boolean movement = layout.basis().equals("movement");
        LocalDate to = layout.basis().equals("opening") ? first.minusDays(1) : line.until().atEndOfMonth();
        PostingList.Question question = new PostingList.Question(book.id(), layout.terms(), "CNY",
                to.isBefore(first) ? first.minusYears(1) : first, to, !movement, after, most);
        PostingList.Found found = postings.find(question);
        if (!movement) {
            return found;
        }
        // A movement begins at zero: what was brought forward is not part of it.
        List<PostingList.Row> rows = found.rows().stream().map(row -> row.less(found.opening())).toList();
        return new PostingList.Found(0, rows, found.next());
    }

    /** A line of a statement from the beginning of the year to the end of a month. */
    public record LineOf(String statement, String key, YearMonth until) {}

    /** The layout of a statement under the chart of a book. */
    public StatementLayout layout(Book book, String name) {
        return StatementLayout.of(book.chart(), name)
                .orElseThrow(() -> new Refused(AccountingRefusal.UNKNOWN_STATEMENT, name));
    }

    private StatementAmounts amounts(Book book, StatementLayout layout, LocalDate from, LocalDate to) {
        List<Term> terms = layout.lines().stream().flatMap(line -> line.terms().stream()).toList();
        List<StatementAmounts.OfParty> byParty = new ArrayList<>();
        Map<String, Long> openings = new HashMap<>();
        for (Balances.Movement movement : balances.movements(book.id(), from, to)) {
            openings.put(movement.account(), movement.opening());
            if (terms.stream().anyMatch(term -> !term.side().isEmpty() && term.takes(movement.account()))) {
                balances.byParty(book.id(), movement.account(), to)
                        .forEach(party -> byParty.add(new StatementAmounts.OfParty(movement.account(), party.balance())));
            } else {
                byParty.add(new StatementAmounts.OfParty(movement.account(), movement.closing()));
            }
        }
        boolean moves = layout.lines().stream().anyMatch(line -> line.basis().equals("movement"));
        List<String> withs = terms.stream().map(Term::with).filter(with -> !with.isEmpty()).distinct().toList();
        return new StatementAmounts(byParty, openings,
                moves ? tables.movements(book.id(), from, to, withs) : List.of());
    }
}
