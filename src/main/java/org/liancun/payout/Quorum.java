package org.liancun.payout;

import java.math.BigInteger;
import org.liancun.decisions.Votes;
import org.liancun.kernel.Ratio;

/**
 * What a vote needs to pass.
 *
 * @param present smallest part of all who may vote that must be there
 * @param inFavour smallest part of all who may vote that must say yes
 */
public record Quorum(Ratio present, Ratio inFavour) {
    /** Two thirds there and two thirds of all in favour, as article 27 asks of collectives. */
    public static final Quorum TWO_THIRDS = new Quorum(new Ratio(2, 3), new Ratio(2, 3));

    /** The stricter of the two in each respect. */
    Quorum and(Quorum other) {
        return new Quorum(larger(present, other.present), larger(inFavour, other.inFavour));
    }

    boolean isThere(Votes votes) {
        return reaches(votes.present(), present, votes.entitled());
    }

    boolean isPassed(Votes votes) {
        return reaches(votes.inFavour(), inFavour, votes.entitled());
    }

    private static boolean reaches(long count, Ratio part, long of) {
        return Math.multiplyExact(count, part.denominator()) >= Math.multiplyExact(of, part.numerator());
    }

    private static Ratio larger(Ratio a, Ratio b) {
        BigInteger left = BigInteger.valueOf(a.numerator()).multiply(BigInteger.valueOf(b.denominator()));
        BigInteger right = BigInteger.valueOf(b.numerator()).multiply(BigInteger.valueOf(a.denominator()));
        return left.compareTo(right) >= 0 ? a : b;
    }
}
