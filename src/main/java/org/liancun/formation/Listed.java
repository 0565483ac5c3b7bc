package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liancun.formation.Certificate.Claim;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.FormationResult.Reason;
import org.liancun.formation.Standing.Phase;

/** The answer where all possible alliances are listed: the cheapest choice of them, and its proof. */
final class Listed {
    /** So many parts are looked at for a first plan before it is asked whether there is one. */
    static final int NODES_WITHOUT_PLAN = 60;

    private final Terrain terrain;
    private final Columns columns;
    private final SetCost cost;
    private final Teller teller;
    private final Watch watch;

    Listed(Terrain terrain, Columns columns, SetCost cost, Teller teller) {
        this.terrain = terrain;
        this.columns = columns;
        this.cost = cost;
        this.teller = teller;
        watch = teller.watch();
    }

    FormationResult form(FirstPlan first) {
        teller.at(Phase.BOUND);
        Tree.Found found = tree().patient(NODES_WITHOUT_PLAN).run(Optional.empty(), expectedCost());
        if (found.plan().isEmpty() && !watch.stop()) {
            Tree.Found any = anyPlan();
            if (any.plan().isEmpty() && any.complete()) {
                return infeasible(any);
            }
            if (any.plan().isPresent()) {
                found = tree().run(any.plan(), expectedCost());
            }
        }
        Tree.Found answered = found.plan().isPresent() ? found : found.with(first.await());
        return ProvenAnswer.of(terrain, teller, answered, columns.count());
    }

    private Tree tree() {
        Tree.Task task = new Tree.Task(terrain, columns, cost::of, Demand.of(terrain), Long.MAX_VALUE);
        return new Tree(task, teller::found, watch);
    }

    /** Any plan that obeys the rules, or the proof that there is none: the same problem with every alliance for nothing. */
    private Tree.Found anyPlan() {
        Tree.Task task = new Tree.Task(terrain, columns.free(), members -> 0, Demand.of(terrain), 1);
        return new Tree(task, (best, bound) -> { }, watch)
                .run(Optional.empty(), terrain.input.rules().alliances());
    }

    /** About what a plan costs: as many average alliances as are asked for. */
    private double expectedCost() {
        return Math.max(1, columns.averageCost() * terrain.input.rules().alliances());
    }

    private FormationResult infeasible(Tree.Found proof) {
        teller.at(Phase.REASONS);
        List<Reason> reasons = new Blockers(terrain, watch, proof.needed(terrain.size)).find();
        Certificate certificate =
                new Certificate(Claim.INFEASIBLE, 0, Duals.SCALE, proof.exclusions(terrain), proof.leaves(terrain));
        return new FormationResult(Optional.empty(), Proof.INFEASIBLE, OptionalLong.empty(), reasons,
                columns.count(), Optional.of(certificate));
    }
}
