package org.liancun.payout;

import java.time.LocalDate;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;

/**
 * What a stored plan was computed from, and what its vote needs.
 *
 * @param source of the policy
 */
record PlanBasis(
        UUID payout,
        UUID organisation,
        FiscalYear year,
        Income income,
        LocalDate registerOn,
        int holders,
        int daysOpen,
        Quorum quorum,
        String source) {}
