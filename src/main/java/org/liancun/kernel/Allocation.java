package org.liancun.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The only rounding code. A whole is split so that its parts add up to it exactly; a product is rounded in one of
 * two stated ways. Amounts are longs in the smallest part of a unit; nothing here knows which.
 */
public final class Allocation {
    private Allocation() {}

    /** How a single product that does not come out even is rounded. */
    public enum Rounding {
        /** Towards zero: never more than was earned. */
        DOWN,
        /** To the nearest, a half away from zero: prices and values. */
        HALF_UP
    }

    /**
     * One claimant.
     *
     * @param key who; ties between equal remainders go to the smaller key
     * @param weight its claim, not negative
     */
    public record Claim<K extends Comparable<? super K>>(K key, long weight) {
        public Claim {
            if (weight < 0) {
                throw new IllegalArgumentException("weight " + weight + " of " + key + " is negative");
            }
        }
    }

    /**
     * What one claimant gets.
     *
     * @param amount floor of the exact part, plus one if {@code roundedUp}
     * @param roundedUp whether one of the remaining smallest parts went here
     */
    public record Part<K extends Comparable<? super K>>(K key, long weight, long amount, boolean roundedUp) {}

    /**
     * Splits a total by largest remainder (Hamilton's method): everybody gets the floor of the exact part; the
     * smallest parts left over go one each to the largest remainders, equal ones to the smaller key first. A negative
     * total is split as its opposite. The parts stand in the order of the claims and add up to the total.
     *
     * @throws IllegalArgumentException if there is something to split but no weight, or a key stands twice
     * @throws ArithmeticException if the weights together do not fit a long, or the total has no opposite
     */
    public static <K extends Comparable<? super K>> List<Part<K>> byLargestRemainder(
            long total, List<Claim<K>> claims) {
        long weights = 0;
        for (Claim<K> claim : claims) {
            weights = Math.addExact(weights, claim.weight());
        }
        if (weights == 0 && total != 0) {
            throw new IllegalArgumentException("nobody has a claim to any part of " + total);
        }
        int sign = Long.signum(total);
        long whole = Math.absExact(total);
        int n = claims.size();
        long[] floors = new long[n];
        long[] remainders = new long[n];
        long left = whole;
        for (int i = 0; i < n && weights > 0; i++) {
            long weight = claims.get(i).weight();
            floors[i] = mulDiv(whole, weight, weights);
            // Products and their difference are right modulo 2^64 even where they overflow; the true remainder is at
            // least 0 and below the sum of weights, which fits a long, so the wrapped difference is the remainder.
            remainders[i] = whole * weight - floors[i] * weights;
            left -= floors[i];
        }
        boolean[] up = largest(claims, remainders, Math.toIntExact(left));
        List<Part<K>> parts = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            Claim<K> claim = claims.get(i);
            parts.add(new Part<>(claim.key(), claim.weight(), sign * (floors[i] + (up[i] ? 1 : 0)), up[i]));
        }
        return parts;
    }

    private static <K extends Comparable<? super K>> boolean[] largest(
            List<Claim<K>> claims, long[] remainders, int count) {
        List<Integer> order = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            order.add(i);
        }
        Comparator<Integer> byKey = Comparator.comparing(i -> claims.get(i).key());
        requireDistinct(claims, order, byKey);
        order.sort(Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(byKey));
        boolean[] up = new boolean[remainders.length];
        for (int i = 0; i < count; i++) {
            up[order.get(i)] = true;
        }
        return up;
    }

    /** Claims mostly come in the order of their keys already; then one pass is enough. */
    private static <K extends Comparable<? super K>> void requireDistinct(
            List<Claim<K>> claims, List<Integer> order, Comparator<Integer> byKey) {
        boolean ascending = true;
        for (int i = 1; i < order.size() && ascending; i++) {
            ascending = byKey.compare(i - 1, i) < 0;
        }
        if (ascending) {
            return;
        }
        order.sort(byKey);
        for (int i = 1; i < order.size(); i++) {
            if (byKey.compare(order.get(i - 1), order.get(i)) == 0) {
                throw new IllegalArgumentException("key " + claims.get(order.get(i)).key() + " stands twice");
            }
        }
    }

    /** The product {@code amount × ratio}, rounded as stated. */
    public static long portion(long amount, Ratio ratio, Rounding rounding) {
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(ratio.numerator()));
        BigInteger divisor = BigInteger.valueOf(ratio.denominator());
        if (rounding == Rounding.HALF_UP) {
            BigInteger half = divisor.multiply(BigInteger.valueOf(product.signum()));
            return product.shiftLeft(1).add(half).divide(divisor.shiftLeft(1)).longValueExact();
        }
        return product.divide(divisor).longValueExact();
    }

    /** {@code a × b ÷ c} rounded down, for non-negative numbers with a result that fits a long. */
    private static long mulDiv(long a, long b, long c) {
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return a * b / c;
        }
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c)).longValueExact();
    }
}
