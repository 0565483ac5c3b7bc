package org.liancun.kernel;

/**
 * So much of a unit.
 *
 * @param amount in the unit's smallest part
 */
public record Quantity(long amount, Unit unit) {
    public static Quantity of(Money money) {
        return new Quantity(money.fen(), Unit.CNY);
    }

    /** Reads decimal text with at most the unit's decimals. */
    public static Quantity parse(String text, Unit unit) {
        return new Quantity(Decimals.parse(text, unit.scale()), unit);
    }

    /** The number with the unit's decimals, without its code. */
    public String number() {
        return Decimals.format(amount, unit.scale());
    }

    @Override
    public String toString() {
        return number() + " " + unit.code();
    }
}
