package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.springframework.stereotype.Component;

/** Computes plans from policies, closed books, registers and the ledger; stores nothing but what it stages. */
@Component
class Planner {
    private final DistributionTables policies;
    private final Facts facts;
    private final Bases bases;
    private final Balances balances;

    Planner(DistributionTables policies, Facts facts, Bases bases, Balances balances) {
        this.policies = policies;
        this.facts = facts;
        this.bases = bases;
        this.balances = balances;
    }

    /**
     * Plans of what.
     *
     * @param on the day of the plan: which law is in force
     */
    record Asked(FiscalYear year, LocalDate on) {}

    /**
     * Plans with the rows that they were made from, still staged.
     *
     * @param mark taken before anything was read, see {@link Balances#mark}
     */
    record Planned(long mark, Bases.Staged staged, List<Plan> plans) {}

    /**
     * The plans of organisations for a year, by the policies in force.
     *
     * @param refusals takes the organisations for which there can be no plan
     */
    Planned plans(List<Payer> payers, Asked asked, BiConsumer<Payer, Refused> refusals) {
        long mark = balances.mark();
        List<DistributionPolicy> all = policies.all();
        Map<DistributionPolicy, Set<Basis>> named = new IdentityHashMap<>();
        List<Payer> planned = new ArrayList<>();
        List<DistributionPolicy> chosen = new ArrayList<>();
        List<Bases.Wanted> wanted = new ArrayList<>();
        for (Payer payer : payers) {
            try {
                DistributionPolicy policy = policy(all, payer, asked.year());
                planned.add(payer);
                chosen.add(policy);
                wanted.add(new Bases.Wanted(payer, named.computeIfAbsent(policy, DistributionPolicy::bases)));
            } catch (Refused e) {
                refusals.accept(payer, e);
            }
        }
        Bases.Staged staged = bases.stage(wanted, asked.year());
        Ground ground = new Ground(facts.read(planned, asked.year()), staged);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            try {
                plans.add(plan(planned.get(i), chosen.get(i), asked, ground));
            } catch (Refused e) {
                refusals.accept(planned.get(i), e);
            }
        }
        return new Planned(mark, staged, plans);
    }

    /** What plans are computed from. */
    record Ground(Facts.Read facts, Bases.Staged staged) {}

    /** The plan of one organisation by a policy, whether that is in force or not. */
    static Plan plan(Payer payer, DistributionPolicy policy, Asked asked, Ground ground) {
        Waterfall.Subject subject = new Waterfall.Subject(payer.code(), payer.kind(), asked.on());
        Income income = ground.facts().income(payer);
        Claims claims = ground.staged().of(payer);
        Waterfall waterfall = WaterfallRules.apply(policy, income, claims, subject);
        LawRules.require(waterfall, ground.facts().law(payer), subject, policy);
        return new Plan(Ids.next(), payer, asked.year(), asked.year().last(), policy, waterfall,
                ground.staged().holders(payer));
    }

    void clear(Planned planned) {
        bases.clear(planned.staged());
    }

    /** The policy of an organisation in a year. */
    static DistributionPolicy policy(List<DistributionPolicy> all, Payer payer, FiscalYear year) {
        DistributionPolicy policy = DistributionPolicy.inForce(all, payer.code(), payer.kind(), year.value());
        if (policy == null) {
            throw new Refused(PayoutRefusal.NO_POLICY, payer.code(), payer.kind(), year.value());
        }
        return policy;
    }

    /**
     * Refuses stored plans that no longer say what books and registers say. Where no entry has come since a plan was made,
     * only what the registry says is looked at again.
     *
     * @param stored the plans of these payers, in the same order
     */
    void requireFresh(List<Payer> payers, List<PlanBasis> stored) {
        long mark = stored.stream().mapToLong(PlanBasis::mark).min().orElseThrow();
        Predicate<UUID> moved = mark == PlanBasis.NO_MARK ? organisation -> true : balances.movedSince(mark)::contains;
        Recheck whole = new Recheck();
        Recheck registry = new Recheck();
        for (int i = 0; i < payers.size(); i++) {
            Recheck recheck = moved.test(stored.get(i).organisation()) ? whole : registry;
            recheck.add(payers.get(i), stored.get(i));
        }
        FiscalYear year = stored.getFirst().year();
        Set<UUID> stale = new HashSet<>(stale(whole, Set.of(Basis.Kind.values()), year));
        stale.addAll(stale(registry, EnumSet.of(Basis.Kind.HOUSEHOLDS, Basis.Kind.PERSONS), year));
        BookIncome.Read incomes = facts.incomes(whole.payers, year);
        for (int i = 0; i < whole.payers.size(); i++) {
            Payer payer = whole.payers.get(i);
            if (!incomes.of(payer).sameBook(whole.plans.get(i).income())) {
                stale.add(payer.organisation().id());
            }
        }
        for (Payer payer : payers) {
            if (stale.contains(payer.organisation().id())) {
                throw new Refused(PayoutRefusal.PLAN_IS_STALE, payer.code(), year.value());
            }
        }
    }

    private Set<UUID> stale(Recheck recheck, Set<Basis.Kind> kinds, FiscalYear year) {
        List<Bases.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < recheck.payers.size(); i++) {
            wanted.add(new Bases.Wanted(recheck.payers.get(i), recheck.plans.get(i).bases().stream()
                    .filter(basis -> kinds.contains(basis.kind()))
                    .collect(Collectors.toSet())));
        }
        return bases.stale(wanted, year, recheck.plans.stream().map(PlanBasis::payout).toArray(UUID[]::new));
    }

    /** Payers with their stored plans, in the same order. */
    private static final class Recheck {
        private final List<Payer> payers = new ArrayList<>();
        private final List<PlanBasis> plans = new ArrayList<>();

        void add(Payer payer, PlanBasis plan) {
            payers.add(payer);
            plans.add(plan);
        }
    }
}
