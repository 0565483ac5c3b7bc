package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.Adoption;
import org.liancun.alliance.AdoptionPaper;
import org.liancun.alliance.Adoptions;
import org.liancun.alliance.Judgement;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRecords;
import org.liancun.alliance.Scenarios;
import org.liancun.alliance.Territory;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios for programs. Costs are whole millionths. */
@RestController
@RequestMapping("/api/v1/formation/scenarios")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class FormationApi {
    private static final int MOST = 100;
    private final Scenarios scenarios;
    private final ScenarioRecords records;
    private final ScenarioReading reading;
    private final Adoptions adoptions;
    private final Frames frames;

    FormationApi(Scenarios scenarios, ScenarioRecords records, ScenarioReading reading, Adoptions adoptions,
            Frames frames) {
        this.scenarios = scenarios;
        this.records = records;
        this.reading = reading;
        this.adoptions = adoptions;
        this.frames = frames;
    }

    /** @param next what to send as {@code after} for the next page; absent on the last */
    record ListJson(List<ScenarioJson.Head> scenarios, @Nullable UUID next) {}

    /** Villages tried in other alliances: alliance by village. */
    record MovesJson(@Nullable Map<String, String> moves) {}

    /** @param difference what the plan costs more than before, in millionths */
    record JudgementJson(long cost, long difference, List<String> broken) {}

    /** @param file a scan as base64; may be left out */
    record AdoptionJson(@Nullable LocalDate effectiveOn, @Nullable LocalDate resolvedOn, @Nullable String number,
            @Nullable String title, @Nullable String fileName, @Nullable String file) {
        AdoptionPaper paper() {
            return new AdoptionPaper(effectiveOn, resolvedOn, Objects.requireNonNullElse(number, "").strip(),
                    Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(fileName, ""),
                    file == null ? new byte[0] : Base64.getDecoder().decode(file));
        }
    }

    /** An adopted plan. */
    record AdoptedJson(UUID id, UUID scenario, LocalDate effectiveOn, LocalDate resolvedOn) {}

    @GetMapping
    ListJson list(@RequestParam(defaultValue = "") String place, @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int limit, HttpServletRequest request) {
        int most = Math.clamp(limit, 1, MOST);
        Scenario last = after == null ? null : find(after);
        List<Scenario> found = records.list(place, last, most + 1);
        boolean more = found.size() > most;
        List<Scenario> shown = more ? found.subList(0, most) : found;
        return new ListJson(shown.stream().map(each -> ScenarioJson.Head.of(each, reading.state(each))).toList(),
                more ? shown.getLast().id() : null);
    }

    /** Stores a scenario and begins to solve it; {@code progress} tells how far it is. */
    @PostMapping
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    ResponseEntity<ScenarioJson.Head> create(@RequestBody TaskJson sent) {
        Territory territory = records.territory(sent.placeOrEmpty(), sent.yearOr(records.years()))
                .orElseThrow(() -> new NotFound(sent.placeOrEmpty()));
        UUID id = scenarios.create(sent.task(territory));
        Scenario scenario = find(id);
        return ResponseEntity.created(URI.create("/api/v1/formation/scenarios/" + id))
                .body(ScenarioJson.Head.of(scenario, reading.state(scenario)));
    }

    @GetMapping("/{id}")
    ScenarioJson one(@PathVariable UUID id, HttpServletRequest request) {
        Scenario scenario = find(id);
        return ScenarioJson.of(scenario, reading.state(scenario), records.plan(id), reasons(scenario, request),
                reading.territory(scenario.task()));
    }

    @GetMapping("/{id}/progress")
    ProgressJson progress(@PathVariable UUID id, HttpServletRequest request) {
        Scenario scenario = find(id);
        return ProgressJson.of(scenario, reading.state(scenario), scenarios.run(id).orElse(null), words(request));
    }

    /** The proof with all that it is about; {@code liancun form --check} checks the file. */
    @GetMapping(path = "/{id}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] certificate(@PathVariable UUID id) {
        return records.certificate(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    /** What each number of alliances costs, where the number was left open. */
    @GetMapping("/{id}/counts")
    List<ScenarioJson.CountJson> counts(@PathVariable UUID id) {
        return records.counts(find(id).id()).stream().map(ScenarioJson.CountJson::of).toList();
    }

    /** Ends the search; the best plan so far is kept. */
    @PostMapping("/{id}/stop")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    ProgressJson stop(@PathVariable UUID id, HttpServletRequest request) {
        scenarios.stop(id);
        return progress(id, request);
    }

    @DeleteMapping("/{id}")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        scenarios.delete(id);
        return ResponseEntity.noContent().build();
    }

    /** What the plan would cost and break with some villages moved; nothing is stored. */
    @PostMapping("/{id}/evaluation")
    JudgementJson judge(@PathVariable UUID id, @RequestBody MovesJson sent, HttpServletRequest request) {
        Scenario scenario = find(id);
        Map<String, String> before = Judgement.allianceOf(records.plan(id));
        Map<String, String> after = new HashMap<>(before);
        Objects.requireNonNullElse(sent.moves(), Map.<String, String>of())
                .forEach((village, alliance) -> after.computeIfPresent(village, (code, old) -> alliance));
        Judgement was = scenarios.judge(scenario.task(), before);
        Judgement is = scenarios.judge(scenario.task(), after);
        Said said = new Said(reading.territory(scenario.task()), words(request));
        return new JudgementJson(is.plan().costMillionths(), is.plan().costMillionths() - was.plan().costMillionths(),
                is.broken().stream().map(each -> said.broken(each, each.alliance())).toList());
    }

    @PostMapping("/{id}/adoption")
    @Allowed(Role.COUNTY)
    AdoptedJson adopt(@PathVariable UUID id, @RequestBody AdoptionJson sent) {
        Adoption adopted = adoptions.adopt(id, sent.paper());
        return new AdoptedJson(adopted.id(), id, adopted.effectiveOn(), adopted.resolvedOn());
    }

    private List<String> reasons(Scenario scenario, HttpServletRequest request) {
        Said said = new Said(reading.territory(scenario.task()), words(request));
        return records.reasons(scenario.id()).stream().map(said::reason).toList();
    }

    private Scenario find(UUID id) {
        return records.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    private Words words(HttpServletRequest request) {
        return frames.words(request);
    }
}
