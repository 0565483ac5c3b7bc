package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.stereotype.Component;

/** Computes plans from policies, closed books and share registers; stores nothing. */
@Component
class Planner {
    private final DistributionTables policies;
    private final BookIncome income;
    private final Registers registers;

    Planner(DistributionTables policies, BookIncome income, Registers registers) {
        this.policies = policies;
        this.income = income;
        this.registers = registers;
    }

    /**
     * Plans of what.
     *
     * @param on the day of the plan: which law is in force
     */
    record Asked(FiscalYear year, LocalDate on) {}

    /**
     * The plans of organisations for a year.
     *
     * @param refusals takes the organisations for which there can be no plan
     */
    List<Plan> plans(List<Payer> payers, Asked asked, BiConsumer<Payer, Refused> refusals) {
        List<DistributionPolicy> all = policies.all();
        Registers.Read read = registers.read(payers, asked.year().last());
        List<Plan> plans = new ArrayList<>();
        for (Payer payer : payers) {
            try {
                plans.add(plan(payer, asked, policy(all, payer, asked.year()), read.of(payer)));
            } catch (Refused e) {
                refusals.accept(payer, e);
            }
        }
        return plans;
    }

    private Plan plan(Payer payer, Asked asked, DistributionPolicy policy, List<PayoutLine.Held> held) {
        FiscalYear year = asked.year();
        Waterfall.Subject subject = new Waterfall.Subject(payer.code(), payer.kind(), asked.on());
        Waterfall waterfall = Waterfall.of(policy, income.of(payer, year), subject);
        Waterfall.Part toMembers = waterfall.toMembers();
        long shares = held.stream().mapToLong(PayoutLine.Held::shares).sum();
        if (toMembers != null && toMembers.amount() > 0 && shares == 0) {
            throw new Refused(PayoutRefusal.NO_HOLDERS, payer.code(), new Money(toMembers.amount()), year.last());
        }
        List<PayoutLine> lines = toMembers == null
                ? List.of()
                : PayoutLine.split(toMembers.amount(), held, toMembers.no());
        return new Plan(Ids.next(), payer, year, year.last(), policy, waterfall, lines);
    }

    /** The policy of an organisation in a year. */
    static DistributionPolicy policy(List<DistributionPolicy> all, Payer payer, FiscalYear year) {
        DistributionPolicy policy = DistributionPolicy.inForce(all, payer.code(), payer.kind(), year.value());
        if (policy == null) {
            throw new Refused(PayoutRefusal.NO_POLICY, payer.code(), payer.kind(), year.value());
        }
        return policy;
    }

    List<DistributionPolicy> policies() {
        return policies.all();
    }

    /**
     * Refuses a stored plan that no longer says what book and register say.
     *
     * @param shares of its lines, by holder
     */
    void requireFresh(Payer payer, PlanBasis basis, @Nullable Map<UUID, Long> shares) {
        Map<UUID, Long> now = registers.shares(payer.organisation().id(), basis.registerOn());
        boolean sameHolders = basis.holders() == 0 || now.equals(shares);
        if (!sameHolders || !income.of(payer, basis.year()).equals(basis.income())) {
            throw new Refused(PayoutRefusal.PLAN_IS_STALE, payer.code(), basis.year().value());
        }
    }
}
