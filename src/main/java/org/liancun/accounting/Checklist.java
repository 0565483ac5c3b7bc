package org.liancun.accounting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;

/** What an accountant looks at before closing a month, and what the law wants settled before a year is closed. */
@Component
public class Checklist {
    private static final int DECEMBER = 12;
    private final Books books;
    private final Statements statements;
    private final ClosingTables tables;
    private final ChartIndex charts;

    Checklist(Books books, Statements statements, ClosingTables tables, ChartIndex charts) {
        this.books = books;
        this.statements = statements;
        this.tables = tables;
        this.charts = charts;
    }

    /**
     * A point.
     *
     * @param key of its text {@code accounting.check.<key>}; {@code .ok} or {@code .open} after it
     * @param settled whether nothing is left to do
     * @param must whether the month cannot be closed before
     * @param refusal what a close says while it is open
     * @param values {0}, {1} … of the texts
     */
    public record Point(String key, boolean settled, boolean must, AccountingRefusal refusal, List<Object> values) {
        /** Whether it keeps the month from being closed. */
        public boolean blocks() {
            return must && !settled;
        }
    }

    List<Point> of(Book book, YearMonth month) {
        TrialBalance trial = statements.trialBalance(book, month.atDay(1), month.atEndOfMonth());
        List<Point> points = new ArrayList<>();
        points.add(new Point("balanced", trial.isBalanced(), false, AccountingRefusal.EARLIER_MONTH_OPEN, List.of()));
        points.add(earlier(book, month));
        if (!book.isMemorandum()) {
            Accounts accounts = new Accounts(charts.guide(book.chart()).orElseThrow(), trial);
            pending(book, month, accounts).ifPresent(points::add);
            points.add(cash(accounts));
            if (month.getMonthValue() == DECEMBER) {
                points.add(results(book, month, accounts));
                points.add(distributions(book, month, accounts));
            }
        }
        return points;
    }

    private Point earlier(Book book, YearMonth month) {
        Set<YearMonth> posted = tables.postedMonths(book.id(), month.atDay(1));
        YearMonth open = openBefore(book, month).stream().filter(posted::contains).findFirst().orElse(month);
        return new Point("earlier", open.equals(month), true, AccountingRefusal.EARLIER_MONTH_OPEN,
                List.of(month, open));
    }

    /** Months before this one that are still open. */
    List<YearMonth> openBefore(Book book, YearMonth month) {
        return books.periods(book.id()).stream()
                .filter(period -> period.open() && period.month().isBefore(month))
                .map(Books.Period::month).toList();
    }

    /** Charts without such an account, like that of 2004, have nothing to clear. */
    private static Optional<Point> pending(Book book, YearMonth month, Accounts accounts) {
        if (accounts.codes(AccountRole.PENDING).isEmpty()) {
            return Optional.empty();
        }
        Money left = new Money(accounts.closing(AccountRole.PENDING));
        return Optional.of(new Point("pending", left.isZero(), month.getMonthValue() == DECEMBER,
                AccountingRefusal.PENDING_NOT_CLEARED,
                List.of(book.code(), left, month.getYear(), accounts.codes(AccountRole.PENDING))));
    }

    private static Point cash(Accounts accounts) {
        Money cash = new Money(accounts.closing(AccountRole.CASH));
        Money bank = new Money(accounts.closing(AccountRole.BANK));
        return new Point("cash", cash.fen() >= 0 && bank.fen() >= 0, false, AccountingRefusal.PENDING_NOT_CLEARED,
                List.of(cash, bank));
    }

    private static Point results(Book book, YearMonth month, Accounts accounts) {
        boolean closed = accounts.empty(AccountRole.INCOME) && accounts.empty(AccountRole.EXPENSE)
                && accounts.empty(AccountRole.RESULT);
        return new Point("results", closed, true, AccountingRefusal.YEAR_NOT_CLOSED,
                List.of(book.code(), Integer.toString(month.getYear()), accounts.codes(AccountRole.RESULT)));
    }

    private static Point distributions(Book book, YearMonth month, Accounts accounts) {
        return new Point("distributions", accounts.empty(AccountRole.DISTRIBUTIONS), true,
                AccountingRefusal.YEAR_NOT_CLOSED,
                List.of(book.code(), Integer.toString(month.getYear()), accounts.codes(AccountRole.DISTRIBUTIONS)));
    }

    /** The balances of a book by what its accounts do. */
    private record Accounts(ChartGuide chart, TrialBalance trial) {
        String codes(AccountRole role) {
            return String.join(", ", chart.codes(role));
        }

        long closing(AccountRole role) {
            return rows(role).mapToLong(TrialBalance.Row::closing).sum();
        }

        boolean empty(AccountRole role) {
            return rows(role).allMatch(row -> row.closing() == 0);
        }

        private Stream<TrialBalance.Row> rows(AccountRole role) {
            return trial.rows().stream().filter(row -> chart.has(row.account().code(), role));
        }
    }
}
