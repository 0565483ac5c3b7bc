package org.liancun.payout;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.shell.Words;

/**
 * Why a holder gets this much of a part: stored as numbers, put into a sentence when it is read.
 *
 * @param rule that gives it
 * @param of what is split, and over how much
 * @param weight of the holder, in the smallest part of what the basis counts
 * @param floor the holder's exact part, rounded down to the fen
 * @param roundedUp whether one fen more went here because of the larger remainder
 */
public record Explanation(String rule, Of of, long weight, long floor, boolean roundedUp) {

    /**
     * A part over all of its holders.
     *
     * @param weights of all holders together
     * @param whole fen that all holders get together
     * @param each fen for each share, day, household or person; null where a whole is split
     */
    public record Of(Basis basis, long weights, long whole, @Nullable Long each) {}

    public long whole() {
        return of.whole();
    }

    public long weights() {
        return of.weights();
    }

    /** The holder's shares in hundredths; nothing where it is not shares that count. */
    public long shares() {
        return of.basis().kind() == Basis.Kind.SHARES ? weight : 0;
    }

    /** The sentence in the reader's language. */
    public String in(Words words) {
        if (of.whole() == 0 || of.weights() == 0) {
            return words.t("payout.explain.nothing");
        }
        Basis basis = of.basis();
        String held = words.number(weight, basis.kind().scale());
        String unit = words.t("payout.unit." + basis.kind().word());
        if (of.each() != null) {
            return words.t("payout.explain.each", held, unit, new Money(of.each()), new Money(floor));
        }
        String all = words.number(of.weights(), basis.kind().scale());
        Money whole = new Money(of.whole());
        if (roundedUp) {
            return words.t("payout.explain.up", held, all, whole, new Money(floor), new Money(floor + 1), unit);
        }
        return words.t(comesOutEven() ? "payout.explain.even" : "payout.explain.down", held, all, whole,
                new Money(floor), unit);
    }

    private boolean comesOutEven() {
        return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(of.whole()))
                .equals(BigInteger.valueOf(floor).multiply(BigInteger.valueOf(of.weights())));
    }
}
