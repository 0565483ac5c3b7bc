package org.liancun.shares;

import java.time.LocalDate;
import java.util.Map;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Money;

/**
 * A rule of valuation as it is handed in.
 *
 * @param alliance its code, or {@link ValuationPolicy#EVERY}
 * @param terms with the resolution that adopted it
 */
public record NewPolicy(String alliance, LocalDate validFrom, String source, Money shareValue, Rounding rounding,
        Map<ContributionKind, Money> unitValues, ValuationTerms terms) {}
