package org.liancun.payout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How organisations distribute their income, from a year on until a later policy of the same organisation.
 *
 * @param organisation {@code vehicle} or {@code collective} for all of a kind, or one organisation's code, which goes
 *     before its kind
 * @param source the charter, resolution or rule that says so
 * @param daysOpen for how many days a plan lies open to members before the assembly
 * @param calendar days of the steps by payout year, for a year that is played through
 */
public record DistributionPolicy(
        String organisation,
        int yearFrom,
        String source,
        int daysOpen,
        Quorum quorum,
        List<DistributionRule> rules,
        Map<Integer, PayoutCalendar> calendar) {

    public DistributionPolicy {
        rules = List.copyOf(rules);
        calendar = Map.copyOf(calendar);
    }

    /** The policy of an organisation in a year: its own before that of its kind, the newest of those. */
    static @Nullable DistributionPolicy inForce(List<DistributionPolicy> policies, String code, String kind, int year) {
        DistributionPolicy best = null;
        for (DistributionPolicy policy : policies) {
            boolean own = policy.organisation().equals(code);
            if (policy.yearFrom() > year || !(own || policy.organisation().equals(kind))) {
                continue;
            }
            boolean bestIsOwn = best != null && best.organisation().equals(code);
            if (best == null || (own && !bestIsOwn) || (own == bestIsOwn && policy.yearFrom() > best.yearFrom())) {
                best = policy;
            }
        }
        return best;
    }
}
