package org.liancun.accounting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.VoucherList;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Book;

/**
 * Which entries are asked for in the address of their list.
 *
 * @param month 1 to 12; 0 for the whole year
 * @param from the first day, of whatever year; empty for the first of the month or year
 * @param to the last day; empty for the last of the month or year
 */
public record VouchersAsked(@Nullable Integer month, @Nullable String text, @Nullable String from,
        @Nullable String to, @Nullable String after, @Nullable String format) {
    public VouchersAsked {
        month = month == null || month < 1 || month > 12 ? 0 : month;
        text = plain(text);
        from = day(from);
        to = day(to);
        after = plain(after);
        format = plain(format);
    }

    VoucherList.Search search(Book book, FiscalYear year, int most) {
        LocalDate first = month == 0 ? year.first() : YearMonth.of(year.value(), month).atDay(1);
        LocalDate last = month == 0 ? year.last() : YearMonth.of(year.value(), month).atEndOfMonth();
        return new VoucherList.Search(book.id(), from.isEmpty() ? first : LocalDate.parse(from),
                to.isEmpty() ? last : LocalDate.parse(to), text, VoucherList.Cursor.parse(after), most);
    }

    /** The same in an address, without where the page begins. */
    public String query() {
        return "?month=" + month + "&text=" + encode(text) + "&from=" + from + "&to=" + to;
    }

    /** The address of the page that begins after an entry. */
    public String after(VoucherList.Cursor cursor) {
        return query() + "&after=" + encode(cursor.toString());
    }

    /** Whether anything but the year is asked for. */
    public boolean narrow() {
        return !text.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    /** A day as a browser sends it; anything else counts as none. */
    private static String day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? "" : LocalDate.parse(given.strip()).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
