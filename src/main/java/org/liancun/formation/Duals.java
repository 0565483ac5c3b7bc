package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prices in whole numbers of {@code 1 / SCALE} of a unit of cost: of villages, and of trios (never positive). */
final class Duals {
    static final long SCALE = 1 << 16;

    private final long[] villages;
    private final int[][] trios;
    private final long[] trioPrices;
    /** The trios of each village. */
    private final int[][] triosOf;
    private final long sum;

    private Duals(long[] villages, int[][] trios, long[] trioPrices) {
        this.villages = villages;
        this.trios = trios;
        this.trioPrices = trioPrices;
        triosOf = triosOf(villages.length, trios);
        long total = 0;
        for (long price : villages) {
            total += price;
        }
        for (long price : trioPrices) {
            total += price;
        }
        sum = total;
    }

    /** Those of a solved master, rounded. */
    static Duals of(Master master) {
        double[] prices = master.villagePrices();
        long[] villages = new long[prices.length];
        for (int i = 0; i < villages.length; i++) {
            villages[i] = Math.round(prices[i] * SCALE);
        }
        List<int[]> trios = new ArrayList<>();
        List<Long> trioPrices = new ArrayList<>();
        for (int t = 0; t < master.trioPrices().length; t++) {
            long price = Math.round(master.trioPrices()[t] * SCALE);
            if (price < 0) {
                trios.add(master.trios().get(t));
                trioPrices.add(price);
            }
        }
        return new Duals(
                villages, trios.toArray(int[][]::new), trioPrices.stream().mapToLong(Long::longValue).toArray());
    }

    /** @param trioPrices none of them positive */
    static Duals of(long[] villages, int[][] trios, long[] trioPrices) {
        return new Duals(villages, trios, trioPrices);
    }

    /** No prices: every alliance costs what it costs. */
    static Duals none(int villages) {
        return even(villages, 0);
    }

    /** The same price for every village. */
    static Duals even(int villages, double price) {
        long[] prices = new long[villages];
        Arrays.fill(prices, Math.round(price * SCALE));
        return new Duals(prices, new int[0][], new long[0]);
    }

    private static int[][] triosOf(int villages, int[][] trios) {
        List<List<Integer>> of = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            of.add(new ArrayList<>());
        }
        for (int t = 0; t < trios.length; t++) {
            for (int village : trios[t]) {
                of.get(village).add(t);
            }
        }
        return of.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    long price(int village) {
        return villages[village];
    }

    int trioCount() {
        return trios.length;
    }

    int[] triosOf(int village) {
        return triosOf[village];
    }

    int[] trio(int number) {
        return trios[number];
    }

    long trioPrice(int number) {
        return trioPrices[number];
    }

    /** What every plan costs at least, if at these prices no alliance is cheaper than the least. */
    long bound(long least, Demand demand) {
        return boundWith(demand.least(least), least, demand);
    }

    /** The bound of plans that use a column of this reduced cost, where no other costs less than the least. */
    long boundWith(long reduced, long least, Demand demand) {
        int others = demand.most() - 1;
        // Prices that leave the range of numbers prove nothing.
        if (Math.abs(least / 2) > Long.MAX_VALUE / 4 / Math.max(1, demand.most())) {
            return Long.MIN_VALUE;
        }
        return Math.ceilDiv(sum + demand.least(least) * others + reduced, SCALE);
    }

    /** Columns of this reduced cost or more are in no plan below the goal, where none costs less than the least. */
    long thresholdFor(long goal, long least, Demand demand) {
        return SCALE * (goal - 1) + 1 - sum - demand.least(least) * (demand.most() - 1);
    }

    /** Marks the villages without which the prices would prove nothing. */
    void markNeeded(boolean[] needed) {
        for (int i = 0; i < villages.length; i++) {
            needed[i] |= villages[i] != 0;
        }
        for (int[] trio : trios) {
            for (int village : trio) {
                needed[village] = true;
            }
        }
    }

    /** Reduced costs, one reader for each thread. */
    final class Reader {
        private final int[] found = new int[trios.length];

        /** Cost less prices. */
        long reduced(Columns.Page page, int column) {
            long rest = page.reduced(column, SCALE, villages);
            return trios.length == 0 ? rest : rest - ofTrios(page, column);
        }

        private long ofTrios(Columns.Page page, int column) {
            long sumOfTrios = 0;
            int size = page.size(column);
            for (int k = 0; k < size; k++) {
                for (int trio : triosOf[page.member(column, k)]) {
                    if (++found[trio] == 2) {
                        sumOfTrios += trioPrices[trio];
                    }
                }
            }
            for (int k = 0; k < size; k++) {
                for (int trio : triosOf[page.member(column, k)]) {
                    found[trio] = 0;
                }
            }
            return sumOfTrios;
        }
    }

    /** In the words of the certificate. */
    Certificate.Prices asPrices(String[] codes) {
        List<Long> prices = new ArrayList<>();
        for (long price : villages) {
            prices.add(price);
        }
        List<Certificate.Trio> priced = new ArrayList<>();
        for (int t = 0; t < trios.length; t++) {
            int[] trio = trios[t];
            priced.add(new Certificate.Trio(codes[trio[0]], codes[trio[1]], codes[trio[2]], trioPrices[t]));
        }
        return new Certificate.Prices(prices, priced);
    }
}
