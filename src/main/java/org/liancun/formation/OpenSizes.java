package org.liancun.formation;

import java.util.ArrayList;
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
    /** Up to so many all possible alliances are listed without looking at prices. */
    static final long FEW = 300_000;
    /** So many of the smaller alliances the relaxation starts from. */
    private static final long SMALLER = 300_000;
    private static final long MOST_COLUMNS = 2_000_000;
    private static final int ROUNDS = 12;
    private static final int HALVINGS = 6;

    private final Terrain terrain;
    private final PricedValues values;
    private final SetCost cost;
    private final Teller teller;
    private final Watch watch;

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
        try (OpenRelaxation relaxation = new OpenRelaxation(terrain, values, cost, smaller, watch)) {
            Optional<Relaxation.Proven> proven = relaxation.solve();
            if (proven.isEmpty()) {
                return Optional.empty();
            }
            teller.found(OptionalLong.empty(), proven.get().bound());
            Optional<int[][]> known = relaxation.dive().or(first::await);
            return known.map(plan -> choose(relaxation, proven.get(), plan));
        }
    }

    /** Possible alliances that are not larger than some size. */
    private Columns smaller() {
        Rules rules = terrain.input.rules();
        Columns columns = new Columns(new Columns.Page[0]);
        for (int most = rules.min(); most <= rules.max() && !watch.stop(); most++) {
            Terrain limited = new Terrain(terrain.input.with(rules.withSizes(rules.min(), most)));
            Optional<Columns> listed = new Listing(limited, cost, watch, SMALLER).list();
            if (listed.isEmpty()) {
                break;
            }
            columns = listed.get();
        }
        return columns;
    }

    private FormationResult choose(OpenRelaxation relaxation, Relaxation.Proven first, int[][] known) {
        long upper = costOf(known);
        teller.found(OptionalLong.of(upper), first.bound());
        Relaxation.Proven proven = first;
        Optional<Columns> columns = relaxation.below(proven, upper, MOST_COLUMNS);
        for (int round = 0; round < ROUNDS && columns.isEmpty() && !watch.stop() && relaxation.sharpen(); round++) {
            proven = relaxation.solve().map(next -> OpenRelaxation.better(first, next)).orElse(proven);
            teller.found(OptionalLong.empty(), proven.bound());
            columns = relaxation.below(proven, upper, MOST_COLUMNS);
        }
        // What cannot be proven of all better plans may still be proven of those that are better by more.
        long goal = upper;
        for (int halving = 0; halving < HALVINGS && columns.isEmpty() && !watch.stop(); halving++) {
            goal = proven.bound() + (goal - proven.bound()) / 2;
            columns = relaxation.below(proven, goal, MOST_COLUMNS);
        }
        if (columns.isEmpty()) {
            return answer(proven, bare(proven, known), 0);
        }
        teller.listed(columns.get().count());
        return answer(proven, chosen(columns.get(), goal, known), columns.get().count());
    }

    private Tree.Found chosen(Columns columns, long goal, int[][] known) {
        long upper = costOf(known);
        teller.at(Phase.CHOICE);
        Tree.Task task = new Tree.Task(terrain, columns, cost::of, Demand.of(terrain), goal);
        Tree tree = new Tree(task, (best, bound) -> teller.found(best, bound), watch);
        Tree.Found found = tree.run(goal < upper ? Optional.empty() : Optional.of(known), upper);
        return found.plan().isPresent() ? found : found.with(Optional.of(known));
    }

    /** The prices of the relaxation, and nothing else. */
    private Tree.Found bare(Relaxation.Proven proven, int[][] known) {
        Tree.Part whole = new Tree.Part(Branches.NONE, proven.duals());
        return new Tree.Found(Optional.of(known), Math.min(proven.bound(), costOf(known)), false, List.of(),
                List.of(whole));
    }

    private FormationResult answer(Relaxation.Proven proven, Tree.Found found, long columns) {
        // A run that was stopped may not have come as far as the relaxation was.
        Tree.Found better = found.bound() < proven.bound() ? bare(proven, found.plan().orElseThrow()) : found;
        List<Duals> exclusions = new ArrayList<>(List.of(proven.duals()));
        exclusions.addAll(better.exclusions());
        return ProvenAnswer.of(terrain, teller,
                new Tree.Found(better.plan(), better.bound(), better.complete(), exclusions, better.leaves()), columns);
    }

    private long costOf(int[][] plan) {
        long sum = 0;
        for (int[] members : plan) {
            sum += cost.of(members);
        }
        return sum;
    }
}
