package org.liancun.kernel;

import java.util.regex.Pattern;

/** Whole numbers of a unit's smallest part, read from and written as decimal text without any rounding. */
public final class Decimals {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,18}|[0-9]{1,3}([,，][0-9]{3}){1,5})(\\.[0-9]+)?");

    private Decimals() {}

    /**
     * Reads a plain decimal number; commas may group the digits before the point by three. A comma anywhere else is
     * refused: {@code 1,5} is one and a half to some and fifteen to others.
     *
     * @param text such as {@code -1,234.5}
     * @param scale decimals of the unit: 2 turns {@code 1.5} into 150
     * @throws IllegalArgumentException if it is no number, has more decimals than the unit or does not fit a long
     */
    public static long parse(String text, int scale) {
        String stripped = text.strip();
        if (!NUMBER.matcher(stripped).matches()) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        String plain = stripped.replace(",", "").replace("，", "");
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : plain.substring(point + 1);
        while (decimals.length() > scale && decimals.endsWith("0")) {
            decimals = decimals.substring(0, decimals.length() - 1);
        }
        if (decimals.length() > scale) {
            throw new IllegalArgumentException("more than " + scale + " decimals: " + text);
        }
        try {
            return Long.parseLong(whole + decimals + "0".repeat(scale - decimals.length()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("too large: " + text, e);
        }
    }

    /** Writes the number with exactly {@code scale} decimals, a minus for negative ones and no grouping. */
    public static String format(long amount, int scale) {
        return format(amount, scale, "");
    }

    /** Writes the number with exactly {@code scale} decimals, thousands separated by {@code grouping}. */
    public static String format(long amount, int scale, String grouping) {
        String digits = Long.toString(amount).replace("-", "");
        digits = "0".repeat(Math.max(0, scale + 1 - digits.length())) + digits;
        StringBuilder whole = new StringBuilder(digits.substring(0, digits.length() - scale));
        for (int i = whole.length() - 3; i > 0 && !grouping.isEmpty(); i -= 3) {
            whole.insert(i, grouping);
        }
        String decimals = scale == 0 ? "" : "." + digits.substring(digits.length() - scale);
        return (amount < 0 ? "-" : "") + whole + decimals;
    }
}
