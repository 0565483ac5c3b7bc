package org.liancun.registry;

import java.util.List;

/**
 * A column of a list: its name and what a cell in it must be.
 *
 * @param scale decimals of a number; 0 for others
 * @param digits how many digits a code has; 0 for free text
 * @param choices the only values allowed; empty for any
 * @param isSecret whether a cell is left out of every report, because it is somebody's number or account
 */
public record Column(String name, Kind kind, boolean isKey, boolean isRequired, int scale, int digits,
        List<String> choices, boolean isSecret) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        INTEGER,
        MONEY,
        DECIMAL,
        DATE,
        YES_NO
    }

    public static Column text(String name) {
        return of(name, Kind.TEXT, 0);
    }

    /** A whole number that is not negative. */
    public static Column integer(String name) {
        return of(name, Kind.INTEGER, 0);
    }

    /** Yuan with at most two decimals. */
    public static Column money(String name) {
        return of(name, Kind.MONEY, 2);
    }

    /** A number with at most so many decimals. */
    public static Column decimal(String name, int scale) {
        return of(name, Kind.DECIMAL, scale);
    }

    /** A day as {@code 2023-07-01}. */
    public static Column date(String name) {
        return of(name, Kind.DATE, 0);
    }

    public static Column choice(String name, String... values) {
        return new Column(name, Kind.TEXT, false, false, 0, 0, List.of(values), false);
    }

    /** {@code true} or {@code false}. */
    public static Column yesNo(String name) {
        return of(name, Kind.YES_NO, 0);
    }

    /** A code of exactly so many digits. */
    public static Column code(String name, int digits) {
        return text(name).code(digits);
    }

    /** Of exactly so many digits. */
    public Column code(int digits) {
        return new Column(name, kind, isKey, isRequired, scale, digits, choices, isSecret);
    }

    /** Part of the key: no two rows agree in all key columns. */
    public Column key() {
        return new Column(name, kind, true, isRequired, scale, digits, choices, isSecret);
    }

    /** Neither the column nor a cell in it may be left out. */
    public Column required() {
        return new Column(name, kind, isKey, true, scale, digits, choices, isSecret);
    }

    /** Left out of every report. */
    public Column secret() {
        return new Column(name, kind, isKey, isRequired, scale, digits, choices, true);
    }

    private static Column of(String name, Kind kind, int scale) {
        return new Column(name, kind, false, false, scale, 0, List.of(), false);
    }
}
