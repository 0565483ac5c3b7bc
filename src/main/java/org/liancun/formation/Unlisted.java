package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.FormationResult.Reason;
import org.liancun.formation.Standing.Phase;

/**
 * The answer where the possible alliances are too many to be listed: the search's plan, or the best out of the smaller
 * alliances if that is cheaper. Nothing is proven, and the answer says so.
 */
final class Unlisted {
    /** So many smaller alliances are listed at most. */
    private static final long SMALLER = 2_000_000;
    private static final int NODES = 1_000;

    private final Terrain terrain;
    private final SetCost cost;
    private final Teller teller;
    private final Watch watch;
    private final long mostColumns;

    /** @param mostColumns the possible alliances are more than these */
    Unlisted(Terrain terrain, SetCost cost, Teller teller, long mostColumns) {
        this.mostColumns = mostColumns;
        this.terrain = terrain;
        this.cost = cost;
        this.teller = teller;
        watch = teller.watch();
    }

    FormationResult form(FirstPlan first) {
        teller.at(Phase.SEARCH);
        Optional<int[][]> searched = first.await();
        Optional<int[][]> best = outOfSmaller(searched).or(() -> searched);
        Optional<FormationPlan> plan = best.map(members -> CheckedPlan.of(terrain, members));
        Reason reason = plan.isPresent()
                ? new Reason(FormationRefusal.TOO_MANY_TO_LIST, List.of(mostColumns))
                : new Reason(FormationRefusal.SEARCH_FOUND_NONE, List.of());
        return new FormationResult(
                plan, Proof.NONE, OptionalLong.empty(), List.of(reason), teller.columns(), Optional.empty());
    }

    /** The known plan, or a cheaper one whose alliances are not larger than can be listed. */
    private Optional<int[][]> outOfSmaller(Optional<int[][]> known) {
        Rules rules = terrain.input.rules();
        Columns columns = null;
        Terrain listedIn = terrain;
        for (int most = Math.max(rules.min(), Math.ceilDiv(terrain.size, rules.alliances()));
                most <= rules.max() && !watch.stop();
                most++) {
            Terrain smaller = new Terrain(terrain.input.with(rules.withSizes(rules.min(), most)));
            Optional<Columns> listed = new Listing(smaller, cost, watch, Math.min(SMALLER, mostColumns)).list();
            if (listed.isEmpty()) {
                break;
            }
            columns = listed.get();
            listedIn = smaller;
        }
        if (columns == null) {
            return Optional.empty();
        }
        double expected = Math.max(1, rules.alliances() * columns.averageCost());
        Tree.Task task = new Tree.Task(listedIn, columns, cost::of, Demand.of(terrain), Long.MAX_VALUE);
        return new Tree(task, (found, bound) -> teller.found(found, 0), watch)
                .patient(NODES)
                .atMost(NODES)
                .run(known, expected)
                .plan();
    }
}
