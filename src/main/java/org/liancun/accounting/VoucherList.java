package org.liancun.accounting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a book, newest first, by days and by whatever is remembered of them. */
@Component
public class VoucherList {
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,]*(\\.\\d{1,2})?");
    private static final Pattern CODE = Pattern.compile("[a-z]?\\d{3,}");
    private final VoucherListTables tables;
    private final ChartIndex charts;

    VoucherList(VoucherListTables tables, ChartIndex charts) {
        this.tables = tables;
        this.charts = charts;
    }

    /**
     * Which entries.
     *
     * @param text part of a summary or number, of a document's number or title, of a party's name or the beginning of
     *     its code, an account by its code or name, or an amount in yuan; empty for all
     * @param after the last one seen; null for the first page
     * @param most how many on a page
     */
    public record Search(UUID book, LocalDate from, LocalDate to, String text, @Nullable Cursor after, int most) {
        /** The amount that is searched for, in fen; null where the text is none. */
        @Nullable Long amount() {
            return AMOUNT.matcher(text).matches() ? Decimals.parse(text, 2) : null;
        }
    }

    /** Where a page ends. */
    public record Cursor(LocalDate date, String number, UUID entry) {
        /** Reads what {@link #toString} wrote; null for anything else. */
        public static @Nullable Cursor parse(String text) {
            String[] parts = text.split("_", 3);
            try {
                return parts.length < 3 ? null
                        : new Cursor(LocalDate.parse(parts[0]), parts[2], UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return date + "_" + entry + "_" + number;
        }
    }

    /**
     * An entry in a list.
     *
     * @param totals debits for each unit, in the order of units
     */
    public record Row(UUID entry, LocalDate date, @Nullable String number, String kind, String memo, boolean document,
            boolean reversed, List<String> units, List<Long> totals) {}

    /**
     * A page of entries.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Found(List<Row> rows, @Nullable Cursor next) {}

    @Transactional(readOnly = true)
    public Found find(Search search) {
        List<Row> rows = tables.find(search, accounts(search), search.most() + 1);
        if (rows.size() <= search.most()) {
            return new Found(rows, null);
        }
        Row last = rows.get(search.most() - 1);
        return new Found(rows.subList(0, search.most()),
                new Cursor(last.date(), last.number() == null ? "" : last.number(), last.entry()));
    }

    /** The accounts that are meant: the one of that code with all below it, or those of that name. */
    private List<String> accounts(Search search) {
        String text = search.text().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        return tables.chart(search.book()).stream()
                .flatMap(chart -> charts.of(chart).values().stream())
                .filter(account -> CODE.matcher(text).matches()
                        ? account.code().toLowerCase(Locale.ROOT).startsWith(text)
                        : account.nameZh().contains(text) || account.nameEn().toLowerCase(Locale.ROOT).contains(text))
                .map(ChartAccount::code)
                .toList();
    }
}
