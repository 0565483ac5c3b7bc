package org.liancun.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policies by which income is distributed: to read, and to add a version that was decided or is proposed. */
@Component
public class DistributionPolicies {
    private final DistributionTables tables;
    private final Payers payers;
    private final Documents documents;
    private final Audit audit;

    DistributionPolicies(DistributionTables tables, Payers payers, Documents documents, Audit audit) {
        this.tables = tables;
        this.payers = payers;
        this.documents = documents;
        this.audit = audit;
    }

    /** All versions, by organisation, year and version. */
    @Transactional(readOnly = true)
    public List<DistributionPolicy> all() {
        return tables.all();
    }

    @Transactional(readOnly = true)
    public Optional<DistributionPolicy> find(String organisation, int yearFrom, int version) {
        return tables.all().stream()
                .filter(policy -> policy.organisation().equals(organisation) && policy.yearFrom() == yearFrom
                        && policy.version().no() == version)
                .findFirst();
    }

    /** The policy by which an organisation's income of a year is distributed. */
    @Transactional(readOnly = true)
    public Optional<DistributionPolicy> inForce(String organisation, FiscalYear year) {
        Payer payer = payers.byCode(organisation);
        return Optional.ofNullable(
                DistributionPolicy.inForce(tables.all(), payer.code(), payer.kind(), year.value()));
    }

    /**
     * What a person writes into a form.
     *
     * @param rules the words of each rule by key, as in policies.yaml
     */
    public record Written(String organisation, int yearFrom, String source, int daysOpen,
            DistributionPolicy.Version version, List<Function<String, String>> rules) {}

    /**
     * Adds a version. One that is no draft needs the day and the document of its resolution.
     *
     * @throws Refused if a rule cannot be read, or the resolution is not registered
     */
    @Transactional
    public DistributionPolicy add(Written written) {
        DistributionPolicy.Version version = written.version();
        boolean known = version.document() != null && documents.byNumber(version.document()).isPresent();
        if (!version.draft() && (version.decidedOn() == null || !known)) {
            throw new Refused(PayoutRefusal.NO_POLICY_DOCUMENT, written.organisation());
        }
        if (!List.of("vehicle", "collective").contains(written.organisation())) {
            payers.byCode(written.organisation());
        }
        return add(new DistributionPolicy(written.organisation(), written.yearFrom(), written.source().strip(),
                written.daysOpen(), Quorum.TWO_THIRDS, rules(written), calendar(written), version));
    }

    /** Keeps a policy as a proposal for one organisation and year; no payout follows it. */
    @Transactional
    DistributionPolicy propose(DistributionPolicy policy, String organisation, FiscalYear year) {
        return add(policy.of(organisation, year.value()).as(new DistributionPolicy.Version(0, true, null, null)));
    }

    private DistributionPolicy add(DistributionPolicy policy) {
        List<DistributionPolicy> added = tables.add(List.of(policy), Scope.current().actor());
        audit.changed("payout.policy", policy.organisation(), Integer.toString(policy.yearFrom()));
        return added.isEmpty() ? last(policy) : added.getFirst();
    }

    private DistributionPolicy last(DistributionPolicy policy) {
        return tables.all().stream()
                .filter(each -> each.organisation().equals(policy.organisation()) && each.yearFrom() == policy.yearFrom())
                .reduce((first, second) -> second).orElseThrow();
    }

    private static List<DistributionRule> rules(Written written) {
        List<PolicyReader.Fault> faults = new ArrayList<>();
        List<DistributionRule> rules = new ArrayList<>();
        for (int i = 0; i < written.rules().size(); i++) {
            DistributionRule rule = RuleReader.read(written.rules().get(i), "rules[" + (i + 1) + "]", faults);
            if (rule != null) {
                rules.add(rule);
            }
        }
        PolicyReader.requireRestLast(rules, "rules", faults);
        if (!faults.isEmpty() || rules.isEmpty() || written.source().isBlank()) {
            PolicyReader.Fault fault = faults.isEmpty()
                    ? new PolicyReader.Fault(rules.isEmpty() ? "rules" : "source", "", PolicyReader.Kind.MISSING, "")
                    : faults.getFirst();
            throw new Refused(PayoutRefusal.BAD_POLICY, fault.path(), fault.value(), fault.known());
        }
        return rules;
    }

    /** The days of the steps stay as the version before had them. */
    private java.util.Map<Integer, PayoutCalendar> calendar(Written written) {
        return tables.all().stream()
                .filter(each -> each.organisation().equals(written.organisation()))
                .reduce((first, second) -> second)
                .map(DistributionPolicy::calendar)
                .orElse(java.util.Map.of());
    }
}
