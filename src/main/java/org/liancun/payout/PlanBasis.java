package org.liancun.payout;

import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;

/**
 * What a stored plan was computed from, and what its vote needs.
 *
 * @param bases by which its parts are split over holders
 * @param source of the policy
 * @param mark in the stream of entries, taken before the plan was computed
 */
record PlanBasis(
        UUID payout,
        UUID organisation,
        FiscalYear year,
        Income income,
        Set<Basis> bases,
        int daysOpen,
        Quorum quorum,
        String source,
        long mark) {
    /** Nobody knows which entries were there, as after a backup was restored: the numbers of transactions begin anew. */
    static final long NO_MARK = 0;
}
