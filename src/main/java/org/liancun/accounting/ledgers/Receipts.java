package org.liancun.accounting.ledgers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Span;
import org.liancun.ledger.Book;
import org.liancun.ledger.Turnovers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts and payments of a book: what cash and bank took in and paid out, by the accounts against which they did. */
@Component
public class Receipts {
    private final ReceiptTables tables;
    private final Turnovers turnovers;
    private final MoneyAccounts accounts;

    Receipts(ReceiptTables tables, Turnovers turnovers, MoneyAccounts accounts) {
        this.tables = tables;
        this.turnovers = turnovers;
        this.accounts = accounts;
    }

    /**
     * What was received and paid against an account, in fen.
     *
     * @param kind {@code account}; {@code transfer} between cash and bank; {@code beside}: what an entry that both took
     *     in and paid out moved between other accounts without money, to be taken off both sides
     * @param account its code; empty for the other kinds
     * @param yearReceived from the beginning of the last day's year, or of the span where that is earlier
     */
    public record Line(String kind, String account, long received, long paid, long yearReceived, long yearPaid) {}

    /** What lay in cash or bank before the span and at its end, in fen, and the debits and credits between. */
    public record Money(MoneyAccounts.Role role, long opening, long debit, long credit) {
        public long closing() {
            return opening + debit - credit;
        }
    }

    /** All lines, and the money they explain. */
    public record Detail(List<Line> lines, List<Money> money) {
        public long sum(ToLongFunction<Line> part) {
            return lines.stream().mapToLong(part).sum();
        }

        public long opening() {
            return money.stream().mapToLong(Money::opening).sum();
        }

        public long closing() {
            return money.stream().mapToLong(Money::closing).sum();
        }

        /** Whether receipts and payments are the debits and credits of the journals. */
        public boolean agrees() {
            return sum(Line::received) == money.stream().mapToLong(Money::debit).sum()
                    && sum(Line::paid) == money.stream().mapToLong(Money::credit).sum();
        }
    }

    /** One line, from the entry after so many on. */
    public record LineOf(String kind, String account, int after, int most) {}

    /** An entry's part in a line. */
    public record Behind(UUID entry, LocalDate date, @Nullable String number, String memo, long received, long paid) {}

    /** Receipts and payments of the span; empty where the book's chart has no money. */
    @Transactional(readOnly = true)
    public Detail of(Book book, Span span) {
        List<Money> money = List.of(MoneyAccounts.Role.values()).stream()
                .map(role -> money(book, role, span)).toList();
        return new Detail(tables.sums(book.id(), accounts.of(book), span), money);
    }

    /** The entries behind a line, one more than asked for where others follow. */
    @Transactional(readOnly = true)
    public List<Behind> behind(Book book, Span span, LineOf line) {
        return tables.entries(book.id(), accounts.of(book), span, line);
    }

    private Money money(Book book, MoneyAccounts.Role role, Span span) {
        List<String> codes = accounts.of(book, role);
        if (codes.isEmpty()) {
            return new Money(role, 0, 0, 0);
        }
        Totals totals = Totals.of(turnovers.of(new Turnovers.Question(book.id(), codes, null, span.from(), span.to(),
                span.knownAt(), Turnovers.Step.MONTH)));
        List<Total> months = totals.byMonth();
        return new Money(role, totals.opening(), months.stream().mapToLong(Total::debit).sum(),
                months.stream().mapToLong(Total::credit).sum());
    }
}
