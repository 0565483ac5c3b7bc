package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lists every possible alliance once: from each village the connected sets in which it is the first by code, each grown
 * by one neighbour at a time that no earlier member adjoins.
 */
final class Listing {
    /** Beyond these no proof is tried. */
    static final long MOST_COLUMNS = 30_000_000;

    /** The part of the memory that columns may take. */
    private static final double PART_OF_MEMORY = 0.6;
    /** Sizes above this may make so many that they are counted before they are kept. */
    private static final int USUALLY_FEW = 10;
    /** Where sizes are open, many may be looked at for each that the rules admit; beyond these they are too many. */
    private static final long LOOKS_FOR_EACH = 200;
    private static final int TELL_EVERY = 1 << 12;

    private final Terrain terrain;
    private final Rules rules;
    private final Admission admission;
    /** None where only the number is asked. */
    private final @Nullable SetCost cost;
    private final Watch watch;
    private final long most;
    /** Only sets with one of these villages, if any are named. */
    private boolean @Nullable [] touched;
    private boolean @Nullable [] near;
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong listed = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    Listing(Terrain terrain, @Nullable SetCost cost, Watch watch, long most) {
        this.terrain = terrain;
        this.cost = cost;
        this.watch = watch;
        this.most = most;
        rules = terrain.input.rules();
        admission = new Admission(terrain);
    }

    /** Only those with at least one of these villages. */
    Listing touching(boolean[] villages) {
        touched = villages;
        boolean[] reached = villages.clone();
        for (int step = 1; step < Math.min(rules.max(), terrain.size); step++) {
            boolean[] further = reached.clone();
            for (int i = 0; i < terrain.size; i++) {
                for (int neighbour : terrain.neighbours[i]) {
                    further[neighbour] |= reached[i];
                }
            }
            if (Arrays.equals(further, reached)) {
                break;
            }
            reached = further;
        }
        near = reached;
        return this;
    }

    /** All of them; empty if they are too many, do not fit into memory or the watch ended it. */
    Optional<Columns> list() {
        if (rules.max() > USUALLY_FEW) {
            Listing count = new Listing(terrain, null, watch, most);
            count.touched = touched;
            count.near = near;
            count.pages();
            if (count.over.get()) {
                return Optional.empty();
            }
        }
        Columns.Page[] pages = pages();
        return over.get() ? Optional.empty() : Optional.of(new Columns(pages));
    }

    private Columns.Page[] pages() {
        return IntStream.range(0, terrain.size)
                .parallel()
                .mapToObj(first -> new Growing(first).pages())
                .flatMap(List::stream)
                .toArray(Columns.Page[]::new);
    }

    /** The sets in which one village is the first. */
    private final class Growing {
        private final int first;
        private final @Nullable SetCost ownCost = cost == null ? null : cost.another();
        private final List<Columns.Page> pages = new ArrayList<>(List.of(new Columns.Page()));
        private final int deepest = Math.min(rules.max(), terrain.size);
        private final int[] members = new int[deepest];
        private final int[] sorted = new int[deepest];
        /** Neighbours by which the set of each depth may grow. */
        private final int[][] frontier = new int[deepest + 1][];
        /** How many members each village adjoins. */
        private final int[] adjoined = new int[terrain.size];
        private int toldCount;
        private long toldBytes;
        private int steps;

        private Growing(int first) {
            this.first = first;
        }

        private List<Columns.Page> pages() {
            if (!over.get() && (near == null || near[first])) {
                members[0] = first;
                adjoined[first]++;
                frontier[0] = new int[0];
                grow(1, enter(first, 0, 0));
                tell();
            }
            pages.getLast().trimmed();
            return pages;
        }

        /** Takes a village in; the frontier of the next depth keeps what was left of the last and gains its own. */
        private int enter(int village, int depth, int kept) {
            int[] neighbours = terrain.neighbours[village];
            int[] next = frontier[depth + 1];
            if (next == null || next.length < kept + neighbours.length) {
                next = new int[Math.max(2 * (kept + neighbours.length), 16)];
                frontier[depth + 1] = next;
            }
            System.arraycopy(frontier[depth], 0, next, 0, kept);
            int count = kept;
            for (int neighbour : neighbours) {
                if (adjoined[neighbour]++ == 0 && neighbour > first && (near == null || near[neighbour])) {
                    next[count++] = neighbour;
                }
            }
            return count;
        }

        private void grow(int size, int candidates) {
            if (++steps == TELL_EVERY) {
                tell();
            }
            if (size >= rules.min()) {
                offer(size);
            }
            if (size == deepest) {
                return;
            }
            for (int k = candidates - 1; k >= 0 && !over.get(); k--) {
                int village = frontier[size][k];
                if (admission.mayJoin(members, size, village)) {
                    members[size] = village;
                    grow(size + 1, enter(village, size, k));
                    for (int neighbour : terrain.neighbours[village]) {
                        adjoined[neighbour]--;
                    }
                }
            }
        }

        private void offer(int size) {
            for (int k = 0; k < size; k++) {
                int at = k;
                while (at > 0 && sorted[at - 1] > members[k]) {
                    sorted[at] = sorted[at - 1];
                    at--;
                }
                sorted[at] = members[k];
            }
            if (!touches(size) || !admission.admits(sorted, size)) {
                return;
            }
            toldCount++;
            if (ownCost != null) {
                if (pages.getLast().full()) {
                    pages.getLast().trimmed();
                    pages.add(new Columns.Page());
                }
                pages.getLast().add(sorted, size, ownCost.of(sorted, size));
                toldBytes += Columns.bytes(size);
            }
        }

        private boolean touches(int size) {
            for (int k = 0; touched != null && k < size; k++) {
                if (touched[sorted[k]]) {
                    return true;
                }
            }
            return touched == null;
        }

        private void tell() {
            long all = listed.addAndGet(toldCount);
            long taken = bytes.addAndGet(toldBytes);
            boolean tooLong = looked.addAndGet(steps) / LOOKS_FOR_EACH > most && rules.max() > USUALLY_FEW;
            toldCount = 0;
            toldBytes = 0;
            steps = 0;
            if (all > most || tooLong || taken > PART_OF_MEMORY * Runtime.getRuntime().maxMemory() || watch.stop()) {
                over.set(true);
            }
        }
    }
}
