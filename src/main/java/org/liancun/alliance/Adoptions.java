package org.liancun.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a scenario the plan from a day on. What was before the day stays as it was: memberships and pairs end, none is
 * changed; a later change is another adoption.
 */
@Component
public class Adoptions {
    private final ScenarioRecords scenarios;
    private final AllianceTables alliances;
    private final AdoptionTables tables;
    private final Founding founding;
    private final Clock clock;

    Adoptions(ScenarioRecords scenarios, AllianceTables alliances, AdoptionTables tables, Founding founding,
            Clock clock) {
        this.scenarios = scenarios;
        this.alliances = alliances;
        this.tables = tables;
        this.founding = founding;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Adoption> of(UUID scenario) {
        return tables.ofScenario(scenario);
    }

    /** All of the county, the latest day of effect first. */
    @Transactional(readOnly = true)
    public List<Adoption> all() {
        return tables.all();
    }

    /** What would follow if the scenario became the plan on the day. */
    @Transactional(readOnly = true)
    public Succession preview(UUID scenario, LocalDate effectiveOn) {
        Scenario found = adoptable(scenario);
        return succession(found, scenarios.plan(scenario), effectiveOn);
    }

    /**
     * Makes the scenario the plan.
     *
     * @throws Refused if it has no plan or one that breaks a rule, if the days or the document are missing or
     *     contradict each other, or if something has changed on or after the day of effect
     */
    @Transactional
    public Adoption adopt(UUID scenario, AdoptionPaper paper) {
        Scenario found = adoptable(scenario);
        LocalDate day = day(paper);
        FormationPlan plan = scenarios.plan(scenario);
        requireRules(found, plan);
        Succession succession = succession(found, plan, day);
        UUID document = founding.document(found, paper);
        Adoption adoption = new Adoption(Ids.next(), scenario, found.task().place(),
                Objects.requireNonNull(paper.resolvedOn()), day, document, paper.number(), "", clock.instant(), "");
        write(found, plan, succession, adoption);
        tables.add(adoption);
        founding.tell(adoption, succession);
        return adoption;
    }

    private Scenario adoptable(UUID id) {
        Scenario scenario = scenarios.find(id).orElseThrow(() -> new NotFound(id.toString()));
        String name = scenario.task().name();
        ScenarioRules.require(!scenario.adopted(), AllianceRefusal.ALREADY_ADOPTED, name,
                String.valueOf(scenario.effectiveOn()));
        ScenarioRules.require(scenario.planned(),
                scenario.result() == null ? AllianceRefusal.STILL_RUNNING : AllianceRefusal.NO_PLAN, name);
        return scenario;
    }

    private LocalDate day(AdoptionPaper paper) {
        LocalDate day = paper.effectiveOn();
        LocalDate resolved = paper.resolvedOn();
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            throw new Refused(AllianceRefusal.NO_EFFECT_DAY);
        }
        if (resolved == null) {
            throw new Refused(AllianceRefusal.NO_RESOLUTION_DAY);
        }
        ScenarioRules.require(!resolved.isAfter(today), AllianceRefusal.RESOLVED_LATER, resolved, today);
        ScenarioRules.require(!day.isBefore(resolved), AllianceRefusal.EFFECT_BEFORE_RESOLUTION, day, resolved);
        ScenarioRules.require(!paper.number().isBlank(), AllianceRefusal.NO_DOCUMENT);
        return day;
    }

    /** The plan is judged again, by the profiles as they stand now. */
    private void requireRules(Scenario scenario, FormationPlan plan) {
        Territory territory = territory(scenario);
        Judgement judgement = Judgement.of(scenario.task(), territory, Judgement.allianceOf(plan));
        if (!judgement.broken().isEmpty()) {
            throw new Refused(AllianceRefusal.PLAN_BREAKS_RULE, judgement.broken().size());
        }
    }

    private Succession succession(Scenario scenario, FormationPlan plan, LocalDate day) {
        AdoptionRules.Standing standing =
                new AdoptionRules.Standing(alliances.all(), alliances.memberships(), alliances.pairsOf(null));
        return AdoptionRules.succession(territory(scenario), plan, standing, day);
    }

    private Territory territory(Scenario scenario) {
        return scenarios.territory(scenario.task().place(), scenario.task().year())
                .orElseThrow(() -> new NotFound(scenario.task().place()));
    }

    private void write(Scenario scenario, FormationPlan plan, Succession succession, Adoption adoption) {
        LocalDate day = adoption.effectiveOn();
        alliances.upsert(founding.found(scenario, succession, adoption));
        tables.end(succession.ended(), day);
        tables.endMembers(succession.leaving(), day);
        alliances.upsertMembers(succession.joining());
        tables.endPairs(succession.parted(), day);
        alliances.upsertPairs(succession.paired());
        List<Leadership> leads = new ArrayList<>();
        for (Map.Entry<String, Alliance> each : succession.continued().entrySet()) {
            PlannedAlliance planned = plan.alliances().stream()
                    .filter(one -> one.code().equals(each.getKey())).findFirst().orElseThrow();
            leads.add(new Leadership(each.getValue().code(), day, Founding.lead(planned),
                    Mode.ofCode(planned.mode().word()), adoption.document()));
        }
        tables.lead(leads);
    }
}
