package org.liancun.payout.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.payout.DistributionPolicies;
import org.liancun.payout.DistributionPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Distribution policies for programs. */
@RestController
@RequestMapping("/api/v1/payouts/policies")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class PolicyApi {
    private final DistributionPolicies policies;

    PolicyApi(DistributionPolicies policies) {
        this.policies = policies;
    }

    /** A version of a policy; its rules in the words of policies.yaml. */
    record PolicyJson(String organisation, int yearFrom, int version, boolean draft, String source, int openDays,
            @Nullable LocalDate decidedOn, @Nullable String document, List<Map<String, String>> rules) {
        static PolicyJson of(DistributionPolicy it) {
            return new PolicyJson(it.organisation(), it.yearFrom(), it.version().no(), it.version().draft(), it.source(),
                    it.daysOpen(), it.version().decidedOn(), it.version().document(), PolicyPage.words(it.rules()));
        }
    }

    /** All versions of all policies, by organisation, year and version. */
    @GetMapping
    List<PolicyJson> list() {
        return policies.all().stream().map(PolicyJson::of).toList();
    }
}
