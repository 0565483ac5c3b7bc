package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.payout.DistributionPolicy;
import org.liancun.payout.Simulation;
import org.liancun.payout.Simulations;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What other numbers in the policy would give, before anybody decides: up to three variants beside each other, for those
 * who lead the payout; and the same for a projector, without anything about a single household.
 */
@Controller
@Allowed({Role.ACCOUNTANT, Role.ALLIANCE})
class SimulationPages {
    private final Simulations simulations;
    private final Frames frames;

    SimulationPages(Simulations simulations, Frames frames) {
        this.simulations = simulations;
        this.frames = frames;
    }

    /** @param asked numbers under {@code a1}, {@code b3} and so on: the variant's letter and the rule's place */
    @GetMapping("/payouts/{organisation}/{year:\\d{4}}/simulation")
    Page look(@PathVariable String organisation, @PathVariable int year,
            @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request) {
        return page("payout/simulation.jte", organisation, new FiscalYear(year), asked, request);
    }

    @GetMapping("/payouts/{organisation}/{year:\\d{4}}/simulation/projector")
    Page project(@PathVariable String organisation, @PathVariable int year,
            @RequestParam MultiValueMap<String, String> asked, HttpServletRequest request) {
        return page("payout/projector.jte", organisation, new FiscalYear(year), asked, request);
    }

    @PostMapping("/payouts/{organisation}/{year:\\d{4}}/simulation")
    String keep(@PathVariable String organisation, @PathVariable int year, @RequestParam(defaultValue = "a") String variant,
            @RequestParam MultiValueMap<String, String> asked) {
        DistributionPolicy kept = simulations.keep(organisation, new FiscalYear(year), numbers(asked, variant));
        return "redirect:" + PolicyPage.path(kept);
    }

    private Page page(String template, String organisation, FiscalYear year, MultiValueMap<String, String> asked,
            HttpServletRequest request) {
        try {
            Simulation simulation = simulations.of(organisation, year,
                    SimulationPage.LETTERS.stream().map(letter -> numbers(asked, letter)).toList());
            return new Page(template, new SimulationPage(organisation, year.value(), simulation, refused(simulation, request),
                    null));
        } catch (Refused refused) {
            return new Page(template, new SimulationPage(organisation, year.value(), null, List.of(),
                    frames.words(request).of(refused)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** What was said to each variant; empty for one that is not refused. */
    private List<String> refused(Simulation simulation, HttpServletRequest request) {
        List<String> said = new ArrayList<>();
        for (Simulation.Variant variant : simulation.variants()) {
            said.add(variant.refused() == null ? "" : frames.words(request).of(variant.refused()));
        }
        return said;
    }

    private static Map<Integer, String> numbers(MultiValueMap<String, String> asked, String letter) {
        Map<Integer, String> numbers = new HashMap<>();
        asked.forEach((key, values) -> {
            if (key.matches(letter.replaceAll("[^abc]", "a") + "\\d{1,2}") && !values.isEmpty()) {
                numbers.put(Integer.parseInt(key.substring(1)), values.getFirst());
            }
        });
        return numbers;
    }
}
