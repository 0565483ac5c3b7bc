package org.liancun.payout;

import java.util.UUID;
import org.liancun.kernel.FiscalYear;

/**
 * What a stored plan was computed from, and what its vote needs.
 *
 * @param hasLines whether a rule gives something to those who hold shares
 * @param source of the policy
 */
record PlanBasis(
        UUID payout,
        UUID organisation,
        FiscalYear year,
        Income income,
        boolean hasLines,
        int daysOpen,
        Quorum quorum,
        String source) {}
