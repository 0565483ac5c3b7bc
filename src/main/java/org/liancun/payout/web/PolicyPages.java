package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.payout.DistributionPolicies;
import org.liancun.payout.DistributionPolicy;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policies of distribution: all versions, one of them with its rules, and a form for the next one. */
@Controller
class PolicyPages {
    private final DistributionPolicies policies;
    private final Frames frames;

    PolicyPages(DistributionPolicies policies, Frames frames) {
        this.policies = policies;
        this.frames = frames;
    }

    @GetMapping("/payouts/policies")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
    Page list() {
        return new Page("payout/policies.jte", PoliciesPage.of(policies.all()));
    }

    @GetMapping("/payouts/policies/{organisation}/{year}/{version}")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
            Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
    Page one(@PathVariable String organisation, @PathVariable int year, @PathVariable int version,
            HttpServletRequest request) {
        DistributionPolicy policy = policies.find(organisation, year, version)
                .orElseThrow(() -> new NotFound(organisation + " " + year + " " + version));
        return new Page("payout/policy.jte", new PolicyPage(policy, PolicyPage.words(policy.rules()),
                mayWrite(request), null));
    }

    /** @param form the words of each rule under {@code 1.name}, {@code 1.rate} and so on */
    @PostMapping("/payouts/policies/{organisation}/{year}/{version}")
    @Allowed({Role.COUNTY, Role.ACCOUNTANT})
    Object add(@PathVariable String organisation, @PathVariable int year, @PathVariable int version,
            @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        DistributionPolicy before = policies.find(organisation, year, version)
                .orElseThrow(() -> new NotFound(organisation + " " + year + " " + version));
        List<Map<String, String>> rules = PolicyPage.words(form);
        try {
            DistributionPolicy added = policies.add(written(before, form, rules));
            return "redirect:" + PolicyPage.path(added);
        } catch (Refused refused) {
            return new Page("payout/policy.jte",
                    new PolicyPage(before, rules, true, frames.words(request).of(refused)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static DistributionPolicies.Written written(DistributionPolicy before, MultiValueMap<String, String> form,
            List<Map<String, String>> rules) {
        List<Function<String, String>> words = new ArrayList<>();
        rules.forEach(rule -> words.add(key -> rule.getOrDefault(key, "")));
        String organisation = said(form, "organisation", before.organisation());
        DistributionPolicy.Version version = new DistributionPolicy.Version(0, form.containsKey("draft"),
                day(said(form, "decidedOn", "")), said(form, "document", "").isEmpty() ? null : said(form, "document", ""));
        return new DistributionPolicies.Written(organisation, number(said(form, "yearFrom", ""), before.yearFrom()),
                said(form, "source", before.source()), number(said(form, "daysOpen", ""), before.daysOpen()), version, words);
    }

    private static String said(MultiValueMap<String, String> form, String key, String otherwise) {
        String value = Objects.requireNonNullElse(form.getFirst(key), "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    private static @Nullable LocalDate day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    }

    private static boolean mayWrite(HttpServletRequest request) {
        Role role = PayoutReading.user(request).role();
        return role == Role.COUNTY || role == Role.ACCOUNTANT;
    }
}
