package org.liancun.shares;

import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;

/** By what a contribution is valued: its class or its kind, or what it was appraised at. */
final class RateRules {
    private RateRules() {}

    /** @throws Refused where the rule gives no value, or the value is not the row's to give */
    static Rate rate(NewContribution given, ValuationPolicy policy) {
        Money appraised = given.appraised();
        if (given.kind() == ContributionKind.EQUIPMENT) {
            if (appraised == null || !appraised.isPositive()) {
                throw new Refused(SharesRefusal.NO_APPRAISAL, appraised == null ? "" : appraised);
            }
            return Rate.plain(appraised);
        }
        if (appraised != null) {
            throw new Refused(SharesRefusal.VALUE_IS_SET, appraised, policy.source());
        }
        return byRule(given, policy);
    }

    private static Rate byRule(NewContribution given, ValuationPolicy policy) {
        String assetClass = given.particulars().assetClass();
        if (assetClass.isEmpty() && policy.needsClass(given.kind())) {
            throw new Refused(SharesRefusal.CLASS_NEEDED, given.kind().code(), policy.source());
        }
        return policy.rate(given.kind(), assetClass).orElseThrow(() -> assetClass.isEmpty()
                ? new Refused(SharesRefusal.KIND_NOT_TAKEN, given.kind().code(), policy.validFrom(), policy.source())
                : new Refused(SharesRefusal.CLASS_NOT_TAKEN, assetClass, given.kind().code(), policy.source()));
    }
}
