package org.liancun.formation;

import java.util.List;
import org.liancun.formation.FormationResult.Reason;

/** Why no plan can obey the rules. */
final class Blockers {
    Blockers(Terrain terrain, Watch watch) {}

    List<Reason> find() {
        return List.of(new Reason(FormationRefusal.NO_PLAN, List.of()));
    }
}
