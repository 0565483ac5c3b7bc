package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.List;
import org.liancun.decisions.AssemblyRule;
import org.liancun.decisions.AssemblyRules;
import org.liancun.decisions.Body;
import org.liancun.decisions.Demand;
import org.liancun.decisions.LegalKind;
import org.liancun.decisions.PublicationDuty;

/**
 * The rules in force on a day, by organisation and body, and what must be published.
 *
 * @param past whether rules are left out because they are not in force on the day
 */
public record RulesPage(LocalDate on, List<Group> groups, List<PublicationDuty> duties, int past) {

    /** What is asked of one body of one kind of organisation. */
    public record Group(LegalKind kind, Body body, List<AssemblyRule> rules) {}

    static RulesPage of(LocalDate on) {
        List<AssemblyRule> inForce = AssemblyRules.all().stream().filter(rule -> rule.inForce(on)).toList();
        List<Group> groups = java.util.Arrays.stream(LegalKind.values())
                .flatMap(kind -> Body.allOf(kind).stream().map(body -> new Group(kind, body, inForce.stream()
                        .filter(rule -> rule.kinds().contains(kind) && rule.bodies().contains(body)).toList())))
                .toList();
        List<PublicationDuty> duties = PublicationDuty.all().stream()
                .filter(duty -> !on.isBefore(duty.from()) && (duty.until() == null || !on.isAfter(duty.until()))).toList();
        return new RulesPage(on, groups, duties, AssemblyRules.all().size() - inForce.size());
    }

    /** The single marks of a cell such as {@code R I}. */
    public static List<String> marks(Demand.Source source) {
        return source.mark().isBlank() ? List.of() : List.of(source.mark().strip().split("\\s+"));
    }

    /** A share as people write it: 2/3. */
    public static String share(Demand demand) {
        return demand.share() == null ? "" : demand.share().numerator() + "/" + demand.share().denominator();
    }
}
