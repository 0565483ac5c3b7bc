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
    private static final int OFFERED = 100;
    private static final int TRIOS_PER_ROUND = 60;
    /** About as many sets as are looked at in a minute. */
    private static final long LOOKS = 5_000_000;

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
            Optional<PricedListing.Found> found =
                    below(ofPool.duals(), ofPool.least(), new PricedListing.Limits(OFFERED, Long.MAX_VALUE, looksLeft));
            if (found.isEmpty()) {
                return Optional.ofNullable(best);
            }
            Columns cheaper = found.get().columns();
            if (found.get().complete()) {
                best = better(best, proven(ofPool, cheaper));
            }
            grew = cheaper.count() > 0;
            pool = pool.and(cheaper);
        }
        return Optional.ofNullable(best);
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
                : new Dive(relaxation, terrain.size, watch).plan(pool, Long.MAX_VALUE);
    }

    /** All possible alliances that a plan below the goal can have; empty if they are too many. */
    Optional<Columns> below(Relaxation.Proven proven, long goal, long most) {
        long threshold = proven.duals().thresholdFor(goal, proven.least(), demand);
        return below(proven.duals(), threshold, new PricedListing.Limits(Integer.MAX_VALUE, most, looksLeft))
                .map(PricedListing.Found::columns);
    }

    private Optional<PricedListing.Found> below(Duals duals, long threshold, PricedListing.Limits limits) {
        PricedListing listing = new PricedListing(terrain, values, cost, duals, watch);
        Optional<PricedListing.Found> found = listing.below(threshold, limits);
        looksLeft -= listing.looked();
        return found;
    }

    @Override
    public void close() {
        relaxation.close();
    }
}
