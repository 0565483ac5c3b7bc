package org.liancun.shares;

import org.liancun.kernel.Money;

/**
 * What a rule makes of one unit: its part or multiple of a standard unit, and what the standard unit is worth.
 *
 * @param coefficient in thousandths: 1200 where one mu counts as 1.2 standard mu
 */
public record Rate(Money unitValue, long coefficient) {
    /** The coefficient of what is a standard unit itself. */
    public static final long ONE = 1000;
    static final int SCALE = 3;

    static Rate plain(Money unitValue) {
        return new Rate(unitValue, ONE);
    }
}
