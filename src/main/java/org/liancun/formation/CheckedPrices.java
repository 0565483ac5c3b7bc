package org.liancun.formation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The prices of a certificate as its checker reads them. */
final class CheckedPrices {
    private final long[] villages;
    private final long scale;
    private final int[][] trios;
    private final long[] trioPrices;
    private final long sum;

    CheckedPrices(Certificate.Prices prices, Map<String, Integer> numbers, long scale) {
        this.scale = scale;
        villages = prices.villages().stream().mapToLong(Long::longValue).toArray();
        List<Certificate.Trio> priced = prices.trios();
        trios = priced.stream()
                .map(trio -> new int[] {numbers.get(trio.a()), numbers.get(trio.b()), numbers.get(trio.c())})
                .toArray(int[][]::new);
        trioPrices = priced.stream().mapToLong(Certificate.Trio::price).toArray();
        long all = 0;
        for (long price : villages) {
            all = Math.addExact(all, price);
        }
        for (long price : trioPrices) {
            all = Math.addExact(all, price);
        }
        sum = all;
    }

    long sum() {
        return sum;
    }

    long scale() {
        return scale;
    }

    long village(int number) {
        return villages[number];
    }

    /** @param villagesOfSet ascending */
    long reduced(char[] villagesOfSet, long cost) {
        long rest = Math.multiplyExact(cost, scale);
        for (char village : villagesOfSet) {
            rest = Math.subtractExact(rest, villages[village]);
        }
        for (int t = 0; t < trios.length; t++) {
            int has = 0;
            for (int village : trios[t]) {
                has += Arrays.binarySearch(villagesOfSet, (char) village) >= 0 ? 1 : 0;
            }
            if (has >= 2) {
                rest = Math.subtractExact(rest, trioPrices[t]);
            }
        }
        return rest;
    }
}
