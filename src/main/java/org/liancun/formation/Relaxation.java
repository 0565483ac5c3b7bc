package org.liancun.formation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The linear relaxation over all listed columns: a master over some of them, and the rest priced. */
final class Relaxation implements AutoCloseable {
    private static final int PER_PAGE = 6;
    private static final int PER_PAGE_AT_FIRST = 20;
    private static final double BREACH = 1e-6;
    private static final int RAISE = 8;
    private static final int MOST_RAISED = 4;
    /** Reduced costs nearer to the price of an alliance than this are not worth another round. */
    private static final long NEAR = 16;

    private Demand demand;
    private final Watch watch;
    private final Master master;
    private int raised;
    private final Set<Key> known = new HashSet<>();

    /** Villages as a key. */
    private record Key(int[] members) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(int[] others) && Arrays.equals(members, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }

    /**
     * What the prices of a relaxation prove.
     *
     * @param least reduced cost among the columns
     * @param settled whether the prices are the best ones and the values are those of the relaxation
     */
    record Proven(long bound, Duals duals, long least, boolean settled) {}

    Relaxation(Demand demand, double costOfPlan, Watch watch) {
        this.demand = demand;
        this.watch = watch;
        double unit = Math.max(1, costOfPlan / demand.alliances());
        master = new Master(demand, unit, Math.max(1, costOfPlan));
    }

    /** Demands less than before, of the same columns. */
    void demandOnly(Demand less) {
        for (int i = 0; i < less.villages().length; i++) {
            if (demand.villages()[i] != less.villages()[i]) {
                master.demand(i, less.villages()[i]);
            }
        }
        demand = less;
    }

    Master master() {
        return master;
    }

    boolean add(int[] members, long cost) {
        if (!known.add(new Key(members))) {
            return false;
        }
        master.add(members, cost);
        return true;
    }

    /** Offers columns that are cheap when every village bears the same. */
    void begin(Columns columns, double costPerVillage, int villages) {
        Scan.of(columns, Duals.even(villages, costPerVillage), Long.MAX_VALUE, PER_PAGE_AT_FIRST)
                .cheapest()
                .forEach(offer -> add(offer.members(), offer.cost()));
    }

    /** Allows in the master what a part of the plans may use. */
    void allow(Predicate<int[]> admissible) {
        for (int column = 0; column < master.size(); column++) {
            master.allow(column, admissible.test(master.members(column)));
        }
    }

    /**
     * The best bound that prices prove over the columns; ends early when it reaches the cutoff or the watch ends it.
     *
     * @param columns those which are allowed
     */
    Proven solve(Columns columns, long cutoff) {
        Proven best = null;
        while (true) {
            boolean solved = master.solve();
            Duals duals = Duals.of(master);
            long below = Math.round(master.countPrice() * Duals.SCALE) - NEAR;
            Scan scan = Scan.of(columns, duals, below, PER_PAGE);
            long bound = scan.empty() ? Long.MAX_VALUE : duals.bound(scan.least(), demand);
            if (best == null || bound > best.bound) {
                best = new Proven(bound, duals, scan.least(), false);
            }
            if (!solved || bound >= cutoff || watch.stop()) {
                return best;
            }
            boolean grew = false;
            for (Scan.Offer offer : scan.cheapest()) {
                grew |= add(offer.members(), offer.cost());
            }
            if (!grew && master.breach() > BREACH && bound > 0 && cutoff < Long.MAX_VALUE
                    && raised < MOST_RAISED) {
                master.raiseBreach(RAISE);
                raised++;
            } else if (!grew) {
                return new Proven(best.bound, best.duals, best.least, true);
            }
        }
    }

    /** Whether the last solution leaves villages out or takes them twice. */
    boolean breached() {
        return master.breach() > BREACH;
    }

    /** Columns that the last solution mostly takes. */
    List<int[]> chosen(double atLeast) {
        return IntStream.range(0, master.size())
                .filter(column -> master.value(column) >= atLeast)
                .mapToObj(master::members)
                .toList();
    }

    @Override
    public void close() {
        master.close();
    }
}
