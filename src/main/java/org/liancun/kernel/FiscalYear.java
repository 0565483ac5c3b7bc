package org.liancun.kernel;

import java.time.LocalDate;

/** A fiscal year: 1 January to 31 December (Accounting Law 2024, art. 11). */
public record FiscalYear(int value) {
    public FiscalYear {
        if (value < 1949 || value > 2199) {
            throw new IllegalArgumentException("fiscal year " + value);
        }
    }

    public LocalDate first() {
        return LocalDate.of(value, 1, 1);
    }

    public LocalDate last() {
        return LocalDate.of(value, 12, 31);
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }
}
