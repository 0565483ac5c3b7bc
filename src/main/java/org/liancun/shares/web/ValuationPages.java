package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.shares.AssetClasses;
import org.liancun.shares.ValuationCases;
import org.liancun.shares.ValuationPolicies;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules of valuation over time: all of them, and one with what it says of each kind and class. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class ValuationPages {
    private final ValuationPolicies policies;
    private final AssetClasses classes;
    private final Clock clock;

    ValuationPages(ValuationPolicies policies, AssetClasses classes, Clock clock) {
        this.policies = policies;
        this.classes = classes;
        this.clock = clock;
    }

    @GetMapping("/shares/policies")
    Page list(HttpServletRequest request) {
        List<ValuationPolicy> all = policies.all();
        return new Page("shares/policies.jte", new PoliciesPage(all, policies.used(), LocalDate.now(clock),
                adopts(request), ValuationCases.all()));
    }

    @GetMapping("/shares/policies/{id}")
    Page one(@PathVariable UUID id, HttpServletRequest request) {
        ValuationPolicy policy = policies.find(id).orElseThrow(() -> new NotFound(id.toString()));
        return new Page("shares/policy.jte", new PolicyPage(policy, classes.all(), adopts(request),
                policies.used().contains(id), next(policy)));
    }

    /** From which day another rule of the same alliance follows. */
    private @Nullable LocalDate next(ValuationPolicy policy) {
        Optional<LocalDate> next = policies.all().stream()
                .filter(each -> each.alliance().equals(policy.alliance()) && each.validFrom().isAfter(policy.validFrom()))
                .map(ValuationPolicy::validFrom).min(LocalDate::compareTo);
        return next.orElse(null);
    }

    private static boolean adopts(HttpServletRequest request) {
        SignedIn user = (SignedIn) request.getAttribute(SignedIn.class.getName());
        return List.of(Role.COUNTY, Role.TOWNSHIP, Role.ACCOUNTANT).contains(user.role());
    }
}
