package org.liancun.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;

/**
 * The days that a ledger or a statement covers, and when what it says was known.
 *
 * @param known a minute of the county's own time: only entries recorded up to it; null for all
 */
public record Span(LocalDate from, LocalDate to, @Nullable LocalDateTime known) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(1949, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    public Span {
        if (from.isAfter(to)) {
            throw new Refused(SpanRefusal.SPAN_BACKWARDS, from, to);
        }
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new Refused(SpanRefusal.SPAN_UNREADABLE, from.isBefore(FIRST) ? from : to);
        }
    }

    /** A whole year as it is known now. */
    public static Span of(FiscalYear year) {
        return new Span(year.first(), year.last(), null);
    }

    /** From the beginning of the year to the end of the month, as it is known now. */
    public static Span until(YearMonth month) {
        return new Span(month.atDay(1).withDayOfYear(1), month.atEndOfMonth(), null);
    }

    /** The same days as they were known at that minute. */
    public Span at(@Nullable LocalDateTime moment) {
        return new Span(from, to, moment);
    }

    /** Reads 2023-03-01, 2023-12-31 and 2024-01-15T10:30; what is empty is the year's first or last day, or now. */
    public static Span read(String from, String to, String known, FiscalYear year) {
        LocalDate first = read(from, LocalDate::parse);
        LocalDate last = read(to, LocalDate::parse);
        return new Span(first == null ? year.first() : first, last == null ? year.last() : last,
                read(known, LocalDateTime::parse));
    }

    /** Whether it is made of whole fiscal years. */
    public boolean isOfYears() {
        return from.equals(new FiscalYear(from.getYear()).first()) && to.equals(new FiscalYear(to.getYear()).last());
    }

    private static <T> @Nullable T read(String text, Function<String, T> parse) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return parse.apply(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(SpanRefusal.SPAN_UNREADABLE, text.strip());
        }
    }

    /** The moment up to which entries count, the whole minute with it; null for all. */
    public @Nullable Instant knownAt() {
        return known == null ? null : known.plusMinutes(1).minusNanos(1_000).atZone(ZONE).toInstant();
    }
}
