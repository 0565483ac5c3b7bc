package org.liancun.accounting.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookList;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.Span;
import org.liancun.accounting.Statement;
import org.liancun.accounting.StatementLayout;
import org.liancun.accounting.TrialBalance;
import org.liancun.accounting.VoucherList;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.TableFile;

/** The lists of this module as files for a spreadsheet; column names are those of the data package where it has them. */
final class BookFiles {
    /** A file is cut here, far above any book of a year. */
    static final int MOST = 200_000;

    private static final Object NOTHING = "";

    private BookFiles() {}

    static TableFile books(List<BookList.Row> rows) {
        return new TableFile("books",
                List.of("book", "name_zh", "township", "entries", "months", "closed_months", "year_closed", "memorandum"),
                rows.stream().map(row -> List.of(row.code(), row.nameZh(), row.townshipZh(),
                        row.entries(), row.months(), row.closedMonths(), Boolean.toString(row.yearClosed()),
                        text(row.memorandum()))).toList());
    }

    static TableFile accounts(String book, Collection<ChartAccount> accounts) {
        return new TableFile("accounts-" + book,
                List.of("code", "parent", "name_zh", "name_en", "class", "normal_side"),
                accounts.stream().map(account -> List.of(account.code(), text(account.parent()), account.nameZh(),
                        account.nameEn(), account.accountClass(), account.normalSide())).toList());
    }

    static TableFile vouchers(String book, List<VoucherList.Row> rows) {
        return new TableFile("vouchers-" + book,
                List.of("date", "number", "kind", "summary", "unit", "debit", "reversed", "entry"),
                rows.stream().flatMap(row -> IntStream.range(0, row.units().size()).mapToObj(i -> List.of(
                        row.date(), text(row.number()), row.kind(), row.memo(), row.units().get(i),
                        number(row.totals().get(i), row.units().get(i)), Boolean.toString(row.reversed()),
                        row.entry().toString()))).toList());
    }

    static TableFile postings(String name, String unit, PostingList.Found found) {
        Stream<List<?>> forward = Stream.of(List.of("", "", "", "", "", "", "", number(found.opening(), unit), ""));
        return new TableFile("postings-" + name,
                List.of("date", "number", "account", "summary", "party", "debit", "credit", "balance", "entry"),
                Stream.concat(forward, found.rows().stream().map(row -> List.of(row.date(),
                        text(row.number()), row.account(), row.memo(), row.party().code(),
                        row.amount() > 0 ? number(row.amount(), unit) : NOTHING,
                        row.amount() < 0 ? number(-row.amount(), unit) : NOTHING,
                        number(row.running(), unit), row.entry().toString()))).toList());
    }

    static TableFile trial(String book, TrialBalance trial) {
        List<List<?>> rows = new ArrayList<>();
        trial.rows().forEach(row -> rows.add(List.of(row.account().code(), row.account().nameZh(),
                row.account().nameEn(), row.unit(), number(row.opening(), row.unit()),
                number(row.debit(), row.unit()), number(row.credit(), row.unit()),
                number(row.closing(), row.unit()))));
        for (TrialBalance.Sum sum : trial.sums()) {
            List<Integer> same = IntStream.range(0, trial.rows().size())
                    .filter(i -> trial.rows().get(i).unit().equals(sum.unit())).boxed().toList();
            rows.add(List.of("", "合计", "Total", sum.unit(),
                    new TableFile.Sum(number(sum.openingDebit() - sum.openingCredit(), sum.unit()), same),
                    new TableFile.Sum(number(sum.debit(), sum.unit()), same),
                    new TableFile.Sum(number(sum.credit(), sum.unit()), same),
                    new TableFile.Sum(number(sum.closingDebit() - sum.closingCredit(), sum.unit()), same)));
        }
        return new TableFile("trial-balance-" + book,
                List.of("account", "name_zh", "name_en", "unit", "opening", "debit", "credit", "closing"), rows);
    }

    /** A statement whose totals go on reckoning in Excel. */
    static TableFile statement(Statement statement) {
        List<Statement.Line> shown = statement.lines().stream().filter(Statement.Line::isShown).toList();
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, shown.size()).forEach(i -> places.put(shown.get(i).layout().key(), i));
        List<List<?>> rows = new ArrayList<>();
        for (Statement.Line line : shown) {
            StatementLayout.Line layout = line.layout();
            rows.add(List.of(layout.key(), layout.labelZh(statement.span()), layout.labelEn(),
                    line.isHeading() ? NOTHING : cell(statement, line, places, Statement.Line::now),
                    line.isHeading() ? NOTHING : cell(statement, line, places, Statement.Line::before)));
        }
        Span span = statement.span();
        String days = (span.equals(Span.until(YearMonth.from(span.to()))) ? "" : span.from() + "-") + span.to()
                + (span.known() == null ? "" : "-known-" + span.known().toString().replace(":", ""));
        return new TableFile(statement.layout().name() + "-" + statement.book().code() + "-" + days,
                List.of("line", "label_zh", "label_en", "now_yuan", "before_yuan"), rows);
    }

    /** A formula where all that the line adds up stands in the file; lines that are not printed may be left out at zero. */
    private static Object cell(Statement statement, Statement.Line line, Map<String, Integer> places,
            ToLongFunction<Statement.Line> column) {
        Money amount = new Money(column.applyAsLong(line));
        List<String> parts = line.layout().sum();
        boolean whole = statement.lines().stream()
                .filter(other -> parts.contains(other.layout().key()) || parts.contains("-" + other.layout().key()))
                .allMatch(other -> places.containsKey(other.layout().key()) || column.applyAsLong(other) == 0);
        if (parts.isEmpty() || line.layout().isOfAccounts() || !whole) {
            return amount;
        }
        return new TableFile.Sum(amount, parts.stream().filter(places::containsKey).map(places::get).toList(),
                parts.stream().filter(part -> part.startsWith("-")).map(part -> part.substring(1))
                        .filter(places::containsKey).map(places::get).toList());
    }

    private static Object number(long amount, String unit) {
        return new Quantity(amount, new Unit(unit, Units.scale(unit)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
