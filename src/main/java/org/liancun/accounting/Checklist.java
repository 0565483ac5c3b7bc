package org.liancun.accounting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.liancun.kernel.Money;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Balances.Movement;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/**
 * What the books themselves ask for before a month is closed, whoever closes it, and what the law wants settled before a
 * year is closed. For many books in as many statements as for one.
 */
@Component
public class Checklist {
    private static final int DECEMBER = 12;
    private final Balances balances;
    private final ClosingTables tables;

    Checklist(Balances balances, ClosingTables tables) {
        this.balances = balances;
        this.tables = tables;
    }

    /**
     * A point.
     *
     * @param key its name, such as {@code pending}
     * @param settled whether nothing is left to do
     * @param must whether the month cannot be closed before
     * @param refusal what a close says while it is open
     * @param values {0}, {1} … of its texts
     */
    public record Point(String key, boolean settled, boolean must, AccountingRefusal refusal, List<Object> values) {
        /** Whether it keeps the month from being closed. */
        public boolean blocks() {
            return must && !settled;
        }
    }

    Map<UUID, List<Point>> of(List<Book> books, YearMonth month) {
        List<UUID> ids = books.stream().map(Book::id).toList();
        Map<UUID, List<Movement>> moved = balances.movements(ids, month.atDay(1), month.atEndOfMonth());
        Map<UUID, YearMonth> openBefore = tables.openBefore(ids, month);
        List<Accounts> all = books.stream()
                .map(book -> new Accounts(book, month, moved.getOrDefault(book.id(), List.of()))).toList();
        Map<UUID, ClosingTables.InCredit> inCredit =
                tables.inCredit(all.stream().flatMap(Accounts::money).toList(), month);
        Map<UUID, List<Point>> points = new HashMap<>();
        for (Accounts each : all) {
            UUID id = each.book().id();
            points.put(id, points(each, Optional.ofNullable(openBefore.get(id)), Optional.ofNullable(inCredit.get(id))));
        }
        return points;
    }

    private static List<Point> points(Accounts accounts, Optional<YearMonth> openBefore,
            Optional<ClosingTables.InCredit> inCredit) {
        List<Point> points = new ArrayList<>();
        points.add(new Point("balanced", accounts.balanced(), false, AccountingRefusal.EARLIER_MONTH_OPEN,
                List.of(new Money(accounts.sum(Unit.CNY.code(), Movement::debit)),
                        new Money(accounts.sum(Unit.CNY.code(), Movement::credit)))));
        points.add(new Point("earlier", openBefore.isEmpty(), true, AccountingRefusal.EARLIER_MONTH_OPEN,
                List.of(accounts.month(), openBefore.orElse(accounts.month()))));
        if (!accounts.book().isMemorandum()) {
            pending(accounts).ifPresent(points::add);
            points.add(money(accounts, inCredit));
            if (accounts.december()) {
                points.add(results(accounts));
                points.add(distributions(accounts));
            }
        }
        return points;
    }

    /** Charts without such an account, like that of 2004, have nothing to clear. */
    private static Optional<Point> pending(Accounts accounts) {
        if (accounts.codes(AccountRole.PENDING).isEmpty()) {
            return Optional.empty();
        }
        Money left = new Money(accounts.closing(AccountRole.PENDING));
        return Optional.of(new Point("pending", left.isZero(), accounts.december(),
                AccountingRefusal.PENDING_NOT_CLEARED, List.of(accounts.book().code(), left,
                        accounts.month().getYear(), accounts.codes(AccountRole.PENDING))));
    }

    /** Money cannot be less than nothing on any day: then a voucher is missing, wrong, or dated wrongly. */
    private static Point money(Accounts accounts, Optional<ClosingTables.InCredit> inCredit) {
        return new Point("cash", inCredit.isEmpty(), false, AccountingRefusal.PENDING_NOT_CLEARED, List.of(
                new Money(accounts.closing(AccountRole.CASH)), new Money(accounts.closing(AccountRole.BANK)),
                inCredit.<Object>map(ClosingTables.InCredit::day).orElse(""),
                inCredit.map(ClosingTables.InCredit::account).orElse(""),
                new Money(inCredit.map(ClosingTables.InCredit::balance).orElse(0L))));
    }

    private static Point results(Accounts accounts) {
        boolean closed = accounts.empty(AccountRole.INCOME) && accounts.empty(AccountRole.EXPENSE)
                && accounts.empty(AccountRole.RESULT);
        return new Point("results", closed, true, AccountingRefusal.YEAR_NOT_CLOSED,
                List.of(accounts.book().code(), Integer.toString(accounts.month().getYear()),
                        accounts.codes(AccountRole.RESULT)));
    }

    private static Point distributions(Accounts accounts) {
        return new Point("distributions", accounts.empty(AccountRole.DISTRIBUTIONS), true,
                AccountingRefusal.YEAR_NOT_CLOSED,
                List.of(accounts.book().code(), Integer.toString(accounts.month().getYear()),
                        accounts.codes(AccountRole.DISTRIBUTIONS)));
    }

    /** A month of a book by what its accounts do. */
    private record Accounts(Book book, YearMonth month, List<Movement> moved) {
        boolean december() {
            return month.getMonthValue() == DECEMBER;
        }

        boolean balanced() {
            return moved.stream().map(Movement::unit).distinct()
                    .allMatch(unit -> sum(unit, Movement::opening) == 0 && sum(unit, Movement::closing) == 0);
        }

        long sum(String unit, ToLongFunction<Movement> amount) {
            return moved.stream().filter(each -> each.unit().equals(unit)).mapToLong(amount).sum();
        }

        String codes(AccountRole role) {
            return String.join(", ", ChartGuide.of(book.chart()).map(chart -> chart.codes(role)).orElse(List.of()));
        }

        long closing(AccountRole role) {
            return rows(role).mapToLong(Movement::closing).sum();
        }

        boolean empty(AccountRole role) {
            return rows(role).allMatch(row -> row.closing() == 0);
        }

        Stream<ClosingTables.Opened> money() {
            return Stream.of(AccountRole.CASH, AccountRole.BANK).flatMap(this::rows)
                    .map(row -> new ClosingTables.Opened(book.id(), row.account(), row.opening()));
        }

        private Stream<Movement> rows(AccountRole role) {
            return ChartGuide.of(book.chart()).stream()
                    .flatMap(chart -> moved.stream().filter(row -> chart.has(row.account(), role)));
        }
    }
}
