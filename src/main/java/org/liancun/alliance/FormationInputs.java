package org.liancun.alliance;

import java.util.List;
import org.liancun.formation.Area;
import org.liancun.formation.FormationInput;

/** What the solver takes, made of a wish and a territory. */
final class FormationInputs {
    private FormationInputs() {}

    static FormationInput of(ScenarioTask task, Territory territory, int count) {
        List<Area> areas = territory.areas();
        return new FormationInput(areas, territory.adjacency(areas, task.borders()), task.rules(count), task.weights(),
                task.seed());
    }
}
