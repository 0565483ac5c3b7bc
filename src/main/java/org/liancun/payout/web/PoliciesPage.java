package org.liancun.payout.web;

import java.util.List;
import java.util.stream.Collectors;
import org.liancun.payout.DistributionPolicy;

/** All versions of all policies, the last ones first. */
public record PoliciesPage(List<Row> rows) {

    /**
     * One version.
     *
     * @param state draft, standing, or past where a later version stands in its place
     */
    public record Row(DistributionPolicy policy, String state) {
        public String path() {
            return PolicyPage.path(policy);
        }

        public String rules() {
            return policy.rules().stream().map(rule -> rule.name()).distinct().collect(Collectors.joining(" · "));
        }
    }

    static PoliciesPage of(List<DistributionPolicy> all) {
        return new PoliciesPage(all.reversed().stream().map(policy -> new Row(policy, state(policy, all))).toList());
    }

    private static String state(DistributionPolicy policy, List<DistributionPolicy> all) {
        if (policy.version().draft()) {
            return "draft";
        }
        boolean later = all.stream().anyMatch(other -> other.organisation().equals(policy.organisation())
                && other.yearFrom() == policy.yearFrom() && !other.version().draft()
                && other.version().no() > policy.version().no());
        return later ? "past" : "standing";
    }
}
