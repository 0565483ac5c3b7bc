package org.liancun.alliance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioCount;
import org.liancun.alliance.ScenarioTask;
import org.liancun.alliance.Territory;
import org.liancun.formation.Conditions;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Terms;
import org.liancun.formation.Weights;

/**
 * A scenario with its plan, in the words of {@code docs/spec/formation.md}, as {@code liancun form --json} writes it.
 *
 * @param areas how many villages there are
 * @param unit of all costs: millionths
 * @param cost absent where there is no plan
 * @param gap how much better another plan could be at most, as a part of the cost
 * @param reason why there is no plan, or no proof
 */
record ScenarioJson(
        Head scenario,
        int areas,
        RulesJson rules,
        Weights weights,
        List<AllianceJson> alliances,
        @Nullable Long cost,
        String unit,
        @Nullable Long bound,
        @Nullable Double gap,
        @Nullable String proof,
        @Nullable String reason,
        long columns,
        double seconds,
        long seed) {
    private static final double THOUSAND = 1000;

    /**
     * What a list says of a scenario.
     *
     * @param state waiting, running, cut (off by the end of the program), optimal, bound, none, infeasible, hand or
     *     adopted
     * @param effectiveOn from when on it is the plan; absent where it is not
     */
    record Head(UUID id, String name, String place, int year, String origin, @Nullable UUID parent, String state,
            @Nullable Integer alliances, @Nullable Long cost, @Nullable Long bound, @Nullable Double gap,
            Instant createdAt, String createdBy, @Nullable LocalDate effectiveOn, boolean synthetic) {
        static Head of(Scenario it, String state) {
            Scenario.Result result = it.result();
            ScenarioTask task = it.task();
            return new Head(it.id(), task.name(), task.place(), task.year(), it.origin().code(), task.parent(), state,
                    result == null ? task.alliances() : result.alliances(), result == null ? null : result.costMillionths(),
                    result == null ? null : result.boundMillionths(), result == null ? null : value(result.gap()),
                    it.createdAt(), it.createdBy(), it.effectiveOn(), it.synthetic());
        }
    }

    /** The hard rules. */
    record RulesJson(@Nullable Integer alliances, int min, int max, String lead, String borders,
            List<Set<String>> together, List<Set<String>> apart, Map<String, String> pins,
            List<Conditions.Limit> floors, List<Conditions.Limit> ceilings) {
        static RulesJson of(ScenarioTask task) {
            Conditions conditions = task.conditions();
            return new RulesJson(task.alliances(), task.sizes().min(), task.sizes().max(),
                    task.lead().name().toLowerCase(Locale.ROOT), task.borders().name().toLowerCase(Locale.ROOT),
                    conditions.together(), conditions.apart(), conditions.pins(), conditions.floors(),
                    conditions.ceilings());
        }
    }

    /** An alliance of the plan. */
    record AllianceJson(String id, String name, String mode, @Nullable String lead, String hub, List<String> villages, long cost,
            Terms terms, List<List<String>> pairs) {
        static AllianceJson of(PlannedAlliance it, Map<String, Territory.Village> villages) {
            Territory.Village named = villages.get(it.lead() == null ? it.hub() : it.lead());
            return new AllianceJson(it.code(), (named == null ? it.hub() : named.nameZh()) + "联村", it.mode().word(), it.lead(), it.hub(), it.villages(),
                    it.costMillionths(), it.terms(),
                    it.pairs().stream().map(pair -> List.of(pair.strong(), pair.weak())).toList());
        }
    }

    /** What so many alliances cost. */
    record CountJson(int alliances, String proof, @Nullable Long cost, @Nullable Long bound) {
        static CountJson of(ScenarioCount it) {
            return new CountJson(it.alliances(), it.proof().word(), it.costMillionths(), it.boundMillionths());
        }
    }

    static ScenarioJson of(Scenario it, String state, FormationPlan plan, List<String> reasons, Territory territory) {
        Scenario.Result result = it.result();
        return new ScenarioJson(Head.of(it, state), territory.villages().size(), RulesJson.of(it.task()), it.task().weights(),
                plan.alliances().stream().map(each -> AllianceJson.of(each, territory.byCode())).toList(),
                result == null ? null : result.costMillionths(), "millionths", result == null ? null : result.boundMillionths(),
                result == null ? null : value(result.gap()), result == null ? null : result.proof().word(),
                reasons.isEmpty() ? null : String.join(" ", reasons),
                result == null ? 0 : result.columns(), result == null ? 0 : result.spentMillis() / THOUSAND,
                it.task().seed());
    }

    static @Nullable Double value(OptionalDouble gap) {
        return gap.isPresent() ? gap.getAsDouble() : null;
    }
}
