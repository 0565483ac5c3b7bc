package org.liancun.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound: the cheapest plan out of the listed columns, and for every part of the plans the prices that prove
 * its bound. The order in which parts are looked at depends on nothing but the input.
 */
final class Tree {
    private static final int ROUNDS = 40;
    private static final int TRIOS_PER_ROUND = 60;
    private static final int NODES_PER_DIVE = 25;
    private static final int MOST_TRIOS = 1200;

    private final Terrain terrain;
    private final Demand demand;
    private final ToLongFunction<int[]> cost;
    private final Progress progress;
    private final Watch watch;
    private Columns columns;
    private int[] @Nullable [] plan;
    private long cutoff;
    private final List<Duals> exclusions = new ArrayList<>();
    private final List<Part> leaves = new ArrayList<>();
    private final PriorityQueue<Node> open = new PriorityQueue<>(
            Comparator.comparingLong(Node::bound).thenComparingInt(Node::shallow).thenComparingInt(Node::number));
    private int nodesWithoutPlan = Integer.MAX_VALUE;
    private int nodesAtMost = Integer.MAX_VALUE;
    private int nodes;
    private long leastLeaf = Long.MAX_VALUE;

    /** A part of the plans that is still to be looked at, with prices that prove its bound. */
    private record Node(Branches branches, long bound, Duals duals, int number) {
        /** Among equal bounds the deepest is nearest to a plan. */
        int shallow() {
            return -branches.branches().size();
        }
    }

    /** Who is told of better plans and bounds. */
    interface Progress {
        void at(OptionalLong best, long bound);
    }

    /**
     * What was found.
     *
     * @param plan the cheapest found; none if there is none below the cutoff
     * @param bound no plan costs less
     * @param complete whether that no plan is better is proven for all parts
     */
    record Found(Optional<int[][]> plan, long bound, boolean complete, List<Duals> exclusions, List<Part> leaves) {
        /** The same with another plan. */
        Found with(Optional<int[][]> other) {
            return new Found(other, bound, complete, exclusions, leaves);
        }

        /** The same where columns had been left out before by other prices. */
        Found after(Duals duals) {
            List<Duals> all = new ArrayList<>(List.of(duals));
            all.addAll(exclusions);
            return new Found(plan, bound, complete, all, leaves);
        }

        List<Certificate.Prices> exclusions(Terrain terrain) {
            return exclusions.stream().map(duals -> duals.asPrices(terrain.codes)).toList();
        }

        /** The villages without which the proof would not hold. */
        boolean[] needed(int villages) {
            boolean[] needed = new boolean[villages];
            exclusions.forEach(duals -> duals.markNeeded(needed));
            for (Part part : leaves) {
                part.duals.markNeeded(needed);
                part.branches.markNeeded(needed);
            }
            return needed;
        }

        List<Certificate.Leaf> leaves(Terrain terrain) {
            return leaves.stream().map(part -> part.branches.leaf(part.duals, terrain.codes)).toList();
        }
    }

    /** A part of the plans with the prices that prove its bound. */
    record Part(Branches branches, Duals duals) {}

    /**
     * What is to be chosen from.
     *
     * @param cost of an alliance, as in the columns
     * @param cutoff only plans that cost less are wanted
     */
    record Task(Terrain terrain, Columns columns, ToLongFunction<int[]> cost, Demand demand, long cutoff) {}

    Tree(Task task, Progress progress, Watch watch) {
        terrain = task.terrain;
        columns = task.columns;
        cost = task.cost;
        demand = task.demand;
        cutoff = task.cutoff;
        this.progress = progress;
        this.watch = watch;
    }

    /** Ends when so many parts were looked at. */
    Tree atMost(int nodesInAll) {
        nodesAtMost = nodesInAll;
        return this;
    }

    /** Gives up when so many parts were looked at and no plan was found. */
    Tree patient(int nodesBefore) {
        nodesWithoutPlan = nodesBefore;
        return this;
    }

    /**
     * @param known a plan below the cutoff to start from
     * @param scaleOfCost about what a plan costs
     */
    Found run(Optional<int[][]> known, double scaleOfCost) {
        try (Relaxation relaxation = new Relaxation(demand, scaleOfCost, watch)) {
            known.ifPresent(alliancesKnown -> {
                better(alliancesKnown);
                for (int[] members : alliancesKnown) {
                    // What is not among the columns must not be in the relaxation, whose prices would not be theirs.
                    if (members.length <= terrain.input.rules().max()) {
                        relaxation.add(members, cost.applyAsLong(members));
                    }
                }
            });
            relaxation.begin(columns, scaleOfCost / terrain.size, terrain.size);
            return run(relaxation);
        }
    }

    /** With a relaxation that others use too, one after the other. */
    Found run(Relaxation relaxation) {
        relaxation.allow(members -> true);
        root(relaxation);
        while (!open.isEmpty() && !watch.stop() && nodes < (plan == null ? nodesWithoutPlan : nodesAtMost)) {
            look(open.remove(), relaxation);
        }
        return found();
    }

    private Found found() {
        boolean complete = open.isEmpty() && leastLeaf >= cutoff;
        long bound = Math.min(cutoff, leastLeaf);
        for (Node node : open) {
            bound = Math.min(bound, node.bound);
            leaves.add(new Part(node.branches, node.duals));
        }
        return new Found(Optional.ofNullable(plan), bound, complete, List.copyOf(exclusions), List.copyOf(leaves));
    }

    /** The relaxation of all plans, sharpened by trios; columns that no better plan can have are left out. */
    private void root(Relaxation relaxation) {
        Relaxation.Proven best = relaxation.solve(columns, cutoff);
        tell(best.bound());
        exclude(best);
        if (relaxation.breached() && cutoff == Long.MAX_VALUE) {
            // There may be no plan at all, which is asked by itself: without costs it is answered at once.
            nodesWithoutPlan = 0;
        }
        dive(relaxation, columns);
        exclude(best);
        if (best.bound() < cutoff && sharpens()) {
            best = sharpened(relaxation, best);
            dive(relaxation, columns);
            exclude(best);
        }
        // Costs are not negative, so no prices at all prove more than bad ones.
        boolean bad = best.bound() <= 0 && cutoff > 0;
        Duals duals = bad ? Duals.none(terrain.size) : best.duals();
        long bound = bad ? Duals.none(terrain.size).bound(Scan.of(columns, duals, 0, 0).least(), demand) : best.bound();
        open.add(new Node(Branches.NONE, bound, duals, nodes++));
    }

    /** Adds trios until no more are broken; leaves the relaxation solved. */
    private Relaxation.Proven sharpened(Relaxation relaxation, Relaxation.Proven first) {
        Relaxation.Proven best = first;
        // A dive has left the relaxation somewhere else.
        relaxation.allow(members -> true);
        relaxation.solve(columns, cutoff);
        for (int round = 0; round < ROUNDS && best.bound() < cutoff && !watch.stop(); round++) {
            List<int[]> trios = new Trios(relaxation.master(), demand, TRIOS_PER_ROUND).violated(terrain.size);
            if (trios.isEmpty() || relaxation.master().trios().size() > MOST_TRIOS) {
                return best;
            }
            trios.forEach(relaxation.master()::addTrio);
            Relaxation.Proven next = relaxation.solve(columns, cutoff);
            if (next.bound() > best.bound()) {
                best = next;
                exclude(best);
                tell(best.bound());
            }
        }
        return best;
    }

    /** Trios are facts about whole plans only. */
    private boolean sharpens() {
        return nodesWithoutPlan > 0 && demand.whole() && !watch.stop();
    }

    private void tell(long bound) {
        progress.at(plan == null ? OptionalLong.empty() : OptionalLong.of(cutoff), Math.min(bound, cutoff));
    }

    /** Leaves columns out that would bring every plan with them to the cutoff. */
    private void exclude(Relaxation.Proven proven) {
        if (cutoff == Long.MAX_VALUE || proven.least() == Long.MAX_VALUE) {
            return;
        }
        Duals duals = proven.duals();
        long before = columns.count();
        columns = columns.kept(() -> {
            Duals.Reader reader = duals.new Reader();
            return (page, column) ->
                    duals.boundWith(reader.reduced(page, column), proven.least(), demand) < cutoff;
        });
        if (columns.count() < before && !exclusions.contains(duals)) {
            exclusions.add(duals);
        }
    }

    private void dive(Relaxation relaxation, Columns from) {
        if (relaxation.breached() || !demand.whole()) {
            return;
        }
        new Dive(relaxation, terrain.size, watch).plan(from, cutoff).ifPresent(this::better);
    }

    private void better(int[][] candidate) {
        long sum = 0;
        for (int[] members : candidate) {
            sum += cost.applyAsLong(members);
        }
        if ((candidate.length == demand.alliances() || !demand.whole()) && sum < cutoff) {
            cutoff = sum;
            plan = candidate;
        }
    }

    private void look(Node node, Relaxation relaxation) {
        if (node.bound >= cutoff) {
            close(node.branches, node.bound, node.duals);
            return;
        }
        Branches branches = node.branches;
        Columns own = columns.kept(() -> branches.kept(terrain.size));
        relaxation.allow(branches::admit);
        Relaxation.Proven proven = relaxation.solve(own, cutoff);
        Duals duals = proven.bound() >= node.bound ? proven.duals() : node.duals;
        long bound = Math.max(proven.bound(), node.bound);
        if (bound >= cutoff) {
            close(branches, bound, duals);
            return;
        }
        if (!proven.settled()) {
            open.add(new Node(branches, bound, duals, nodes++));
            return;
        }
        OptionalLong pair = Pairs.leastDecided(relaxation.master(), demand);
        if (pair.isEmpty()) {
            whole(relaxation, branches, bound, duals);
            return;
        }
        int a = Pairs.first(pair.getAsLong());
        int b = Pairs.second(pair.getAsLong());
        open.add(new Node(branches.with(a, b, true), bound, duals, nodes++));
        open.add(new Node(branches.with(a, b, false), bound, duals, nodes++));
        if (nodes % NODES_PER_DIVE == 0) {
            dive(relaxation, own);
        }
        tell(open.stream().mapToLong(Node::bound).min().orElse(bound));
    }

    /** The relaxation is a plan: the cheapest of its part but for what rounding hides. */
    private void whole(Relaxation relaxation, Branches branches, long bound, Duals duals) {
        if (!relaxation.breached()) {
            better(relaxation.chosen(0.5).toArray(int[][]::new));
        }
        close(branches, bound, duals);
    }

    private void close(Branches branches, long bound, Duals duals) {
        leastLeaf = Math.min(leastLeaf, bound);
        leaves.add(new Part(branches, duals));
    }
}
