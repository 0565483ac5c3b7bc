package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.Judgement;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRecords;
import org.liancun.alliance.ScenarioTask;
import org.liancun.alliance.Scenarios;
import org.liancun.alliance.Territory;
import org.liancun.alliance.TodaysPlan;
import org.liancun.alliance.VillageNames;
import org.liancun.formation.Borders;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios to be made: by the solver, or by hand. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP})
class ScenarioFormPages {
    private static final int VILLAGES_PER_ALLIANCE = 5;
    private final Scenarios scenarios;
    private final ScenarioRecords records;
    private final TodaysPlan todays;
    private final Frames frames;

    ScenarioFormPages(Scenarios scenarios, ScenarioRecords records, TodaysPlan todays, Frames frames) {
        this.scenarios = scenarios;
        this.records = records;
        this.todays = todays;
        this.frames = frames;
    }

    /**
     * An empty form, or one filled from a scenario.
     *
     * @param from the scenario
     * @param pin villages that stay where they are in it
     */
    @GetMapping("/formation/scenarios/new")
    Page empty(ScopeBar bar, @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable List<String> pin, HttpServletRequest request) {
        if (from != null) {
            return again(from, pin == null ? List.of() : pin);
        }
        Territory territory = territory(FormationPages.area(bar), bar.year().value());
        int count = todays.on(bar.year().last(), territory.place()).map(today -> today.standing().size()).orElse(0);
        int usual = Math.ceilDiv(territory.villages().size(), VILLAGES_PER_ALLIANCE);
        ScenarioTask task = ScenarioTask.usual("", territory.place(), territory.year(),
                count > 0 ? count : Math.max(1, usual), Borders.WITHIN_TOWNSHIP);
        return page(ScenarioForm.of(task, null), territory, "");
    }

    private Page again(UUID from, List<String> pin) {
        Scenario scenario = records.find(from).orElseThrow(() -> new NotFound(from.toString()));
        ScenarioTask task = scenario.task().as(scenario.task().name() + " 2", from);
        Territory territory = territory(task.place(), task.year());
        ScenarioForm form = ScenarioForm.of(task.seconds() == 0 ? task.forSeconds(30) : task, new VillageNames(territory));
        pin.stream().filter(village -> !form.pins().contains(village)).forEach(form.pins()::add);
        return page(form, territory, "");
    }

    @PostMapping("/formation/scenarios")
    Object create(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        ScenarioForm form = ScenarioForm.of(sent);
        Territory territory = territory(form.get("place"), year(form.get("profiles")));
        try {
            Map<String, String> before = form.parent() == null ? Map.of()
                    : Judgement.allianceOf(records.plan(form.parent()));
            return "redirect:/formation/scenarios/" + scenarios.create(form.task(territory, before));
        } catch (Refused refused) {
            return page(form, territory, frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Every village with the alliance it is in, to be written by hand. */
    @GetMapping("/formation/hand")
    Page hand(ScopeBar bar) {
        String place = FormationPages.area(bar);
        TodaysPlan.Today today = todays.on(bar.year().last(), place).orElseThrow(() -> new NotFound(place));
        return new Page("alliance/hand.jte", HandPage.of(today));
    }

    @PostMapping("/formation/hand")
    Object keep(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        String place = text(sent, "place");
        Territory territory = territory(place, year(text(sent, "profiles")));
        Map<String, String> allianceOf = new java.util.HashMap<>();
        territory.villages().forEach(village ->
                allianceOf.put(village.code(), text(sent, "alliance-" + village.code())));
        Borders borders = text(sent, "borders").equals("open") ? Borders.OPEN : Borders.WITHIN_TOWNSHIP;
        ScenarioTask task = ScenarioTask.usual(text(sent, "name"), place, territory.year(), 1, borders);
        try {
            return "redirect:/formation/scenarios/" + scenarios.byHand(task, allianceOf);
        } catch (Refused refused) {
            return new Page("alliance/hand.jte", new HandPage(territory, allianceOf, task.name(), borders,
                    frames.words(request).of(refused))).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Territory territory(String place, int year) {
        return records.territory(place, year).orElseThrow(() -> new NotFound(place));
    }

    private Page page(ScenarioForm form, Territory territory, String refused) {
        return new Page("alliance/scenarioForm.jte", new ScenarioFormPage(form, territory, records.years(), refused));
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new NotFound(text);
        }
        return Integer.parseInt(text);
    }
}
