package org.liancun.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liancun.kernel.Refused;

/** What rules say of a meeting, rule by rule. */
public record Verdict(List<Finding> findings) {

    /**
     * What one rule says.
     *
     * @param were people or days there were
     * @param least people or days there had to be
     * @param known whether that is known at all; a day that nobody gave is not
     */
    public record Finding(Demand demand, boolean met, long were, long least, boolean known) {}

    public Outcome outcome() {
        if (findings.stream().anyMatch(finding -> !finding.met() && finding.demand().aspect().voids())) {
            return Outcome.VOID;
        }
        return findings.stream().allMatch(Finding::met) ? Outcome.PASSED : Outcome.REJECTED;
    }

    /** Why the body could not decide, as a rule says it with its value and source; empty where it could. */
    public Optional<Refused> fault() {
        return findings.stream().filter(finding -> !finding.met() && finding.demand().aspect().voids())
                .min(Comparator.comparing(finding -> finding.demand().aspect()))
                .map(Verdict::refused);
    }

    /** Why the decision is none, or says no; empty where it passed. */
    public Optional<Refused> objection() {
        return fault().or(() -> findings.stream().filter(finding -> !finding.met()).findFirst().map(Verdict::refused));
    }

    private static Refused refused(Finding finding) {
        Demand demand = finding.demand();
        String source = demand.source().cited();
        return switch (demand.aspect()) {
            case POWER -> new Refused(DecisionsRefusal.NOT_ITS_MATTER, source);
            case QUORUM -> new Refused(DecisionsRefusal.NO_QUORUM, finding.were(), finding.least(), source);
            case MAJORITY -> new Refused(DecisionsRefusal.NOT_PASSED, finding.were(), finding.least(), source);
            case NOTICE -> finding.known()
                    ? new Refused(DecisionsRefusal.NOTICE_TOO_SHORT, finding.were(), finding.least(), source)
                    : new Refused(DecisionsRefusal.NOTICE_DAY_MISSING, finding.least(), source);
            case PAPERS -> finding.known()
                    ? new Refused(DecisionsRefusal.PAPERS_TOO_SHORT, finding.were(), finding.least(), source)
                    : new Refused(DecisionsRefusal.PAPERS_DAY_MISSING, finding.least(), source);
            case RESULT, VOTERS -> throw new IllegalArgumentException("never judged: " + demand.aspect());
        };
    }
}
