package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liancun.shares.ValuationCase;
import org.liancun.shares.ValuationPolicy;

/**
 * The rules of valuation of the county.
 *
 * @param used those by which something was valued
 * @param adopts whether this reader may add one
 * @param cases rules of villages elsewhere, to begin with
 */
public record PoliciesPage(List<ValuationPolicy> policies, Set<UUID> used, LocalDate today, boolean adopts,
        List<ValuationCase> cases) {
    /** Whether it is the one in force today of its alliance. */
    public boolean inForce(ValuationPolicy policy) {
        return !policy.validFrom().isAfter(today) && policies.stream().noneMatch(each ->
                each.alliance().equals(policy.alliance()) && each.validFrom().isAfter(policy.validFrom())
                        && !each.validFrom().isAfter(today));
    }
}
