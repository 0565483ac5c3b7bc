package org.liancun.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a controller answers with where a list is taken along: a file for a spreadsheet, as CSV or Excel as the
 * parameter {@code format} of the request says.
 *
 * @param name of the file without its ending
 * @param head names of the columns with their units
 * @param rows cells are texts, or {@code Money}, {@code Quantity}, whole numbers and days, which Excel can reckon with,
 *     or {@link Sum}
 */
public record TableFile(String name, List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {
    /**
     * A cell that adds up others of its own column: in Excel a formula that goes on reckoning, elsewhere what it comes to.
     *
     * @param amount {@code Money} or {@code Quantity}
     * @param plus rows to add, counted from 0 without the head
     * @param less rows to subtract
     */
    public record Sum(Object amount, List<Integer> plus, List<Integer> less) {
        public Sum(Object amount, List<Integer> plus) {
            this(amount, plus, List.of());
        }
    }
}
