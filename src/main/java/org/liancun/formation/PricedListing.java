package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Lists every possible alliance, however large, whose reduced cost at given prices is below a threshold: from each
 * village the sets in which it is the first by code, each once, grown only while {@link PricedReach} does not prove that
 * nothing below the threshold can come of it.
 */
final class PricedListing {
    private static final int TELL_EVERY = 1 << 8;

    private final Terrain terrain;
    private final PricedValues values;
    private final SetCost cost;
    private final Duals duals;
    private final Watch watch;
    private final AtomicLong listed = new AtomicLong();
    private final AtomicLong looked = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean cut = new AtomicBoolean();

    /**
     * How much is listed.
     *
     * @param ofEach with the same first village; beyond, the others with that one are left out
     * @param looksOfEach sets looked at with the same first village; beyond, the others with that one are left out
     * @param inAll beyond, there is no answer
     * @param looks sets looked at in all; beyond, there is no answer
     */
    record Limits(int ofEach, long looksOfEach, long inAll, long looks) {
        /** Everything, unless it is too much. */
        static Limits whole(long inAll, long looks) {
            return new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, inAll, looks);
        }
    }

    /** @param complete whether nothing was left out */
    record Found(Columns columns, boolean complete) {}

    PricedListing(Terrain terrain, PricedValues values, SetCost cost, Duals duals, Watch watch) {
        this.terrain = terrain;
        this.values = values;
        this.cost = cost;
        this.duals = duals;
        this.watch = watch;
    }

    /** How many sets were looked at. */
    long looked() {
        return looked.get();
    }

    /** Those below the threshold; empty beyond the limits, or if the watch ended it. */
    Optional<Found> below(long threshold, Limits limits) {
        Columns.Page[] pages = IntStream.range(0, terrain.size)
                .parallel()
                .mapToObj(first -> new Growing(first, threshold, limits).pages())
                .flatMap(List::stream)
                .toArray(Columns.Page[]::new);
        return over.get() ? Optional.empty() : Optional.of(new Found(new Columns(pages), !cut.get()));
    }

    /** The sets in which one village is the first. */
    private final class Growing {
        private final long threshold;
        private final Limits limits;
        private final SetCost ownCost = cost.another();
        private final Admission admission = new Admission(terrain);
        private final PricedReach reach;
        private final List<Columns.Page> pages = new ArrayList<>(List.of(new Columns.Page()));
        private final int deepest = Math.min(terrain.input.rules().max(), terrain.size);
        private final int[] sorted = new int[deepest];
        private int count;
        private int toldCount;
        private long lookedAt;
        private long toldLooks;

        private Growing(int first, long threshold, Limits limits) {
            this.threshold = threshold;
            this.limits = limits;
            reach = new PricedReach(terrain, values, duals, first, threshold);
        }

        private List<Columns.Page> pages() {
            if (!over.get()) {
                grow();
                tell();
            }
            pages.getLast().trimmed();
            return pages;
        }

        /** Everything that grows out of the members of the reach; those already tried beside them stay out. */
        private void grow() {
            int size = reach.size();
            if (size >= terrain.input.rules().min()) {
                offer(size);
            }
            int tried = 0;
            int next = size == deepest ? -1 : reach.best();
            while (next >= 0 && goesOn()) {
                if (admission.mayJoin(reach.members(), size, next)) {
                    reach.enter(next);
                    grow();
                    reach.leave();
                }
                reach.shut(next);
                tried++;
                if (++lookedAt % TELL_EVERY == 0) {
                    tell();
                }
                next = reach.best();
            }
            reach.reopen(tried);
        }

        private void offer(int size) {
            if (reach.least() >= threshold) {
                return;
            }
            int[] members = reach.members();
            for (int k = 0; k < size; k++) {
                int at = k;
                while (at > 0 && sorted[at - 1] > members[k]) {
                    sorted[at] = sorted[at - 1];
                    at--;
                }
                sorted[at] = members[k];
            }
            long exact = ownCost.of(sorted, size);
            if (exact * Duals.SCALE - reach.prices() < threshold && admission.admits(sorted, size)) {
                if (pages.getLast().full()) {
                    pages.getLast().trimmed();
                    pages.add(new Columns.Page());
                }
                pages.getLast().add(sorted, size, exact);
                count++;
            }
        }

        private boolean goesOn() {
            boolean enough = count >= limits.ofEach || lookedAt >= limits.looksOfEach;
            if (enough) {
                cut.set(true);
            }
            return !enough && !over.get();
        }

        private void tell() {
            long all = listed.addAndGet(count - toldCount);
            long allLooks = looked.addAndGet(lookedAt - toldLooks);
            toldCount = count;
            toldLooks = lookedAt;
            if (all > limits.inAll || allLooks > limits.looks || watch.stop()) {
                over.set(true);
            }
        }
    }
}
