package org.liancun.payout;

import java.time.LocalDate;
import org.liancun.decisions.Votes;
import org.liancun.kernel.Refused;

/** When a payout may go on to its next state. */
final class StepRules {
    private StepRules() {}

    /** A step does not come before the one that it follows. */
    static void requireAfter(Payout payout, LocalDate before, LocalDate on) {
        if (on.isBefore(before)) {
            throw new Refused(PayoutRefusal.TOO_EARLY, payout.head().organisation(), on, before);
        }
    }

    /** The plan lay open for the days of the policy, and for those of the law where it binds. */
    static void requireLongEnoughOpen(Payout.OpenPayout payout, LocalDate meeting, PlanBasis basis) {
        String kind = payout.head().kind();
        int days = daysOpen(kind, meeting, basis);
        LocalDate earliest = payout.openOn().plusDays(days);
        if (meeting.isBefore(earliest)) {
            throw new Refused(PayoutRefusal.TOO_SHORT_OPEN, payout.head().organisation(), payout.openOn(), meeting,
                    days, earliest, Law.Article.OPEN_TO_MEMBERS.source(kind, meeting, basis.source()));
        }
    }

    /** For how many days a plan lies open: those of the policy, and of the law where it binds on the day. */
    static int daysOpen(String kind, LocalDate on, PlanBasis basis) {
        return Law.binds(kind, on) ? Math.max(Law.DAYS_OPEN, basis.daysOpen()) : basis.daysOpen();
    }

    /** Enough were there and enough said yes, by the policy, and by the law where it binds. */
    static void requirePassed(Payout.OpenPayout payout, Resolution resolution, PlanBasis basis) {
        String kind = payout.head().kind();
        Quorum quorum = Law.binds(kind, resolution.on()) ? basis.quorum().and(Quorum.TWO_THIRDS) : basis.quorum();
        Votes votes = resolution.votes();
        String source = Law.Article.VOTE.source(kind, resolution.on(), basis.source());
        if (!quorum.isThere(votes)) {
            throw new Refused(PayoutRefusal.NO_QUORUM, payout.head().organisation(), votes.present(),
                    votes.entitled(), Rates.text(quorum.present()), source);
        }
        if (!quorum.isPassed(votes)) {
            throw new Refused(PayoutRefusal.NOT_PASSED, payout.head().organisation(), votes.inFavour(),
                    votes.entitled(), Rates.text(quorum.inFavour()), source);
        }
    }
}
