package org.liancun.kernel;

/** An exact fraction, such as a rate of 12.5 % or 20 yuan per mu; the denominator is positive. */
public record Ratio(long numerator, long denominator) {
    public Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator " + denominator + " of a ratio must be positive");
        }
    }

    /** Reads {@code 12.5%}, {@code 0.125} or {@code 1/8}. */
    public static Ratio parse(String text) {
        String plain = text.strip();
        int slash = plain.indexOf('/');
        if (slash > 0) {
            return new Ratio(Long.parseLong(plain.substring(0, slash).strip()),
                    Long.parseLong(plain.substring(slash + 1).strip()));
        }
        boolean percent = plain.endsWith("%");
        String number = percent ? plain.substring(0, plain.length() - 1) : plain;
        return new Ratio(Decimals.parse(number, 6), percent ? 100_000_000L : 1_000_000L);
    }
}
