package org.liancun.payout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes what variants of a policy would give, by the statements that a payout is made with. */
@Component
public class Simulations {
    /** So many can be looked at beside each other. */
    public static final int MOST = 3;

    private final DistributionPolicies policies;
    private final Payers payers;
    private final Ground ground;
    private final SimulationTables tables;
    private final Clock clock;

    Simulations(DistributionPolicies policies, Payers payers, Ground ground, SimulationTables tables, Clock clock) {
        this.policies = policies;
        this.payers = payers;
        this.ground = ground;
        this.tables = tables;
        this.clock = clock;
    }

    /** What variants are computed from and split with. */
    @Component
    static class Ground {
        private final Facts facts;
        private final Bases bases;
        private final SplitTables split;

        Ground(Facts facts, Bases bases, SplitTables split) {
            this.facts = facts;
            this.bases = bases;
            this.split = split;
        }
    }

    /**
     * The variants of the policy of an organisation.
     *
     * @param numbers of each variant, by rule from 1; a number that is left out stays as it is
     * @throws Refused if there is no policy, or the book is not closed
     */
    @Transactional
    public Simulation of(String organisation, FiscalYear year, List<Map<Integer, String>> numbers) {
        Payer payer = payers.byCode(organisation);
        DistributionPolicy base = policies.inForce(organisation, year)
                .orElseThrow(() -> new Refused(PayoutRefusal.NO_POLICY, payer.code(), payer.kind(), year.value()));
        Set<Basis> wanted = new HashSet<>(base.bases());
        Bases.Staged staged = ground.bases.stage(List.of(new Bases.Wanted(payer, wanted)), year);
        Planner.Ground from = new Planner.Ground(ground.facts.read(List.of(payer), year), staged);
        List<Attempt> attempts = new ArrayList<>();
        for (Map<Integer, String> each : numbers.subList(0, Math.min(MOST, numbers.size()))) {
            attempts.add(attempt(base, each, payer, year, from));
        }
        List<Simulation.Variant> variants = results(attempts, staged.batch(), payer, year);
        ground.bases.clear(staged);
        return new Simulation(payer.organisation(), year, base, variants);
    }

    /** Keeps the policy with these numbers as a proposal. */
    @Transactional
    public DistributionPolicy keep(String organisation, FiscalYear year, Map<Integer, String> numbers) {
        DistributionPolicy base = policies.inForce(organisation, year)
                .orElseThrow(() -> new Refused(PayoutRefusal.NO_POLICY, organisation, "", year.value()));
        return policies.propose(base.with(VariantRules.with(base.rules(), numbers)), organisation, year);
    }

    /** A variant before it is split. */
    private record Attempt(List<DistributionRule> rules, @Nullable Plan plan, @Nullable Refused refused) {}

    private Attempt attempt(DistributionPolicy base, Map<Integer, String> numbers, Payer payer, FiscalYear year,
            Planner.Ground from) {
        List<DistributionRule> rules = base.rules();
        try {
            rules = VariantRules.with(base.rules(), numbers);
            Planner.Asked asked = new Planner.Asked(year, LocalDate.now(clock));
            return new Attempt(rules, Planner.plan(payer, base.with(rules), asked, from), null);
        } catch (Refused refused) {
            if (refused.refusal() == PayoutRefusal.BOOK_NOT_CLOSED) {
                throw refused;
            }
            return new Attempt(rules, null, refused);
        }
    }

    private List<Simulation.Variant> results(List<Attempt> attempts, UUID batch, Payer payer, FiscalYear year) {
        List<Plan> plans = attempts.stream().map(Attempt::plan).filter(Objects::nonNull).toList();
        ground.split.stage(batch, plans.stream().flatMap(plan -> plan.wholes().stream()).toList());
        SimulationTables.Asked asked = new SimulationTables.Asked(batch, payer.organisation().id(), year);
        Map<UUID, List<Simulation.Village>> villages = tables.organisations(asked);
        Map<UUID, Simulation.Spread> spreads = tables.spreads(asked);
        ground.split.clear(batch);
        return attempts.stream().map(attempt -> new Simulation.Variant(attempt.rules(), attempt.plan() == null ? null
                : new Simulation.Result(attempt.plan().waterfall(), villages.getOrDefault(attempt.plan().id(), List.of()),
                        spreads.get(attempt.plan().id())), attempt.refused())).toList();
    }
}
