package org.liancun.payout;

import java.math.BigInteger;
import org.liancun.kernel.Money;
import org.liancun.shell.Words;

/**
 * Why a holder gets this much: stored as numbers, put into a sentence when it is read.
 *
 * @param shares of the holder, in hundredths
 * @param allShares of all holders together
 * @param whole fen that all holders get together
 * @param floor the holder's exact part, rounded down to the fen
 * @param roundedUp whether one fen more went here because of the larger remainder
 */
public record Explanation(long shares, long allShares, long whole, long floor, boolean roundedUp) {

    /** The sentence in the reader's language. */
    public String in(Words words) {
        if (whole == 0 || allShares == 0) {
            return words.t("payout.explain.nothing");
        }
        String held = words.number(shares, 2);
        String all = words.number(allShares, 2);
        if (roundedUp) {
            return words.t("payout.explain.up", held, all, new Money(whole), new Money(floor), new Money(floor + 1));
        }
        return words.t(comesOutEven() ? "payout.explain.even" : "payout.explain.down", held, all, new Money(whole),
                new Money(floor));
    }

    private boolean comesOutEven() {
        return BigInteger.valueOf(shares).multiply(BigInteger.valueOf(whole))
                .equals(BigInteger.valueOf(floor).multiply(BigInteger.valueOf(allShares)));
    }
}
