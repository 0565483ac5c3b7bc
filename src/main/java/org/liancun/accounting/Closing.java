package org.liancun.accounting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.liancun.accounting.ClosingTables.Left;
import org.liancun.access.Audit;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The close: of a year's income and expense, of its distributions once they are paid out of the result, and of months.
 * The order at the end of a year is: {@link #closeYear}, distribution by the payout, {@link #clearDistribution}, then
 * {@link #closeMonth} for December.
 */
@Component
public class Closing {
    /** What the close of a year looks at; what is pending only to refuse it. */
    private static final Set<AccountRole> OF_THE_YEAR =
            EnumSet.of(AccountRole.INCOME, AccountRole.EXPENSE, AccountRole.RESULT, AccountRole.PENDING);
    private final ClosingTables tables;
    private final Ledger ledger;
    private final Books books;
    private final Checklist checklist;
    private final Audit audit;

    Closing(ClosingTables tables, Ledger ledger, Books books, Checklist checklist, Audit audit) {
        this.tables = tables;
        this.ledger = ledger;
        this.books = books;
        this.checklist = checklist;
        this.audit = audit;
    }

    /** Carries a book's income and expense of the year through the result into what is undistributed. */
    @Transactional
    public List<UUID> closeYear(UUID book, FiscalYear year) {
        return closeYear(List.of(book), year);
    }

    /**
     * Carries income and expense of the year through the result of the year into what is undistributed in statutory
     * books, on 31 December. Done again, it carries only what has come since, which mostly is nothing.
     *
     * @return the new entries
     * @throws Refused if pending gains and losses are not cleared, or an earlier year was not closed
     */
    @Transactional
    public List<UUID> closeYear(List<UUID> ofBooks, FiscalYear year) {
        return close(ofBooks, year, OF_THE_YEAR, (entries, left) -> {
            requireReady(left, year);
            return entries.ofYear(left);
        });
    }

    /** Clears a book's distributions of the year into undistributed income. */
    @Transactional
    public List<UUID> clearDistribution(UUID book, FiscalYear year) {
        return clearDistribution(List.of(book), year);
    }

    /** Clears distributions on 31 December, after the payout has been posted; again, it clears what has come since. */
    @Transactional
    public List<UUID> clearDistribution(List<UUID> ofBooks, FiscalYear year) {
        return close(ofBooks, year, Set.of(AccountRole.DISTRIBUTIONS), ClosingEntries::ofDistribution);
    }

    /** What the books themselves ask for before a month is closed, whoever closes it. */
    @Transactional(readOnly = true)
    public List<Checklist.Point> checklist(Book book, YearMonth month) {
        return checklists(List.of(book), month).getOrDefault(book.id(), List.of());
    }

    /** The same for many books at once. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Checklist.Point>> checklists(List<Book> ofBooks, YearMonth month) {
        return checklist.of(ofBooks, month);
    }

    /**
     * Closes a month, and with it earlier months in which nothing was ever posted. What people confirm besides is asked
     * for by {@link org.liancun.accounting.closing.MonthEnd}, through which they come.
     *
     * @param person who closes it
     * @throws Refused if a point of the checklist that must be settled is open
     */
    @Transactional
    public void closeMonth(Book book, YearMonth month, String person) {
        checklist(book, month).stream().filter(Checklist.Point::blocks).findFirst().ifPresent(point -> {
            throw new Refused(point.refusal(), point.values().toArray());
        });
        books.periods(book.id()).stream().filter(period -> period.open() && period.month().isBefore(month))
                .forEach(empty -> books.close(book.id(), empty.month(), person));
        books.close(book.id(), month, person);
        audit.changed("accounting.month.closed", book.code(), month.toString());
    }

    /** Opens a closed month again, the last one first; the person and the reason stay on record. */
    @Transactional
    public void reopenMonth(Book book, YearMonth month, String person, String reason) {
        books.periods(book.id()).stream()
                .filter(period -> period.month().isAfter(month) && !period.open())
                .reduce((first, second) -> second)
                .ifPresent(later -> {
                    throw new Refused(AccountingRefusal.LATER_MONTH_CLOSED, month, later.month());
                });
        books.reopen(book.id(), month, person, reason);
        audit.changed("accounting.month.reopened", book.code(), month + ": " + reason);
    }

    private List<UUID> close(List<UUID> ofBooks, FiscalYear year, Set<AccountRole> roles,
            BiFunction<ClosingEntries, List<Left>, List<Entry>> rule) {
        if (ofBooks.isEmpty()) {
            return List.of();
        }
        LocalDate last = year.last();
        tables.lock(ofBooks);
        Map<UUID, List<Left>> left = tables.left(ofBooks, roles, year).stream()
                .collect(Collectors.groupingBy(Left::book));
        List<Entry> entries = new ArrayList<>();
        String prefix = VoucherNumber.prefix(YearMonth.from(last), ClosingEntries.WORD);
        for (ClosingTables.Standing standing : tables.standing(ofBooks, last, prefix)) {
            entries.addAll(rule.apply(new ClosingEntries(standing, year), left.getOrDefault(standing.book(), List.of())));
        }
        if (entries.isEmpty()) {
            return List.of();
        }
        List<UUID> posted = ledger.post(entries).entries();
        audit.changed("accounting.year.closed", Integer.toString(year.value()), posted.size() + " entries");
        return posted;
    }

    private void requireReady(List<Left> left, FiscalYear year) {
        for (Left each : left) {
            if (each.role() == AccountRole.PENDING && each.amount() != 0) {
                throw new Refused(AccountingRefusal.PENDING_NOT_CLEARED, code(each.book()),
                        new Money(each.amount()), year, each.account());
            }
            if ((each.role() == AccountRole.INCOME || each.role() == AccountRole.EXPENSE) && each.before() != 0) {
                throw new Refused(AccountingRefusal.EARLIER_YEAR_OPEN, code(each.book()), each.account(),
                        new Money(each.before()), year);
            }
        }
    }

    private String code(UUID book) {
        return books.all().stream().filter(each -> each.id().equals(book)).map(Book::code).findFirst().orElse("");
    }
}
