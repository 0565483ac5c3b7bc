package org.liancun.accounting;

import java.time.LocalDate;
import java.util.List;
import org.liancun.ledger.Book;

/**
 * A statement of a book for a period.
 *
 * @param layout what it is called and where its form comes from
 * @param restated whether the period lies before the chart was in force
 * @param gap assets less liabilities and equity at the end, in fen; zero for a statement that balances
 */
public record Statement(
        StatementLayout layout, Book book, LocalDate from, LocalDate to, boolean restated, long gap, List<Line> lines) {

    /**
     * A line with its amounts in fen.
     *
     * @param now at the end or in the period
     * @param before a balance sheet: at the beginning of the year; the income statement: in the same months of the
     *     year before
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
