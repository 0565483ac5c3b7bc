package org.liancun.formation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liancun.formation.Certificate.Claim;
import org.liancun.formation.FormationResult.Proof;
import org.liancun.formation.FormationResult.Reason;
import org.liancun.formation.Standing.Phase;

/** What a search found, with its certificate and its plan checked. */
final class ProvenAnswer {
    private ProvenAnswer() {}

    /** @param columns how many possible alliances were listed */
    static FormationResult of(Terrain terrain, Teller teller, Tree.Found found, long columns) {
        Optional<FormationPlan> written = found.plan().map(members -> CheckedPlan.of(terrain, members));
        long bound = found.bound();
        teller.found(written.stream().mapToLong(FormationPlan::costMillionths).findFirst(), bound);
        teller.at(Phase.CHECK);
        Certificate certificate =
                new Certificate(Claim.BOUND, bound, Duals.SCALE, found.exclusions(terrain), found.leaves(terrain));
        boolean optimal = written.isPresent() && written.get().costMillionths() == bound;
        List<Reason> reasons = written.isPresent()
                ? List.of()
                : List.of(new Reason(FormationRefusal.STOPPED_BEFORE_PLAN, List.of()));
        return new FormationResult(written, optimal ? Proof.OPTIMAL : Proof.BOUND, OptionalLong.of(bound), reasons,
                columns, Optional.of(certificate));
    }
}
