package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.Scenario;
import org.liancun.alliance.ScenarioRecords;
import org.liancun.alliance.Scenarios;
import org.liancun.kernel.Refused;
import org.liancun.shell.TableFile;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios to look at: the list, one with its plan, and what it takes along. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class ScenarioPages {
    private static final int PAGE = 20;
    private final Scenarios scenarios;
    private final ScenarioRecords records;
    private final ScenarioReading reading;
    private final Frames frames;

    ScenarioPages(Scenarios scenarios, ScenarioRecords records, ScenarioReading reading, Frames frames) {
        this.scenarios = scenarios;
        this.records = records;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping("/formation/scenarios")
    Page list(ScopeBar bar, @RequestParam(required = false) @Nullable UUID after, HttpServletRequest request) {
        String place = FormationPages.area(bar);
        Scenario last = after == null ? null : records.find(after).orElse(null);
        List<Scenario> found = records.list(place, last, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Scenario> shown = more ? found.subList(0, PAGE) : found;
        return new Page("alliance/scenarios.jte", new ScenariosPage(
                shown.stream().map(each -> reading.line(each, frames.words(request))).toList(),
                more ? shown.getLast().id() : null, reading.border(shown, frames.words(request)),
                FormationPages.mayPlan(request, place)));
    }

    /**
     * One scenario.
     *
     * @param village whose place in the plan is explained
     * @param move villages that are tried in another alliance, each as {@code village:alliance}
     */
    @GetMapping("/formation/scenarios/{id}")
    Page one(@PathVariable UUID id, ScopeBar bar, @RequestParam(defaultValue = "") String village,
            @RequestParam(required = false) @Nullable List<String> move, HttpServletRequest request) {
        Scenario scenario = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
        Map<String, String> moves = moves(move);
        return new Page("alliance/scenario.jte", reading.page(scenario, village, moves, frames.words(request),
                FormationPages.user(request)));
    }

    /** {@code village:alliance} each; what is not written so is passed over. */
    static Map<String, String> moves(@Nullable List<String> move) {
        Map<String, String> moves = new java.util.TreeMap<>();
        for (String each : move == null ? List.<String>of() : move) {
            int colon = each.indexOf(':');
            if (colon > 0 && colon < each.length() - 1) {
                moves.put(each.substring(0, colon), each.substring(colon + 1));
            }
        }
        return moves;
    }

    @GetMapping(path = "/formation/scenarios/{id}", params = "format")
    TableFile file(@PathVariable UUID id, HttpServletRequest request) {
        Scenario scenario = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
        return new TableFile("plan-" + id, List.of("alliance", "village_code", "name_zh", "township", "strong",
                "leads", "paired_with"), reading.rows(scenario, frames.words(request)));
    }

    /** The proof, for programs that check it. */
    @GetMapping("/formation/scenarios/{id}/certificate")
    ResponseEntity<byte[]> certificate(@PathVariable UUID id) {
        byte[] bytes = records.certificate(id).orElseThrow(() -> new NotFound(id.toString()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", ContentDisposition.attachment()
                        .filename("certificate-" + id + ".json", StandardCharsets.UTF_8).build().toString())
                .body(bytes);
    }

    @PostMapping("/formation/scenarios/{id}/stop")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    String stop(@PathVariable UUID id) {
        scenarios.stop(id);
        return "redirect:/formation/scenarios/" + id;
    }

    /** Solves one whose search was cut off by the end of the program. */
    @PostMapping("/formation/scenarios/{id}/solution")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    String solve(@PathVariable UUID id) {
        scenarios.solve(id);
        return "redirect:/formation/scenarios/" + id;
    }

    @PostMapping("/formation/scenarios/{id}/deletion")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    Object delete(@PathVariable UUID id, HttpServletRequest request) {
        try {
            scenarios.delete(id);
            return "redirect:/formation/scenarios";
        } catch (Refused refused) {
            Scenario scenario = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
            return new Page("alliance/scenario.jte", reading.page(scenario, "", Map.of(), frames.words(request),
                    FormationPages.user(request)).refused(frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Keeps a plan with its moves as a scenario of its own. */
    @PostMapping("/formation/scenarios/{id}/hand")
    @Allowed({Role.COUNTY, Role.TOWNSHIP})
    String byHand(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        Scenario scenario = records.find(id).orElseThrow(() -> new NotFound(id.toString()));
        String name = Objects.requireNonNullElse(sent.getFirst("name"), "").strip();
        return "redirect:/formation/scenarios/" + reading.keep(scenario, moves(sent.get("move")), name);
    }
}
