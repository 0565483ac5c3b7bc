package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The relaxation over all possible alliances where they are too many to be listed: solved over some, and whatever the
 * prices leave below those is searched and added, until there is nothing.
 */
final class OpenRelaxation implements AutoCloseable {
    /** So many are added with each first village in a round. */
    private static final int OFFERED = 30;
    private static final int SHORT_LOOK = 1_000;
    private static final int TRIOS_PER_ROUND = 60;
    /** Where nothing is known yet, everything within the range of numbers is below. */
    private static final long ANYTHING = Long.MAX_VALUE / 4;
    /** Sets that are looked at in all, in about a minute; beyond, nothing is proven. */
    private static final long LOOKS = 6_000_000;

    private final Terrain terrain;
    private final PricedValues values;
    private final SetCost cost;
    private final Watch watch;
    private final Demand demand;
    private final Relaxation relaxation;
    private Columns pool;
    private long looksLeft = LOOKS;

    /** @param pool possible alliances to start from, of which there is a plan */
    OpenRelaxation(Terrain terrain, PricedValues values, SetCost cost, Columns pool, Watch watch) {
        this.terrain = terrain;
        this.values = values;
        this.cost = cost;
        this.pool = pool;
        this.watch = watch;
        demand = Demand.of(terrain);
        double expected = Math.max(1, pool.averageCost() * demand.alliances());
        relaxation = new Relaxation(demand, expected, watch);
        relaxation.begin(pool, expected / terrain.size, terrain.size);
    }

    /** The best bound that prices prove over all possible alliances; empty if that was not to be had. */
    Optional<Relaxation.Proven> solve() {
        Relaxation.Proven best = null;
        boolean grew = true;
        while (grew && !watch.stop()) {
            Relaxation.Proven ofPool = relaxation.solve(pool, Long.MAX_VALUE);
            Optional<PricedListing.Found> found = cheaper(ofPool.duals(), Math.min(ANYTHING, ofPool.least()));
            if (found.isEmpty()) {
                return Optional.ofNullable(best);
            }
            Columns cheaper = found.get().columns();
            // Costs are not negative, so a bound below zero comes of prices that prove nothing.
            if (found.get().complete() && proven(ofPool, cheaper).bound() >= 0) {
                best = better(best, proven(ofPool, cheaper));
            }
            grew = cheaper.count() > 0;
            pool = pool.and(cheaper);
        }
        return Optional.ofNullable(best);
    }

    /** Some below the threshold; all are looked at only where a short look finds none. */
    private Optional<PricedListing.Found> cheaper(Duals duals, long threshold) {
        Optional<PricedListing.Found> some = below(
                duals, threshold, new PricedListing.Limits(OFFERED, SHORT_LOOK, Long.MAX_VALUE, looksLeft));
        return some.isEmpty() || some.get().complete() || some.get().columns().count() > 0
                ? some
                : below(duals, threshold, new PricedListing.Limits(OFFERED, Long.MAX_VALUE, Long.MAX_VALUE, looksLeft));
    }

    private Relaxation.Proven proven(Relaxation.Proven ofPool, Columns cheaper) {
        Duals duals = ofPool.duals();
        long least = Math.min(ofPool.least(), Scan.of(cheaper, duals, 0, 0).least());
        return new Relaxation.Proven(duals.bound(least, demand), duals, least, ofPool.settled());
    }

    static Relaxation.Proven better(Relaxation.@Nullable Proven known, Relaxation.Proven other) {
        return known == null || other.bound() > known.bound() ? other : known;
    }

    /** Trios of which the solution makes more than a plan may; whether there were any. */
    boolean sharpen() {
        relaxation.allow(members -> true);
        relaxation.solve(pool, Long.MAX_VALUE);
        List<int[]> trios = new Trios(relaxation.master(), demand, TRIOS_PER_ROUND).violated(terrain.size);
        trios.forEach(relaxation.master()::addTrio);
        return !trios.isEmpty();
    }

    /** A plan that the relaxation leads to. */
    Optional<int[][]> dive() {
        return relaxation.breached()
                ? Optional.empty()
                : new Dive(relaxation, terrain.size, watch).plan(pool, Long.MAX_VALUE)
                        .filter(plan -> plan.length == demand.alliances());
    }

    /** All possible alliances that a plan below the goal can have; empty if they are too many. */
    Optional<Columns> below(Relaxation.Proven proven, long goal, long most) {
        long threshold = proven.duals().thresholdFor(goal, proven.least(), demand);
        return below(proven.duals(), threshold, PricedListing.Limits.whole(most, looksLeft))
                .map(PricedListing.Found::columns);
    }

    private Optional<PricedListing.Found> below(Duals duals, long threshold, PricedListing.Limits limits) {
        PricedListing listing = new PricedListing(terrain, values, cost, duals, watch);
        Optional<PricedListing.Found> found = listing.below(threshold, limits);
        // Beyond a limit it depends on the processors how many were looked at, and the answer must not.
        looksLeft -= found.isPresent() ? listing.looked() : looksLeft / 2;
        return found;
    }

    @Override
    public void close() {
        relaxation.close();
    }
}
