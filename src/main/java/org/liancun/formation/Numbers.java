package org.liancun.formation;

import java.math.BigDecimal;

/** Numbers as people type them. */
final class Numbers {
    private Numbers() {}

    /** Without exponent and without zeros behind. */
    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
