package org.liancun.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/** A row of a list whose cells are each what their column says. */
public interface Row {
    /** The list's name, such as {@code villages.csv}. */
    String file();

    /** The line on which the row begins; the header is line 1. */
    long line();

    /** Whether the cell holds anything. */
    boolean has(String column);

    /** The cell's text without space around it; empty where it holds nothing. */
    String text(String column);

    /** The cell's yuan; zero where it holds nothing. */
    Money money(String column);

    /** A whole number, or a decimal in its smallest part (quantity with 3 decimals: thousandths); 0 for nothing. */
    long longValue(String column);

    /** The cell's day; null where it holds nothing. */
    @Nullable LocalDate date(String column);

    /** Whether the cell says true; false where it holds nothing. */
    boolean yes(String column);
}
