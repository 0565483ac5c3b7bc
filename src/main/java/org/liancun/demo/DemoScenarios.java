package org.liancun.demo;

import java.util.List;
import org.liancun.access.Scope;
import org.liancun.alliance.ScenarioTask;
import org.liancun.alliance.Scenarios;
import org.liancun.formation.Borders;
import org.springframework.stereotype.Component;

/** Two scenarios beside the demo's plan: the same rules within township borders, and across them. */
@Component
public class DemoScenarios {
    private static final int YEAR = 2023;
    private static final int MOST_SECONDS = 120;
    private final Scenarios scenarios;

    DemoScenarios(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** Makes both and begins to solve them, one after the other; returns at once. */
    public void begin() {
        Scope.system("demo", Demo.COUNTY).run(() -> List.of(
                        task("不跨乡镇 · within borders", Borders.WITHIN_TOWNSHIP), task("可跨乡镇 · open borders", Borders.OPEN))
                .forEach(scenarios::create));
    }

    private static ScenarioTask task(String name, Borders borders) {
        return ScenarioTask.usual(name, Demo.COUNTY, YEAR, Aims.ALLIANCES, borders).forSeconds(MOST_SECONDS);
    }
}
