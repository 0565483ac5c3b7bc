package org.liancun.kernel;

/**
 * What an account counts: money, shares, pasture, heads, kilograms, days, points.
 *
 * @param code upper-case key, such as {@code CNY}; the units of a home stand in {@code ledger.unit}
 * @param scale decimals of the unit; an amount is a long in its smallest part (scale 2: hundredths)
 */
public record Unit(String code, int scale) {
    public static final Unit CNY = new Unit("CNY", 2);
    public static final Unit SHARE = new Unit("SHARE", 2);
    public static final Unit MU = new Unit("MU", 2);
    public static final Unit KG = new Unit("KG", 3);
    public static final Unit DAY = new Unit("DAY", 2);
    public static final Unit POINT = new Unit("POINT", 0);
    public static final Unit YAK = new Unit("YAK", 0);
    public static final Unit SHEEP = new Unit("SHEEP", 0);
    public static final Unit WORKER = new Unit("WORKER", 0);
    public static final Unit PIECE = new Unit("PIECE", 0);

    public Unit {
        if (!code.matches("[A-Z][A-Z0-9_:]{0,23}") || scale < 0 || scale > 6) {
            throw new IllegalArgumentException("unit " + code + " with scale " + scale);
        }
    }
}
