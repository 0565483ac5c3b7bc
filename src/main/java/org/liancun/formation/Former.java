package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.FormationResult.Reason;

/**
 * Forms alliances: the front door of this module.
 *
 * <p>A seeded heuristic that ends after a number of steps fixed by the number of villages. The same input gives the
 * same plan; nothing is claimed about how good it is.
 */
public final class Former {
    private static final int ATTEMPTS = 3;

    /** The best plan with its proof, or why there is none; takes as long as it takes. */
    public FormationResult form(FormationInput input) {
        return form(input, Watch.PATIENT);
    }

    /** The same, told to a watch that may end it at any moment with the best so far and what is proven of it. */
    public FormationResult form(FormationInput input, Watch watch) {
        Terrain terrain = new Terrain(input);
        List<Island> islands = Island.of(terrain);
        List<Reason> reasons = new EvidentReasons(terrain, islands).find();
        if (!reasons.isEmpty()) {
            return FormationResult.infeasible(reasons, 0);
        }
        AllianceCost cost = new AllianceCost(terrain);
        int[] counts = Island.counts(islands, input.rules().alliances());
        long steps = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long seed = input.seed() + attempt;
            Search search = new Search(terrain, cost, seed);
            Optional<int[][]> members = search.run(new Growth(terrain, seed).start(islands, counts));
            steps += search.steps();
            if (members.isPresent()) {
                FormationPlan plan = new PlanWriter(terrain, cost).write(members.get());
                return new FormationResult(
                        Optional.of(plan), Proof.NONE, OptionalLong.empty(), List.of(), 0, Optional.empty());
            }
        }
        Reason reason = new Reason(FormationRefusal.SEARCH_FOUND_NONE, List.of(steps));
        return new FormationResult(
                Optional.empty(), Proof.NONE, OptionalLong.empty(), List.of(reason), 0, Optional.empty());
    }
}
