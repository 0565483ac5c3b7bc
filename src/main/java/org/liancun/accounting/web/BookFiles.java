package org.liancun.accounting.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookList;
import org.liancun.accounting.PostingList;
import org.liancun.accounting.TrialBalance;
import org.liancun.accounting.VoucherList;
import org.liancun.kernel.Decimals;
import org.liancun.shell.Csv;

/** The lists of this module as files for a spreadsheet; column names are those of the data package where it has them. */
final class BookFiles {
    /** A file is cut here, far above any book of a year. */
    static final int MOST = 200_000;

    private BookFiles() {}

    static Csv books(List<BookList.Row> rows) {
        return new Csv("books.csv",
                List.of("book", "name_zh", "township", "entries", "months", "closed_months", "year_closed", "memorandum"),
                rows.stream().map(row -> List.of(row.code(), row.nameZh(), row.townshipZh(),
                        Integer.toString(row.entries()), Integer.toString(row.months()),
                        Integer.toString(row.closedMonths()), Boolean.toString(row.yearClosed()),
                        text(row.memorandum()))).toList());
    }

    static Csv vouchers(String book, List<VoucherList.Row> rows) {
        return new Csv("vouchers-" + book + ".csv",
                List.of("date", "number", "kind", "summary", "unit", "debit", "reversed", "entry"),
                rows.stream().flatMap(row -> IntStream.range(0, row.units().size()).mapToObj(i -> List.of(
                        row.date().toString(), text(row.number()), row.kind(), row.memo(), row.units().get(i),
                        number(row.totals().get(i), row.units().get(i)), Boolean.toString(row.reversed()),
                        row.entry().toString()))).toList());
    }

    static Csv postings(String name, String unit, PostingList.Found found) {
        Stream<List<String>> forward = Stream.of(List.of("", "", "", "", "", "", "", number(found.opening(), unit), ""));
        return new Csv("postings-" + name + ".csv",
                List.of("date", "number", "account", "summary", "party", "debit", "credit", "balance", "entry"),
                Stream.concat(forward, found.rows().stream().map(row -> List.of(row.date().toString(),
                        text(row.number()), row.account(), row.memo(), row.party().code(),
                        row.amount() > 0 ? number(row.amount(), unit) : "",
                        row.amount() < 0 ? number(-row.amount(), unit) : "",
                        number(row.running(), unit), row.entry().toString()))).toList());
    }

    static Csv trial(String book, TrialBalance trial) {
        return new Csv("trial-balance-" + book + ".csv",
                List.of("account", "name_zh", "name_en", "unit", "opening", "debit", "credit", "closing"),
                trial.rows().stream().map(row -> List.of(row.account().code(), row.account().nameZh(),
                        row.account().nameEn(), row.unit(), number(row.opening(), row.unit()),
                        number(row.debit(), row.unit()), number(row.credit(), row.unit()),
                        number(row.closing(), row.unit()))).toList());
    }

    private static String number(long amount, String unit) {
        return Decimals.format(amount, Units.scale(unit));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
