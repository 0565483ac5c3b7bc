package org.liancun.alliance;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.alliance.Scenario.Origin;
import org.liancun.formation.FormationPlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scenarios as they are stored: what was asked for, and what came of it. */
@Component
public class ScenarioRecords {
    private static final OffsetDateTime NEWEST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LAST = new UUID(-1, -1);
    private final ScenarioTables scenarios;
    private final PlanTables plans;
    private final TerritoryTables territories;
    private final Audit audit;

    ScenarioRecords(ScenarioTables scenarios, PlanTables plans, TerritoryTables territories, Audit audit) {
        this.audit = audit;
        this.scenarios = scenarios;
        this.plans = plans;
        this.territories = territories;
    }

    @Transactional(readOnly = true)
    public Optional<Scenario> find(UUID id) {
        return scenarios.find(id);
    }

    /**
     * Those of a place, of what lies in it and of what it lies in; newest first.
     *
     * @param after the last one of the page before; null for the newest
     */
    @Transactional(readOnly = true)
    public List<Scenario> list(String place, @Nullable Scenario after, int limit) {
        return after == null ? scenarios.list(place, NEWEST, LAST, limit)
                : scenarios.list(place, after.createdAt().atOffset(ZoneOffset.UTC), after.id(), limit);
    }

    /** The plan of a scenario; one without alliances where there is none. */
    @Transactional(readOnly = true)
    public FormationPlan plan(UUID id) {
        return plans.plan(id);
    }

    /** Why a scenario has no plan, or no proof. */
    @Transactional(readOnly = true)
    public List<ScenarioReason> reasons(UUID id) {
        return plans.reasons(id);
    }

    /** What each number of alliances costs, where the number was left open; by number. */
    @Transactional(readOnly = true)
    public List<ScenarioCount> counts(UUID id) {
        return plans.counts(id);
    }

    /** The file by which other programs check the proof. */
    @Transactional(readOnly = true)
    public Optional<byte[]> certificate(UUID id) {
        return plans.certificate(id);
    }

    /** The villages of a county or township, with their profiles of that year or the last before. */
    @Transactional(readOnly = true)
    public Optional<Territory> territory(String place, int year) {
        return territories.territory(place, year)
                .or(() -> place.equals(Scope.current().county()) ? Optional.of(Territory.empty(place, year))
                        : Optional.empty());
    }

    /** The years for which villages have profiles, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return territories.years();
    }

    @Transactional
    void add(UUID id, ScenarioTask task, Origin origin, boolean synthetic) {
        scenarios.add(id, task, origin, synthetic);
        audit.changed("scenario.made", id.toString(), task.name());
    }

    @Transactional
    void addHand(UUID id, ScenarioTask task, boolean synthetic, ScenarioEnd end) {
        add(id, task, Origin.HAND, synthetic);
        plans.add(id, end);
    }

    @Transactional
    void end(UUID id, ScenarioEnd end) {
        plans.add(id, end);
    }

    @Transactional
    void count(UUID id, ScenarioCount count) {
        plans.addCount(id, count);
    }

    @Transactional
    void delete(Scenario scenario) {
        if (scenarios.delete(scenario.id())) {
            audit.changed("scenario.deleted", scenario.id().toString(), scenario.task().name());
        }
    }
}
