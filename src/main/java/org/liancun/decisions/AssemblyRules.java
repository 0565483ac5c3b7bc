package org.liancun.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;

/** What law and charter ask of a body that decides, and whether a vote was enough. Only what is in force is cited. */
public final class AssemblyRules {
    private static final List<AssemblyRule> ALL = AssemblyRule.rows("/decisions/assembly-rules.csv", AssemblyRule::of);

    private AssemblyRules() {}

    /** A body of an organisation of that kind that decides a matter on a day. */
    public record Question(LegalKind kind, Body body, Matter matter, LocalDate day) {}

    /**
     * What happened at a meeting.
     *
     * @param notifiedOn when it was announced with its matters; null where nobody knows
     * @param papersOn since when the papers lay open; null where nobody knows
     */
    public record Meeting(@Nullable LocalDate notifiedOn, @Nullable LocalDate papersOn, Votes votes) {}

    /** All rules, in force and past, for who wants to read them. */
    public static List<AssemblyRule> all() {
        return ALL;
    }

    /**
     * What is asked: of each aspect what the law in force says of this matter, or of all matters where it says nothing of
     * this one; and beside it what the charter says. Both must be met.
     *
     * @param charter null where it says nothing, or is not needed
     */
    public static List<Demand> demands(Question question, @Nullable Charter charter) {
        List<AssemblyRule> found = ALL.stream().filter(rule -> rule.answers(question)).toList();
        List<Demand> own = charter == null ? List.of() : charter.demands();
        List<Demand> demands = new ArrayList<>();
        for (AssemblyRule rule : found) {
            Aspect aspect = rule.demand().aspect();
            boolean lessSpecial = rule.matters().isEmpty() && found.stream().anyMatch(other ->
                    !other.matters().isEmpty() && other.demand().aspect() == aspect);
            boolean yields = rule.yields() && own.stream().anyMatch(said -> said.aspect() == aspect);
            if (!lessSpecial && !yields) {
                demands.add(rule.demand());
            }
        }
        demands.addAll(own);
        return List.copyOf(demands);
    }

    /** For how many days the result of a decision is on the board; empty where nothing says. */
    public static Optional<Demand> resultDays(Question question) {
        return demands(question, null).stream().filter(demand -> demand.aspect() == Aspect.RESULT).findFirst();
    }

    /**
     * Judges a meeting.
     *
     * @throws Refused if neither law nor charter says how many must agree, or the counts cannot be those of one vote
     */
    public static Verdict judge(Question question, @Nullable Charter charter, Meeting meeting) {
        Votes votes = meeting.votes();
        if (!votes.possible()) {
            throw new Refused(DecisionsRefusal.COUNTS_IMPOSSIBLE, votes.entitled(), votes.present(), votes.inFavour(),
                    votes.against(), votes.abstained());
        }
        List<Demand> demands = demands(question, charter);
        if (demands.stream().noneMatch(demand -> demand.aspect() == Aspect.MAJORITY)) {
            throw new Refused(DecisionsRefusal.CHARTER_NEEDED, question.day());
        }
        return new Verdict(demands.stream()
                .filter(demand -> demand.aspect() != Aspect.RESULT && demand.aspect() != Aspect.VOTERS)
                .map(demand -> finding(demand, question.day(), meeting)).toList());
    }

    private static Verdict.Finding finding(Demand demand, LocalDate day, Meeting meeting) {
        Votes votes = meeting.votes();
        return switch (demand.aspect()) {
            case QUORUM -> people(demand, votes.present(), votes);
            case MAJORITY -> people(demand, votes.inFavour(), votes);
            case NOTICE -> days(demand, meeting.notifiedOn(), day);
            case PAPERS -> days(demand, meeting.papersOn(), day);
            case POWER -> new Verdict.Finding(demand, demand.allowed(), 0, 0, true);
            case RESULT, VOTERS -> throw new IllegalArgumentException("nothing to judge: " + demand.aspect());
        };
    }

    private static Verdict.Finding people(Demand demand, long were, Votes votes) {
        long least = demand.least(votes);
        return new Verdict.Finding(demand, were >= least, were, least, true);
    }

    private static Verdict.Finding days(Demand demand, @Nullable LocalDate since, LocalDate day) {
        long days = since == null ? 0 : since.until(day, java.time.temporal.ChronoUnit.DAYS);
        return new Verdict.Finding(demand, since != null && days >= demand.days(), days, demand.days(), since != null);
    }
}
