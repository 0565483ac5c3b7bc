package org.liancun.payout;

import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;

/**
 * What a stored plan was computed from, and what its vote needs.
 *
 * @param bases by which its parts are split over holders
 * @param source of the policy
 */
record PlanBasis(
        UUID payout,
        UUID organisation,
        FiscalYear year,
        Income income,
        Set<Basis> bases,
        int daysOpen,
        Quorum quorum,
        String source) {}
