package org.liancun.accounting.ledgers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.TrialBalance;
import org.liancun.accounting.ledgers.AccountLedger;
import org.liancun.accounting.ledgers.LedgerLine;
import org.liancun.accounting.ledgers.Receipts;
import org.liancun.accounting.ledgers.Total;
import org.liancun.accounting.web.Units;
import org.liancun.kernel.Money;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.shell.TableFile;

/** The ledgers as files for a spreadsheet; a row says what it is in its column {@code row}. */
final class LedgerFiles {
    private static final Object NOTHING = "";

    private LedgerFiles() {}

    static TableFile general(GeneralPage page) {
        List<List<?>> rows = new ArrayList<>();
        page.accounts().forEach(ledger -> addAccount(ledger, rows));
        return new TableFile(name(page.sheet()),
                List.of("account", "name_zh", "name_en", "unit", "row", "month", "debit", "credit", "balance"), rows);
    }

    private static void addAccount(AccountLedger ledger, List<List<?>> rows) {
        String unit = ledger.unit();
        List<?> head = List.of(ledger.account().code(), ledger.account().nameZh(), ledger.account().nameEn(), unit);
        rows.add(row(head, "opening", "", NOTHING, NOTHING, number(ledger.opening(), unit)));
        List<Integer> months = new ArrayList<>();
        Sums year = new Sums(unit);
        for (Total month : ledger.months()) {
            String name = month.since().toString().substring(0, 7);
            months.add(rows.size());
            year.add(rows.size(), month);
            rows.add(row(head, "month", name, number(month.debit(), unit), number(month.credit(), unit),
                    number(month.balance(), unit)));
            rows.add(row(head, "year", name, year.debit(month.yearDebit()), year.credit(month.yearCredit()),
                    number(month.balance(), unit)));
        }
        rows.add(row(head, "span", "", new TableFile.Sum(number(ledger.debit(), unit), months),
                new TableFile.Sum(number(ledger.credit(), unit), months), number(ledger.closing(), unit)));
    }

    /** The months of one year so far; a year that began before the span is no sum of what stands in the file. */
    private static final class Sums {
        private final String unit;
        private final List<Integer> rows = new ArrayList<>();
        private int year;
        private long debit;
        private long credit;

        Sums(String unit) {
            this.unit = unit;
        }

        void add(int row, Total month) {
            if (month.since().getYear() != year) {
                year = month.since().getYear();
                rows.clear();
                debit = 0;
                credit = 0;
            }
            rows.add(row);
            debit += month.debit();
            credit += month.credit();
        }

        Object debit(long whole) {
            return of(whole, debit);
        }

        Object credit(long whole) {
            return of(whole, credit);
        }

        private Object of(long whole, long sum) {
            Object amount = number(whole, unit);
            return whole == sum ? new TableFile.Sum(amount, List.copyOf(rows)) : amount;
        }
    }

    static TableFile trial(SpanTrialPage page) {
        List<List<?>> rows = new ArrayList<>();
        for (TrialBalance.Row row : page.trial().rows()) {
            rows.add(row(List.of(row.account().code(), row.account().nameZh(), row.account().nameEn(), row.unit()),
                    numbers(row.unit(), Math.max(row.opening(), 0), Math.max(-row.opening(), 0), row.debit(),
                            row.credit(), Math.max(row.closing(), 0), Math.max(-row.closing(), 0))));
        }
        for (TrialBalance.Sum sum : page.trial().sums()) {
            List<Integer> same = IntStream.range(0, page.trial().rows().size())
                    .filter(i -> page.trial().rows().get(i).unit().equals(sum.unit())).boxed().toList();
            rows.add(row(List.of("", "合计", "Total", sum.unit()), Stream.of(numbers(sum.unit(), sum.openingDebit(),
                            sum.openingCredit(), sum.debit(), sum.credit(), sum.closingDebit(), sum.closingCredit()))
                    .map(amount -> new TableFile.Sum(amount, same)).toArray()));
        }
        return new TableFile(name(page.sheet()), List.of("account", "name_zh", "name_en", "unit", "opening_debit",
                "opening_credit", "debit", "credit", "closing_debit", "closing_credit"), rows);
    }

    private static Object[] numbers(String unit, long... amounts) {
        return Arrays.stream(amounts).mapToObj(amount -> number(amount, unit)).toArray();
    }

    static TableFile postings(PostingsPage page) {
        String unit = page.unit();
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("opening", page.sheet().span().from(), "", "", "", "", "", NOTHING, NOTHING,
                number(page.found().opening(), unit), ""));
        List<Integer> day = new ArrayList<>();
        List<Integer> month = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        for (LedgerLine line : page.found().lines()) {
            int place = rows.size();
            switch (line) {
                case LedgerLine.Posted posted -> {
                    rows.add(posting(posted, unit));
                    day.add(place);
                    month.add(place);
                }
                case LedgerLine.DayTotal(Total total) -> rows.add(total("day", total, unit, taken(day)));
                case LedgerLine.MonthTotal(Total total) -> {
                    rows.add(total("month", total, unit, taken(month)));
                    months.add(place);
                }
                case LedgerLine.YearTotal(Total total) -> rows.add(List.of("year", total.since(), "", "", "", "", "",
                        number(total.yearDebit(), unit), number(total.yearCredit(), unit),
                        number(total.balance(), unit), ""));
            }
        }
        if (page.found().next() == null) {
            rows.add(total("span", new Total(page.sheet().span().to(), page.found().debit(), page.found().credit(), 0, 0,
                    page.found().closing()), unit, months));
        }
        return new TableFile(name(page.sheet()) + (page.account() == null ? "" : "-" + page.account().code()),
                List.of("row", "date", "number", "account", "summary", "counter", "party", "debit", "credit", "balance",
                        "entry"), rows);
    }

    static TableFile receipts(ReceiptsPage page) {
        List<List<?>> rows = new ArrayList<>();
        page.detail().money().forEach(money -> rows.add(List.of("opening",
                money.role().name().toLowerCase(Locale.ROOT), "", "", new Money(money.opening()), NOTHING)));
        for (ReceiptsPage.Side side : page.sides()) {
            List<Integer> lines = IntStream.range(rows.size(), rows.size() + page.lines(side).size()).boxed().toList();
            for (Receipts.Line line : page.lines(side)) {
                rows.add(List.of(side.name(), line.kind().equals("account") ? line.account() : line.kind(),
                        page.names().zh(line.account()), page.names().en(line.account()),
                        new Money(side.amount().applyAsLong(line)), new Money(side.year().applyAsLong(line))));
            }
            rows.add(List.of(side.name(), "", "合计", "Total",
                    new TableFile.Sum(new Money(page.detail().sum(side.amount())), lines),
                    new TableFile.Sum(new Money(page.detail().sum(side.year())), lines)));
        }
        page.detail().money().forEach(money -> rows.add(List.of("closing",
                money.role().name().toLowerCase(Locale.ROOT), "", "", new Money(money.closing()), NOTHING)));
        return new TableFile(name(page.sheet()),
                List.of("row", "account", "name_zh", "name_en", "amount_yuan", "year_amount_yuan"), rows);
    }

    private static List<?> posting(LedgerLine.Posted posted, String unit) {
        return List.of("posting", posted.date(), text(posted.number()), posted.account(), posted.memo(),
                String.join(" ", posted.counters()), posted.party().code(),
                posted.amount() > 0 ? number(posted.amount(), unit) : NOTHING,
                posted.amount() < 0 ? number(-posted.amount(), unit) : NOTHING,
                number(posted.balance(), unit), posted.entry().toString());
    }

    private static List<?> total(String row, Total total, String unit, List<Integer> rows) {
        return List.of(row, total.since(), "", "", "", "", "",
                new TableFile.Sum(number(total.debit(), unit), rows),
                new TableFile.Sum(number(total.credit(), unit), rows), number(total.balance(), unit), "");
    }

    /** The rows gathered so far; the next ones are gathered afresh. */
    private static List<Integer> taken(List<Integer> rows) {
        List<Integer> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    private static List<?> row(List<?> head, Object... cells) {
        List<Object> row = new ArrayList<>(head);
        row.addAll(List.of(cells));
        return row;
    }

    private static String name(Sheet sheet) {
        return sheet.book().code() + "-" + sheet.name() + "-" + sheet.span().from() + "-" + sheet.span().to();
    }

    private static Object number(long amount, String unit) {
        return new Quantity(amount, new Unit(unit, Units.scale(unit)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
