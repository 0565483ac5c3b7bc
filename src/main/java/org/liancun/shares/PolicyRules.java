package org.liancun.shares;

import java.util.Set;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Refused;

/** Whether a rule of valuation can be adopted. */
final class PolicyRules {
    private PolicyRules() {}

    /**
     * The rule as it will stand.
     *
     * @param alliances codes of those there are
     * @throws Refused with the first {@link SharesRefusal} that holds
     */
    static ValuationPolicy policy(NewPolicy given, Set<String> alliances) {
        ValuationTerms terms = given.terms();
        if (!given.alliance().equals(ValuationPolicy.EVERY) && !alliances.contains(given.alliance())) {
            throw new Refused(SharesRefusal.UNKNOWN_ALLIANCE, given.alliance());
        }
        if (given.shareValue().fen() <= 0 || given.shareValue().fen() % 100 != 0) {
            throw new Refused(SharesRefusal.SHARE_VALUE, given.shareValue());
        }
        if (terms.document() == null || given.source().isEmpty()) {
            throw new Refused(SharesRefusal.NO_RESOLUTION, given.source());
        }
        if (terms.remainder() != Remainder.KEPT && given.rounding() != Rounding.DOWN) {
            throw new Refused(SharesRefusal.NOTHING_OVER, terms.remainder().code());
        }
        if (given.unitValues().isEmpty() && terms.classes().isEmpty()) {
            throw new Refused(SharesRefusal.POLICY_EMPTY);
        }
        terms.classes().stream()
                .filter(each -> each.unitValue() == null && !given.unitValues().containsKey(each.kind()))
                .findFirst().ifPresent(each -> {
                    throw new Refused(SharesRefusal.CLASS_WITHOUT_VALUE, each.code(), each.kind().code());
                });
        return new ValuationPolicy(StableId.of(given.validFrom(), PolicyReading.KEY, given.alliance()), given.alliance(),
                given.validFrom(), given.source(), given.shareValue(), given.rounding(), given.unitValues(), terms);
    }
}
