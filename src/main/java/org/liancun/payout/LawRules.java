package org.liancun.payout;

import org.liancun.kernel.Allocation;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;
import org.liancun.payout.Waterfall.Subject;

/** What no policy may do, whoever decided it. */
final class LawRules {
    /** A cooperative refunds at least this much of its surplus by its members' trade. */
    static final Ratio REFUND_LEAST = new Ratio(60, 100);

    private LawRules() {}

    /**
     * What the book of an organisation says about itself.
     *
     * @param chart of its statutory book
     * @param cooperative whether it is a farmers' cooperative or a federation of such
     * @param capital fen that went from capital into income or undistributed income in the year
     * @param grant fen that went there from earmarked grants
     */
    record Facts(String chart, boolean cooperative, long capital, long grant) {}

    /** @throws Refused if the plan pays out capital or a grant, or a cooperative refunds too little by trade */
    static void require(Waterfall waterfall, Facts facts, Subject subject, DistributionPolicy policy) {
        boolean gives = waterfall.distributed() > 0;
        if (gives && facts.capital() > 0) {
            throw new Refused(PayoutRefusal.CAPITAL_PAID_OUT, subject.organisation(), new Money(facts.capital()),
                    Law.Article.PROPERTY.source(subject.kind(), subject.on(), policy.source()));
        }
        if (gives && facts.grant() > 0) {
            throw new Refused(PayoutRefusal.GRANT_PAID_OUT, subject.organisation(), new Money(facts.grant()),
                    Law.grant(facts.chart(), subject.on(), policy.source()));
        }
        if (facts.cooperative() && Law.bindsCooperatives(subject.on()) && waterfall.toHolders() > 0) {
            requireRefund(waterfall, subject);
        }
    }

    /** Of what is left after losses and reserve, sixty hundredths go back by trade. */
    private static void requireRefund(Waterfall waterfall, Subject subject) {
        long surplus = waterfall.income().distributable() - waterfall.of(DistributionRule.Kind.RESERVE);
        long refund = waterfall.of(DistributionRule.Kind.REFUND);
        // What a rate rounded down to the fen is short of is less than a fen, and no shortfall.
        if (refund < Allocation.portion(surplus, REFUND_LEAST, Allocation.Rounding.DOWN)) {
            throw new Refused(PayoutRefusal.REFUND_TOO_SMALL, subject.organisation(), new Money(refund),
                    new Money(surplus), Rates.text(REFUND_LEAST), Law.refund());
        }
    }
}
