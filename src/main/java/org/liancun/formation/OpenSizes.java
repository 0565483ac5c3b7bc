package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liancun.formation.Standing.Phase;

/**
 * The answer where the possible alliances are too many to be listed, but a village more never makes one cheaper: those
 * that a plan better than the known one can have are found by their prices and listed, and the choice among them is
 * proven like any other.
 */
final class OpenSizes {
    /** Up to so many possible alliances are listed without looking at prices. */
    static final long FEW = 300_000;

    private static final long MOST_COLUMNS = 2_000_000;
    private static final int ROUNDS = 12;
    private static final int HALVINGS = 6;

    private final Terrain terrain;
    private final PricedValues values;
    private final SetCost cost;
    private final Teller teller;
    private final Watch watch;
    /** Size up to which all possible alliances are known from the start. */
    private int known;

    OpenSizes(Terrain terrain, PricedValues values, SetCost cost, Teller teller) {
        this.terrain = terrain;
        this.values = values;
        this.cost = cost;
        this.teller = teller;
        watch = teller.watch();
    }

    /** Empty where nothing can be proven. */
    Optional<FormationResult> form(FirstPlan first) {
        teller.at(Phase.BOUND);
        Columns smaller = smaller();
        int average = Math.ceilDiv(terrain.size, terrain.input.rules().alliances());
        // Small ones alone make no plan, and without one the relaxation has nothing to start from.
        Optional<int[][]> searched = known < average ? first.await() : Optional.empty();
        Columns pool = searched.map(plan -> smaller.and(Columns.of(plan, cost))).orElse(smaller);
        try (OpenRelaxation relaxation = new OpenRelaxation(terrain, values, cost, pool, watch)) {
            Optional<Relaxation.Proven> proven = relaxation.solve();
            if (proven.isEmpty()) {
                return Optional.empty();
            }
            teller.found(OptionalLong.empty(), proven.get().bound());
            return searched.or(relaxation::dive)
                    .or(first::await)
                    .map(plan -> prove(relaxation, proven.get(), plan))
                    .map(found -> ProvenAnswer.of(terrain, teller, orCheaper(found, first), teller.columns()));
        }
    }

    private Columns smaller() {
        Rules rules = terrain.input.rules();
        Columns columns = new Columns(new Columns.Page[0]);
        for (int most = rules.min(); most <= Math.min(rules.max(), terrain.size) && !watch.stop(); most++) {
            Terrain limited = new Terrain(terrain.input.with(rules.withSizes(rules.min(), most)));
            Optional<Columns> listed = new Listing(limited, cost, watch, FEW).list();
            if (listed.isEmpty()) {
                break;
            }
            columns = listed.get();
            known = most;
        }
        return columns;
    }

    /** What is proven of a plan, or of a better one to which the proof comes. */
    private Tree.Found prove(OpenRelaxation relaxation, Relaxation.Proven first, int[][] plan) {
        long goal = costOf(plan);
        teller.found(OptionalLong.of(goal), first.bound());
        Relaxation.Proven proven = first;
        Optional<Columns> columns = relaxation.below(proven, goal, MOST_COLUMNS);
        for (int round = 0; round < ROUNDS && columns.isEmpty() && !watch.stop() && relaxation.sharpen(); round++) {
            proven = OpenRelaxation.better(proven, relaxation.solve().orElse(proven));
            teller.found(OptionalLong.empty(), proven.bound());
            columns = relaxation.below(proven, goal, MOST_COLUMNS);
        }
        // What cannot be proven of all better plans may be proven of those that are better by more.
        for (int halving = 0; halving < HALVINGS && columns.isEmpty() && !watch.stop(); halving++) {
            goal = proven.bound() + (goal - proven.bound()) / 2;
            columns = relaxation.below(proven, goal, MOST_COLUMNS);
        }
        Tree.Found found = columns.isPresent() ? chosen(columns.get(), goal, plan) : bare(proven, plan);
        // A run that was stopped may not have come as far as the relaxation was.
        Tree.Found furthest = found.bound() < proven.bound() ? bare(proven, found.plan().orElse(plan)) : found;
        return furthest.after(proven.duals());
    }

    /** Out of all columns that a plan below the goal can have. */
    private Tree.Found chosen(Columns columns, long goal, int[][] plan) {
        teller.listed(columns.count());
        teller.at(Phase.CHOICE);
        Tree.Task task = new Tree.Task(terrain, columns, cost::of, Demand.of(terrain), goal);
        long upper = costOf(plan);
        Tree.Found found = new Tree(task, teller::found, watch)
                .run(goal < upper ? Optional.empty() : Optional.of(plan), Math.max(1, upper));
        return found.plan().isPresent() ? found : found.with(Optional.of(plan));
    }

    /** What the prices of the relaxation prove alone. */
    private Tree.Found bare(Relaxation.Proven proven, int[][] plan) {
        return new Tree.Found(Optional.of(plan), Math.min(proven.bound(), costOf(plan)), false, List.of(),
                List.of(new Tree.Part(Branches.NONE, proven.duals())));
    }

    /** The searched plan where the proof is not complete and that one is cheaper. */
    private Tree.Found orCheaper(Tree.Found found, FirstPlan first) {
        long own = costOf(found.plan().orElseThrow());
        return found.bound() == own
                ? found
                : first.await().filter(plan -> costOf(plan) < own).map(plan -> found.with(Optional.of(plan)))
                        .orElse(found);
    }

    private long costOf(int[][] plan) {
        long sum = 0;
        for (int[] members : plan) {
            sum += cost.of(members);
        }
        return sum;
    }
}
