package org.liancun.alliance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.alliance.Adoptions;
import org.liancun.alliance.Judge;
import org.liancun.alliance.Judgement;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioCount;
import org.liancun.alliance.ScenarioRecords;
import org.liancun.alliance.ScenarioTask;
import org.liancun.alliance.Scenarios;
import org.liancun.alliance.Territory;
import org.liancun.formation.FormationPlan;
import org.liancun.registry.Places;
import org.liancun.shell.NotFound;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;

/** Makes scenarios ready to be looked at. */
@Component
class ScenarioReading {
    private static final double HUNDREDTHS_OF_PERCENT = 10_000;
    private final ScenarioRecords records;
    private final Scenarios scenarios;
    private final PlanReading reading;
    private final Adoptions adoptions;
    private final Places places;

    ScenarioReading(ScenarioRecords records, Scenarios scenarios, PlanReading reading, Adoptions adoptions,
            Places places) {
        this.places = places;
        this.records = records;
        this.scenarios = scenarios;
        this.reading = reading;
        this.adoptions = adoptions;
    }

    ScenariosPage.Line line(Scenario scenario, Words words) {
        Scenario.Result result = scenario.result();
        String place = places.byCode(scenario.task().place())
                .map(each -> words.name(each.nameZh(), each.nameEn())).orElse("");
        return new ScenariosPage.Line(scenario, place, state(scenario),
                Said.cost(result == null ? null : result.costMillionths(), words),
                Said.cost(result == null ? null : result.boundMillionths(), words),
                result == null ? "–" : Said.gap(result.gap(), words));
    }

    /** Key of the words for how far a scenario is. */
    String state(Scenario scenario) {
        Scenario.Result result = scenario.result();
        if (result == null) {
            return scenarios.run(scenario.id()).map(run -> run.begun() ? "running" : "waiting").orElse("cut");
        }
        return scenario.adopted() ? "adopted" : scenario.origin() == Scenario.Origin.HAND ? "hand" : result.proof().word();
    }

    /** What the border costs, by the newest two that differ in nothing else. */
    ScenariosPage.@Nullable Border border(List<Scenario> shown, Words words) {
        for (Scenario within : shown) {
            for (Scenario open : shown) {
                if (within.planned() && open.planned() && within.task().differsInBordersOnly(open.task())
                        && comparable(within.task())) {
                    return border(within, open, words);
                }
            }
        }
        return null;
    }

    /** Neighbours that are derived under each border anew give costs of different measures. */
    private boolean comparable(ScenarioTask task) {
        return records.territory(task.place(), task.year()).map(Territory::registeredEdges).orElse(false);
    }

    private static ScenariosPage.Border border(Scenario within, Scenario open, Words words) {
        Scenario.Result inside = Objects.requireNonNull(within.result());
        Scenario.Result outside = Objects.requireNonNull(open.result());
        long cost = Objects.requireNonNull(inside.costMillionths());
        long openCost = Objects.requireNonNull(outside.costMillionths());
        Long least = inside.boundMillionths() == null ? null : Long.valueOf(inside.boundMillionths() - openCost);
        Long most = outside.boundMillionths() == null ? null : Long.valueOf(cost - outside.boundMillionths());
        long hundredths = openCost == 0 ? 0 : Math.round((cost - openCost) * HUNDREDTHS_OF_PERCENT / openCost);
        return new ScenariosPage.Border(within, open, cost - openCost, least, most, words.number(hundredths, 2) + " %");
    }

    ScenarioPage page(Scenario scenario, String village, Map<String, String> moves, Words words, SignedIn user) {
        ScenarioTask task = scenario.task();
        Territory territory = territory(task);
        FormationPlan plan = records.plan(scenario.id());
        Said said = new Said(territory, words);
        Map<String, String> allianceOf = Judgement.allianceOf(plan);
        Map<String, String> known = moves.entrySet().stream()
                .filter(each -> allianceOf.containsKey(each.getKey()) && (allianceOf.containsValue(each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
        // A plan of other villages than today's can be looked at, but not judged.
        boolean judged = territory.complete() && allianceOf.keySet().equals(territory.byCode().keySet());
        Change change = judged ? new Change(scenario, territory, plan, words) : null;
        ScenarioPage.Trial trial = change == null || known.isEmpty() ? null : change.trial(known);
        ScenarioPage.Why why = change != null && allianceOf.containsKey(village) ? change.why(village, allianceOf) : null;
        List<ScenarioCount> counts = task.alliances() == null ? records.counts(scenario.id()) : List.of();
        boolean mine = (user.role() == Role.COUNTY || user.role() == Role.TOWNSHIP)
                && task.place().startsWith(user.place());
        return new ScenarioPage(scenario, territory, state(scenario),
                scenario.planned() ? view(scenario, territory, change == null || trial == null ? plan : change.moved(known), words) : null,
                scenarios.run(scenario.id()).orElse(null),
                records.reasons(scenario.id()).stream().map(said::reason).toList(),
                scenario.result() == null ? List.of() : Said.proof(scenario.result(), words),
                CountChart.of(counts), why, trial, adoptions.of(scenario.id()).orElse(null),
                scenario.planned() && (change == null || change.changed()), mine, user.role() == Role.COUNTY, "");
    }

    PlanView view(Scenario scenario, Territory territory, FormationPlan plan, Words words) {
        String base = "/formation/scenarios/" + scenario.id();
        return reading.view(territory, plan, scenario.task().weights(), PlanReading.own(territory, words),
                (village, alliance) -> base + "?village=" + village + "#why", words);
    }

    Territory territory(ScenarioTask task) {
        return records.territory(task.place(), task.year()).orElseThrow(() -> new NotFound(task.place()));
    }

    /** Keeps the plan with some villages moved as a scenario of its own. */
    UUID keep(Scenario scenario, Map<String, String> moves, String name) {
        Map<String, String> allianceOf = new HashMap<>(Judgement.allianceOf(records.plan(scenario.id())));
        moves.forEach((village, alliance) -> allianceOf.computeIfPresent(village, (code, old) -> alliance));
        return scenarios.byHand(scenario.task().as(name.isEmpty() ? scenario.task().name() + " *" : name, scenario.id()),
                allianceOf);
    }

    /** The plan as rows of a file: a village each. */
    List<List<String>> rows(Scenario scenario, Words words) {
        Territory territory = territory(scenario.task());
        return view(scenario, territory, records.plan(scenario.id()), words).lines().stream()
                .flatMap(line -> line.members().stream().map(member -> List.of(line.alliance().code(), member.code(),
                        member.name(), member.township(), member.strong() ? "true" : "false",
                        member.lead() ? "true" : "false", member.with())))
                .toList();
    }

    /** Villages of a plan tried in other alliances. */
    private static final class Change {
        private final Scenario scenario;
        private final Territory territory;
        private final FormationPlan plan;
        private final Words words;
        private final Said said;
        private final Map<String, PlanReading.Label> labels = new LinkedHashMap<>();
        private final Judge judge;
        private @Nullable Judgement before;

        Change(Scenario scenario, Territory territory, FormationPlan plan, Words words) {
            this.scenario = scenario;
            this.territory = territory;
            this.plan = plan;
            this.words = words;
            said = new Said(territory, words);
            judge = new Judge(scenario.task(), territory);
            PlanReading.Labels own = PlanReading.own(territory, words);
            for (int i = 0; i < plan.alliances().size(); i++) {
                labels.put(plan.alliances().get(i).code(), own.of(plan.alliances().get(i), i));
            }
        }

        private Judgement judge(Map<String, String> moves) {
            Map<String, String> allianceOf = new HashMap<>(Judgement.allianceOf(plan));
            allianceOf.putAll(moves);
            return judge.judge(allianceOf);
        }

        private Judgement before() {
            if (before == null) {
                before = judge(Map.of());
            }
            return before;
        }

        /** Whether the profiles have changed since, so that the plan costs something else now. */
        boolean changed() {
            return scenario.task().movePriceMillionths() == 0
                    && before().plan().costMillionths() != plan.costMillionths();
        }

        FormationPlan moved(Map<String, String> moves) {
            return judge(moves).plan();
        }

        ScenarioPage.Trial trial(Map<String, String> moves) {
            Judgement after = judge(moves);
            List<String> names = new ArrayList<>();
            moves.forEach((village, alliance) -> names.add(words.t("alliance.trial.move", said.named(village),
                    Objects.requireNonNull(labels.get(alliance)).name())));
            return new ScenarioPage.Trial(moves, names, after.plan().costMillionths(),
                    after.plan().costMillionths() - before().plan().costMillionths(), broken(after));
        }

        private List<String> broken(Judgement judgement) {
            PlanReading.Labels own = PlanReading.own(territory, words);
            Map<String, String> names = new HashMap<>();
            judgement.plan().alliances().forEach(each -> names.put(each.code(), own.of(each, 0).name()));
            return judgement.broken().stream()
                    .map(problem -> said.broken(problem, names.getOrDefault(problem.alliance(), ""))).toList();
        }

        ScenarioPage.Why why(String village, Map<String, String> allianceOf) {
            String current = Objects.requireNonNull(allianceOf.get(village));
            List<ScenarioPage.Option> options = territory.neighbours(village, scenario.task().borders()).stream()
                    .map(allianceOf::get).filter(Objects::nonNull).distinct()
                    .filter(alliance -> !alliance.equals(current))
                    .map(alliance -> option(village, alliance))
                    .sorted(Comparator.comparingInt((ScenarioPage.Option each) -> each.broken().isEmpty() ? 0 : 1)
                            .thenComparingLong(ScenarioPage.Option::difference))
                    .toList();
            return new ScenarioPage.Why(village, said.named(village),
                    Objects.requireNonNull(labels.get(current)).name(), options);
        }

        private ScenarioPage.Option option(String village, String alliance) {
            Judgement after = judge(Map.of(village, alliance));
            PlanReading.Label label = Objects.requireNonNull(labels.get(alliance));
            return new ScenarioPage.Option(alliance, label.name(), label.number(), label.hue(),
                    after.plan().costMillionths() - before().plan().costMillionths(), broken(after));
        }
    }
}
