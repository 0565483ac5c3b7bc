package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import org.liancun.formation.FormationResult.Reason;

/**
 * Forms alliances: the front door of this module.
 *
 * <p>A seeded heuristic that ends after a number of steps fixed by the number of villages. The same input gives the
 * same plan; nothing is claimed about how good it is.
 */
public final class Former {
    private static final int ATTEMPTS = 3;

    /** The best plan found, or why there is none. */
    public FormationResult form(FormationInput input) {
        Terrain terrain = new Terrain(input);
        List<Island> islands = Island.of(terrain);
        List<Reason> reasons = new EvidentReasons(terrain, islands).find();
        if (!reasons.isEmpty()) {
            return FormationResult.infeasible(reasons);
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
                return FormationResult.found(new PlanWriter(terrain, cost).write(members.get()), steps);
            }
        }
        return FormationResult.gaveUp(steps);
    }
}
