package org.liancun.shares;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.Alliances;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of valuation over time. A rule is followed by another with its own day and resolution; none is ever changed,
 * so that what was valued by it stays explained.
 */
@Component
public class ValuationPolicies {
    private final PolicyTables tables;
    private final Alliances alliances;
    private final Audit audit;

    ValuationPolicies(PolicyTables tables, Alliances alliances, Audit audit) {
        this.tables = tables;
        this.alliances = alliances;
        this.audit = audit;
    }

    /** All of the county, by alliance and day. */
    @Transactional(readOnly = true)
    public List<ValuationPolicy> all() {
        return tables.all();
    }

    @Transactional(readOnly = true)
    public Optional<ValuationPolicy> find(UUID id) {
        return tables.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those by which something in sight was valued. */
    @Transactional(readOnly = true)
    public Set<UUID> used() {
        return tables.inUse(tables.all());
    }

    /** @throws Refused with a {@link SharesRefusal} */
    @Transactional
    public ValuationPolicy adopt(NewPolicy given) {
        Set<String> known = alliances.all().stream().map(Alliance::code).collect(Collectors.toSet());
        ValuationPolicy policy = PolicyRules.policy(given, known);
        if (!tables.add(policy)) {
            throw new Refused(SharesRefusal.POLICY_STANDS, given.validFrom(), given.alliance());
        }
        audit.changed("valuation.adopted", given.alliance(), given.validFrom() + " " + given.source());
        return policy;
    }
}
