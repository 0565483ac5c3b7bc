package org.liancun.alliance;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liancun.access.Scope;
import org.liancun.alliance.Scenario.Origin;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/**
 * Ways in which the villages of a place could join: made, solved while nobody waits, changed by hand, thrown away.
 *
 * <p>Its methods are no transactions: a search takes minutes, and holds none while it thinks.
 */
@Component
public class Scenarios {
    private final ScenarioRecords records;
    private final ScenarioRuns runs;

    Scenarios(ScenarioRecords records, ScenarioRuns runs) {
        this.records = records;
        this.runs = runs;
    }

    /** Stores what is asked for, to be solved later. */
    public UUID prepare(ScenarioTask task) {
        Territory territory = territory(task);
        ScenarioRules.check(task, territory);
        ScenarioRules.seconds(task);
        UUID id = Ids.next();
        records.add(id, task, Origin.SOLVED, territory.synthetic());
        return id;
    }

    /** Stores it and begins to solve it; the answer stands with the scenario when it ends. */
    public UUID create(ScenarioTask task) {
        UUID id = prepare(task);
        solve(id);
        return id;
    }

    /** Begins to solve a scenario that has no result yet. */
    public void solve(UUID id) {
        Scenario scenario = get(id);
        if (scenario.result() == null) {
            runs.begin(scenario);
        }
    }

    /** How far the search is, while there is one. */
    public Optional<ScenarioRun> run(UUID id) {
        return runs.find(id);
    }

    /** Ends the search; the best plan so far and what is proven of it are kept. */
    public void stop(UUID id) {
        requirePlace(get(id).task());
        runs.find(id).ifPresent(ScenarioRun::stop);
    }

    /**
     * A plan that somebody put together, with its cost and what it breaks.
     *
     * @param task the rules and weights by which it is judged
     * @param allianceOf any label of the alliance, by the code of the village; every village of the place
     */
    public UUID byHand(ScenarioTask task, Map<String, String> allianceOf) {
        Territory territory = territory(task);
        Judgement judgement = Judgement.of(task, territory, allianceOf);
        ScenarioTask stored = task.byHand(task.name(), judgement.plan().alliances().size(), task.parent());
        ScenarioRules.check(stored, territory);
        UUID id = Ids.next();
        records.addHand(id, stored, territory.synthetic(), judgement.end(bound(stored)));
        return id;
    }

    /** What is proven of all plans under these rules holds for one made by hand, where the parent had the same. */
    private @Nullable Long bound(ScenarioTask task) {
        if (task.parent() == null) {
            return null;
        }
        return records.find(task.parent())
                .filter(parent -> parent.task().sameProblem(task) && parent.result() != null)
                .map(parent -> parent.result().boundMillionths()).orElse(null);
    }

    /** What a plan costs and breaks, without storing it. */
    public Judgement judge(ScenarioTask task, Map<String, String> allianceOf) {
        Territory territory = records.territory(task.place(), task.year())
                .orElseThrow(() -> new NotFound(task.place()));
        return Judgement.of(task, territory, allianceOf);
    }

    /** Throws a scenario away that nobody adopted. */
    public void delete(UUID id) {
        Scenario scenario = get(id);
        requirePlace(scenario.task());
        if (scenario.adopted()) {
            throw new Refused(AllianceRefusal.ADOPTED_STAYS, scenario.task().name());
        }
        if (runs.find(id).isPresent()) {
            throw new Refused(AllianceRefusal.STILL_RUNNING, scenario.task().name());
        }
        records.delete(scenario);
    }

    private Territory territory(ScenarioTask task) {
        requirePlace(task);
        return records.territory(task.place(), task.year()).orElseThrow(() -> new NotFound(task.place()));
    }

    private Scenario get(UUID id) {
        return records.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    /** The database holds to it as well; here it is said in words. */
    private static void requirePlace(ScenarioTask task) {
        String own = Scope.current().place();
        if (own.isEmpty() || !task.place().startsWith(own)) {
            throw new Refused(AllianceRefusal.OUT_OF_PLACE, task.place(), own);
        }
    }
}
