package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRecords;
import org.liancun.alliance.Territory;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlanComparison;
import org.liancun.formation.PlannedAlliance;
import org.liancun.shell.Frames;
import org.liancun.shell.MapPicture;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two scenarios side by side. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class ComparePages {
    private final ScenarioRecords records;
    private final PlanReading plans;
    private final ScenarioReading reading;
    private final Frames frames;

    ComparePages(ScenarioRecords records, PlanReading plans, ScenarioReading reading, Frames frames) {
        this.records = records;
        this.plans = plans;
        this.reading = reading;
        this.frames = frames;
    }

    /** @param a the one, and with {@code b} the other; without them, a choice */
    @GetMapping("/formation/compare")
    Page compare(ScopeBar bar, @RequestParam(required = false) @Nullable UUID a,
            @RequestParam(required = false) @Nullable UUID b, HttpServletRequest request) {
        Words words = frames.words(request);
        List<Scenario> choice = records.list(FormationPages.area(bar), null, 100).stream()
                .filter(Scenario::planned).toList();
        if (a == null || b == null) {
            return new Page("alliance/compare.jte", new ComparePage(choice, null, null, List.of(), false));
        }
        Scenario one = find(a);
        Scenario other = find(b);
        FormationPlan first = records.plan(a);
        FormationPlan second = records.plan(b);
        ComparePage.Side left = side(one, first, Map.of(), words);
        ComparePage.Side right = side(other, second, hues(first, second), words);
        return new Page("alliance/compare.jte", new ComparePage(choice, left, right,
                moves(left, right, PlanComparison.of(first, second), words),
                one.task().weights().equals(other.task().weights()) && one.task().place().equals(other.task().place())));
    }

    private Scenario find(UUID id) {
        return records.find(id).filter(Scenario::planned).orElseThrow(() -> new NotFound(id.toString()));
    }

    private ComparePage.Side side(Scenario scenario, FormationPlan plan, Map<String, Integer> hues, Words words) {
        Territory territory = reading.territory(scenario.task());
        PlanReading.Labels own = PlanReading.own(territory, words);
        PlanView view = plans.view(territory, plan, scenario.task().weights(), (alliance, place) -> {
            PlanReading.Label label = own.of(alliance, place);
            return new PlanReading.Label(label.number(), label.name(),
                    hues.getOrDefault(alliance.code(), label.hue()), "/formation/scenarios/" + scenario.id());
        }, (village, alliance) -> "/formation/scenarios/" + scenario.id() + "?village=" + village + "#why", words);
        return new ComparePage.Side(scenario, view, reading.line(scenario, words));
    }

    /** An alliance of the second plan has the hue of the one in the first with which it shares most villages. */
    private static Map<String, Integer> hues(FormationPlan first, FormationPlan second) {
        Map<String, Integer> hues = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        record Common(String code, int place, long villages) {}
        List<Common> all = new ArrayList<>();
        for (PlannedAlliance each : second.alliances()) {
            for (int place = 0; place < first.alliances().size(); place++) {
                Set<String> before = Set.copyOf(first.alliances().get(place).villages());
                all.add(new Common(each.code(), place, each.villages().stream().filter(before::contains).count()));
            }
        }
        all.sort(Comparator.comparingLong(Common::villages).reversed().thenComparing(Common::code)
                .thenComparingInt(Common::place));
        for (Common each : all) {
            if (each.villages() > 0 && !hues.containsKey(each.code()) && taken.add(each.place())) {
                hues.put(each.code(), each.place() % MapPicture.HUES);
            }
        }
        int next = first.alliances().size();
        for (PlannedAlliance each : second.alliances()) {
            if (!hues.containsKey(each.code())) {
                hues.put(each.code(), next++ % MapPicture.HUES);
            }
        }
        return hues;
    }

    /** The villages that are with other neighbours. */
    private List<ComparePage.Move> moves(ComparePage.Side one, ComparePage.Side other, PlanComparison comparison,
            Words words) {
        Territory territory = reading.territory(other.scenario().task());
        Map<String, String> names = new HashMap<>();
        one.view().lines().forEach(line -> names.put("from " + line.alliance().code(), line.name()));
        other.view().lines().forEach(line -> names.put("to " + line.alliance().code(), line.name()));
        return comparison.moved().stream().map(moved -> {
            Territory.Village village = Objects.requireNonNull(territory.byCode().get(moved.village()));
            return new ComparePage.Move(words.name(village.nameZh(), village.nameEn()),
                    words.name(village.townshipZh(), village.townshipEn()),
                    names.getOrDefault("from " + moved.from(), "–"), names.getOrDefault("to " + moved.to(), "–"));
        }).toList();
    }
}
