package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liancun.ledger.Book;

/**
 * A statement of a book for a span of days, as it is known now or was known at an earlier minute.
 *
 * @param layout what it is called and where its form comes from
 * @param span the days of the first column; a balance sheet is about the last of them
 * @param before the days of the second column
 * @param restated whether the period lies before the chart was in force
 * @param gap assets less liabilities and equity at the end, in fen; zero for a statement that balances
 */
public record Statement(StatementLayout layout, Book book, Span span, Span before, boolean restated, long gap,
        List<Line> lines) {

    /** One of the two columns of amounts. */
    public enum Column {
        NOW, BEFORE;

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The last day of the first column. */
    public LocalDate to() {
        return span.to();
    }

    /** The days that a column is about. */
    public Span span(Column column) {
        return column == Column.NOW ? span : before;
    }

    /**
     * A line with its amounts in fen.
     *
     * @param now at the end of the span or in it
     * @param before a balance sheet: at the beginning of the year; the income statement: in the same days of the year
     *     before
     */
    public record Line(StatementLayout.Line layout, long now, long before) {
        /** Whether it is printed. */
        public boolean isShown() {
            return switch (layout.style()) {
                case "hidden" -> false;
                case "optional" -> now != 0 || before != 0;
                default -> true;
            };
        }

        /** What stands in a column. */
        public long amount(Column column) {
            return column == Column.NOW ? now : before;
        }

        public boolean isHeading() {
            return layout.style().equals("heading");
        }
    }

    /** The amount of a line now. */
    public long now(String key) {
        return lines.stream().filter(line -> line.layout().key().equals(key)).mapToLong(Line::now).sum();
    }

    /** The amount of a line before. */
    public long before(String key) {
        return lines.stream().filter(line -> line.layout().key().equals(key)).mapToLong(Line::before).sum();
    }
}
