package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How organisations distribute their income, from a year on until a later policy of the same organisation.
 *
 * @param organisation {@code vehicle} or {@code collective} for all of a kind, or one organisation's code, which goes
 *     before its kind
 * @param source the charter, resolution or rule that says so
 * @param daysOpen for how many days a plan lies open to members before the assembly
 * @param calendar days of the steps by payout year, for a year that is played through
 * @param version which of the policies for the same organisation and year it is
 */
public record DistributionPolicy(
        String organisation,
        int yearFrom,
        String source,
        int daysOpen,
        Quorum quorum,
        List<DistributionRule> rules,
        Map<Integer, PayoutCalendar> calendar,
        Version version) {

    public DistributionPolicy {
        rules = List.copyOf(rules);
        calendar = Map.copyOf(calendar);
    }

    DistributionPolicy(String organisation, int yearFrom, String source, int daysOpen, Quorum quorum,
            List<DistributionRule> rules, Map<Integer, PayoutCalendar> calendar) {
        this(organisation, yearFrom, source, daysOpen, quorum, rules, calendar, Version.NEW);
    }

    /**
     * A policy is never changed: a new version of it is added.
     *
     * @param no from 1; 0 for one that is not stored yet
     * @param draft whether nobody has decided it, so that no payout follows it
     * @param document number of the resolution; null where the source alone names it
     */
    public record Version(int no, boolean draft, @Nullable LocalDate decidedOn, @Nullable String document) {
        static final Version NEW = new Version(0, false, null, null);
    }

    DistributionPolicy as(Version other) {
        return new DistributionPolicy(organisation, yearFrom, source, daysOpen, quorum, rules, calendar, other);
    }

    DistributionPolicy with(List<DistributionRule> others) {
        return new DistributionPolicy(organisation, yearFrom, source, daysOpen, quorum, others, calendar, version);
    }

    DistributionPolicy sourced(String other) {
        return new DistributionPolicy(organisation, yearFrom, other, daysOpen, quorum, rules, calendar, version);
    }

    DistributionPolicy of(String other, int from) {
        return new DistributionPolicy(other, from, source, daysOpen, quorum, rules, calendar, version);
    }

    /** The bases that its rules split by. */
    Set<Basis> bases() {
        return rules.stream().filter(rule -> rule.by() != null).map(DistributionRule::by).collect(Collectors.toSet());
    }

    boolean looksBack() {
        return rules.stream().anyMatch(DistributionRule::looksBack);
    }

    /** The policy of an organisation in a year: its own before that of its kind, the newest year, the last version. */
    static @Nullable DistributionPolicy inForce(List<DistributionPolicy> policies, String code, String kind, int year) {
        DistributionPolicy best = null;
        for (DistributionPolicy policy : policies) {
            boolean own = policy.organisation().equals(code);
            if (policy.version().draft() || policy.yearFrom() > year || !(own || policy.organisation().equals(kind))) {
                continue;
            }
            if (best == null || policy.goesBefore(best, code)) {
                best = policy;
            }
        }
        return best;
    }

    private boolean goesBefore(DistributionPolicy other, String code) {
        boolean own = organisation.equals(code);
        if (own != other.organisation.equals(code)) {
            return own;
        }
        return yearFrom > other.yearFrom || (yearFrom == other.yearFrom && version.no() > other.version.no());
    }
}
