package org.liancun.formation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One look at all columns at given prices.
 *
 * @param least reduced cost
 * @param cheapest those worth a place in the master, a few of each page
 */
record Scan(long least, List<Offer> cheapest) {
    /** A column below the price of an alliance. */
    record Offer(int[] members, long cost) {}

    /** @param below only columns whose reduced cost is less are offered */
    static Scan of(Columns columns, Duals duals, long below, int perPage) {
        List<OfPage> found = columns.pages()
                .mapToObj(page -> new OfPage(columns.page(page), perPage).scan(duals.new Reader(), below))
                .toList();
        long least = found.stream().mapToLong(page -> page.least).min().orElse(Long.MAX_VALUE);
        return new Scan(least, found.stream().flatMap(page -> page.offers().stream()).toList());
    }

    /** Whether the columns leave nothing to choose from. */
    boolean empty() {
        return least == Long.MAX_VALUE;
    }

    private static final class OfPage {
        private final Columns.Page page;
        private final int[] best;
        private final long[] reduced;
        private int count;
        private long least = Long.MAX_VALUE;

        private OfPage(Columns.Page page, int perPage) {
            this.page = page;
            best = new int[perPage];
            reduced = new long[perPage];
        }

        private OfPage scan(Duals.Reader reader, long below) {
            for (int column = 0; column < page.count(); column++) {
                long rest = reader.reduced(page, column);
                least = Math.min(least, rest);
                if (rest < below && best.length > 0 && (count < best.length || rest < reduced[count - 1])) {
                    insert(column, rest);
                }
            }
            return this;
        }

        private void insert(int column, long rest) {
            int at = count < best.length ? count++ : count - 1;
            while (at > 0 && reduced[at - 1] > rest) {
                reduced[at] = reduced[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            reduced[at] = rest;
            best[at] = column;
        }

        private List<Offer> offers() {
            return IntStream.range(0, count)
                    .mapToObj(k -> new Offer(page.members(best[k]), page.cost(best[k])))
                    .toList();
        }
    }
}
