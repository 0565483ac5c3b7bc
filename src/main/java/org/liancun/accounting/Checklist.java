package org.liancun.accounting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    Checklist(Books books, Statements statements, ClosingTables tables) {
        this.books = books;
        this.tables = tables;
        this.statements = statements;
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
            points.add(pending(book, month, trial));
            points.add(cash(trial));
            if (month.getMonthValue() == DECEMBER) {
                points.add(results(book, month, trial));
                points.add(distributions(book, month, trial));
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

    private static Point pending(Book book, YearMonth month, TrialBalance trial) {
        Money left = new Money(closing(trial, RuralChart.PENDING));
        return new Point("pending", left.isZero(), month.getMonthValue() == DECEMBER,
                AccountingRefusal.PENDING_NOT_CLEARED, List.of(book.code(), left, month.getYear()));
    }

    private static Point cash(TrialBalance trial) {
        Money cash = new Money(closing(trial, "101"));
        Money bank = new Money(closing(trial, "102"));
        return new Point("cash", cash.fen() >= 0 && bank.fen() >= 0, false, AccountingRefusal.PENDING_NOT_CLEARED,
                List.of(cash, bank));
    }

    private static Point results(Book book, YearMonth month, TrialBalance trial) {
        long left = trial.rows().stream()
                .filter(row -> row.account().code().startsWith("5") || row.account().code().equals("321"))
                .filter(row -> row.closing() != 0).count();
        return new Point("results", left == 0, true, AccountingRefusal.YEAR_NOT_CLOSED,
                List.of(book.code(), Integer.toString(month.getYear())));
    }

    private static Point distributions(Book book, YearMonth month, TrialBalance trial) {
        return new Point("distributions", closing(trial, RuralChart.DISTRIBUTIONS) == 0, true,
                AccountingRefusal.YEAR_NOT_CLOSED, List.of(book.code(), Integer.toString(month.getYear())));
    }

    private static long closing(TrialBalance trial, String account) {
        return trial.rows().stream()
                .filter(row -> row.account().code().equals(account)).mapToLong(TrialBalance.Row::closing).sum();
    }
}
