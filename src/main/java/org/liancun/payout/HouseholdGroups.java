package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which households of a village belong to a group that a policy names, such as poor. A list is entered whole, with the
 * day from which it counts and the paper that says so; earlier lists stay.
 */
@Component
public class HouseholdGroups {
    private final GroupTables tables;
    private final Audit audit;

    HouseholdGroups(GroupTables tables, Audit audit) {
        this.tables = tables;
        this.audit = audit;
    }

    /**
     * A list of a group.
     *
     * @param group such as {@code poor}
     * @param document the registered paper that says who belongs to it
     * @param households codes of those that belong to it from that day on; all others of the village do not
     */
    public record Entered(String village, String group, LocalDate from, UUID document, List<String> households) {}

    /** How many households of a group there were on a day. */
    public record Group(String group, LocalDate from, int households) {}

    /** @throws Refused if a code is none of the village's households */
    @Transactional
    public void enter(Entered entered) {
        Set<String> known = tables.households(entered.village());
        Set<String> codes = new TreeSet<>(entered.households());
        for (String code : codes) {
            if (!known.contains(code)) {
                throw new Refused(PayoutRefusal.UNKNOWN_HOUSEHOLD, entered.village(), code);
            }
        }
        tables.add(entered, codes, Scope.current().actor());
        audit.changed("payout.group", entered.village(), entered.group());
    }

    /** The groups of a village with their last lists, counted. */
    @Transactional(readOnly = true)
    public List<Group> of(String village) {
        return tables.groups(village);
    }
}
