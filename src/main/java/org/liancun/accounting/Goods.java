package org.liancun.accounting;

import java.util.Optional;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;

/**
 * Goods that move with a line of a voucher: so many of a unit at a price.
 *
 * @param quantity in thousandths of the unit; negative where a reversal takes them back
 * @param unit as the paper says it, such as 斤 or 头
 * @param price of one unit, in ten-thousandths of a yuan
 */
public record Goods(long quantity, String unit, long price) {
    /** Decimals of a quantity. */
    public static final int QUANTITY_SCALE = 3;
    /** Decimals of a price in yuan. */
    public static final int PRICE_SCALE = 4;
    /** What a thousandth of a unit at a ten-thousandth of a yuan is of a fen. */
    private static final long PARTS_OF_A_FEN = 100_000;

    /** Quantity times price, a half fen away from zero; empty where no amount is so large. */
    Optional<Money> value() {
        try {
            return Optional.of(new Money(Allocation.portion(quantity, new Ratio(price, PARTS_OF_A_FEN),
                    Allocation.Rounding.HALF_UP)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The quantity without zeros that say nothing. */
    public String quantityText() {
        return plain(Decimals.format(quantity, QUANTITY_SCALE));
    }

    /** The price in yuan with two decimals, or more where it has them. */
    public String priceText() {
        String plain = Decimals.format(price, PRICE_SCALE);
        return plain.endsWith("00") ? plain.substring(0, plain.length() - 2) : plain;
    }

    private static String plain(String number) {
        return number.replaceFirst("\\.?0+$", "");
    }
}
