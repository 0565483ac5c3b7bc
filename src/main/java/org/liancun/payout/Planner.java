package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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
        Registers.Read register = registers.read(payers, asked.year().last());
        BookIncome.Read incomes = income.read(payers, asked.year());
        List<Plan> plans = new ArrayList<>();
        for (Payer payer : payers) {
            try {
                Waterfall.Subject subject = new Waterfall.Subject(payer.code(), payer.kind(), asked.on());
                DistributionPolicy policy = policy(all, payer, asked.year());
                Waterfall waterfall = Waterfall.of(policy, incomes.of(payer), subject);
                plans.add(new Plan(Ids.next(), payer, asked.year(), asked.year().last(), policy, waterfall,
                        lines(payer, waterfall, register.of(payer), asked)));
            } catch (Refused e) {
                refusals.accept(payer, e);
            }
        }
        return plans;
    }

    private static List<PayoutLine> lines(
            Payer payer, Waterfall waterfall, List<PayoutLine.Held> held, Asked asked) {
        Waterfall.Part toMembers = waterfall.toMembers();
        if (toMembers == null) {
            return List.of();
        }
        if (toMembers.amount() > 0 && held.stream().allMatch(each -> each.shares() == 0)) {
            throw new Refused(PayoutRefusal.NO_HOLDERS, payer.code(), new Money(toMembers.amount()), asked.year().last());
        }
        return PayoutLine.split(toMembers.amount(), held, toMembers.no());
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
     * Refuses stored plans that no longer say what books and registers say.
     *
     * @param bases of the plans of these payers, in the same order
     * @param lines shares by plan and holder
     */
    void requireFresh(List<Payer> payers, List<PlanBasis> bases, Map<UUID, Map<UUID, Long>> lines) {
        FiscalYear year = bases.getFirst().year();
        Registers.Read register = registers.read(payers, year.last());
        BookIncome.Read incomes = income.read(payers, year);
        for (int i = 0; i < payers.size(); i++) {
            Payer payer = payers.get(i);
            PlanBasis basis = bases.get(i);
            boolean sameHolders = !basis.hasLines()
                    || register.sharesOf(payer).equals(lines.getOrDefault(basis.payout(), Map.of()));
            if (!sameHolders || !incomes.of(payer).equals(basis.income())) {
                throw new Refused(PayoutRefusal.PLAN_IS_STALE, payer.code(), year.value());
            }
        }
    }
}
