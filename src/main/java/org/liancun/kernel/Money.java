package org.liancun.kernel;

/**
 * An amount of renminbi in fen (1/100 yuan).
 *
 * @param fen the amount; negative for a debt or a credit, as the context says
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final int SCALE = 2;

    /**
     * Reads yuan with at most two decimals, such as {@code 1532.17} or {@code 1,532.17}.
     *
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Money ofYuan(String yuan) {
        return new Money(Decimals.parse(yuan, SCALE));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with exactly two decimals and no grouping, as in a data package. */
    @Override
    public String toString() {
        return Decimals.format(fen, SCALE);
    }
}
