package org.liancun.accounting.slips;

import java.time.LocalDate;
import org.liancun.kernel.Money;

/**
 * The amount above which the township head approves, from a day on.
 *
 * @param place code of the township, or of the county for townships without one of their own
 * @param source the resolution or document that says so
 */
public record SlipLimit(String place, LocalDate fromOn, Money amount, String source, String author,
        boolean synthetic) {}
