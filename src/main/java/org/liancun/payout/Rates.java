package org.liancun.payout;

import java.math.BigInteger;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Ratio;

/** Rates as people write them. */
final class Rates {
    private static final int DECIMALS = 6;

    private Rates() {}

    /** {@code 12.5%} where that is exact, otherwise the reduced fraction, such as {@code 2/3}. */
    static String text(Ratio rate) {
        BigInteger numerator = BigInteger.valueOf(rate.numerator());
        BigInteger denominator = BigInteger.valueOf(rate.denominator());
        BigInteger[] parts = numerator.multiply(BigInteger.TEN.pow(2 + DECIMALS)).divideAndRemainder(denominator);
        if (parts[1].signum() == 0) {
            String percent = Decimals.format(parts[0].longValueExact(), DECIMALS);
            return percent.replaceAll("\\.?0+$", "") + "%";
        }
        BigInteger common = numerator.gcd(denominator);
        return numerator.divide(common) + "/" + denominator.divide(common);
    }
}
