package org.liancun.formation;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Possible alliances with their costs, in compact pages: two bytes for a village, eight for a cost, four for a place. */
final class Columns {
    /** Bytes that a column of so many villages takes, with what is lost while a page grows. */
    static long bytes(int villages) {
        return 2L * villages + 20;
    }

    /** Columns in the order in which they were listed. */
    static final class Page {
        /** A page that is full is followed by another, so that none is copied while it grows large. */
        private static final int MOST = 1 << 16;

        private char[] members = new char[256];
        private int[] starts = new int[64];
        private long[] costs = new long[63];
        private int count;

        void add(int[] villages, int size, long cost) {
            if (count == costs.length) {
                costs = Arrays.copyOf(costs, count + count / 2);
                starts = Arrays.copyOf(starts, costs.length + 1);
            }
            int start = starts[count];
            if (start + size > members.length) {
                members = Arrays.copyOf(members, Math.max(start + size, members.length + members.length / 2));
            }
            for (int k = 0; k < size; k++) {
                members[start + k] = (char) villages[k];
            }
            costs[count++] = cost;
            starts[count] = start + size;
        }

        boolean full() {
            return count >= MOST;
        }

        Page trimmed() {
            members = Arrays.copyOf(members, starts[count]);
            costs = Arrays.copyOf(costs, count);
            starts = Arrays.copyOf(starts, count + 1);
            return this;
        }

        int count() {
            return count;
        }

        long cost(int column) {
            return costs[column];
        }

        int[] members(int column) {
            int[] villages = new int[starts[column + 1] - starts[column]];
            for (int k = 0; k < villages.length; k++) {
                villages[k] = members[starts[column] + k];
            }
            return villages;
        }

        /** Cost less the prices of its villages, in the unit of the prices. */
        long reduced(int column, long scale, long[] prices) {
            long rest = costs[column] * scale;
            int end = starts[column + 1];
            for (int k = starts[column]; k < end; k++) {
                rest -= prices[members[k]];
            }
            return rest;
        }

        int size(int column) {
            return starts[column + 1] - starts[column];
        }

        int member(int column, int k) {
            return members[starts[column] + k];
        }

        private Page free() {
            Page page = new Page();
            page.members = members;
            page.starts = starts;
            page.costs = new long[count];
            page.count = count;
            return page;
        }

        private Page kept(Kept kept) {
            Page page = new Page();
            for (int column = 0; column < count; column++) {
                if (kept.keeps(this, column)) {
                    page.add(members(column), size(column), costs[column]);
                }
            }
            return page.trimmed();
        }
    }

    /** Which columns stay. Used by one thread. */
    interface Kept {
        boolean keeps(Page page, int column);
    }

    /** Those that stay, in their order. */
    Columns kept(Supplier<Kept> kept) {
        return new Columns(pages().mapToObj(page -> pages[page].kept(kept.get())).toArray(Page[]::new));
    }

    private final Page[] pages;
    private final long count;

    Columns(Page[] pages) {
        this.pages = pages;
        count = Arrays.stream(pages).mapToLong(Page::count).sum();
    }

    /** The alliances of a plan, each ascending. */
    static Columns of(int[][] plan, SetCost cost) {
        Page page = new Page();
        for (int[] members : plan) {
            page.add(members, members.length, cost.of(members));
        }
        return new Columns(new Page[] {page.trimmed()});
    }

    long count() {
        return count;
    }

    /** These and others. */
    Columns and(Columns others) {
        Page[] both = Arrays.copyOf(pages, pages.length + others.pages.length);
        System.arraycopy(others.pages, 0, both, pages.length, others.pages.length);
        return new Columns(both);
    }

    double averageCost() {
        double sum = 0;
        for (Page page : pages) {
            for (int column = 0; column < page.count; column++) {
                sum += page.costs[column];
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The same columns, all for nothing. */
    Columns free() {
        return new Columns(Arrays.stream(pages).map(Page::free).toArray(Page[]::new));
    }

    Page page(int number) {
        return pages[number];
    }

    /** Numbers of the pages, to be worked on by all processors. */
    IntStream pages() {
        return IntStream.range(0, pages.length).parallel();
    }
}
