package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;

/**
 * A policy applied to an income: what each rule takes, of what, and what it leaves. Rates are rounded down, so the odd
 * fen stay with the rules that come later, in the end with the members.
 */
public record Waterfall(Income income, List<Part> parts) {

    public Waterfall {
        parts = List.copyOf(parts);
    }

    /**
     * What one rule takes.
     *
     * @param no place of the rule in the policy, from 1
     * @param base what the rule looks at
     * @param rate of the base; null where the rule takes what it needs or all that is left
     * @param left what remains for the rules after it
     */
    public record Part(int no, String rule, long base, @Nullable Ratio rate, long amount, long left, String source) {
        /** The rate as people write it, such as {@code 10%}; null where there is none. */
        public @Nullable String rateText() {
            return rate == null ? null : Rates.text(rate);
        }
    }

    /** @throws Refused if the rules together give out more than is there */
    static Waterfall of(DistributionPolicy policy, Income income, Subject subject) {
        List<Part> parts = new ArrayList<>();
        long left = income.gains();
        for (DistributionRule rule : policy.rules()) {
            Part part = part(rule, income, left, parts.size() + 1, policy.source());
            if (part.amount() > left) {
                throw tooMuch(subject, policy, part.amount(), left);
            }
            left = part.left();
            parts.add(part);
        }
        Waterfall waterfall = new Waterfall(income, parts);
        if (waterfall.distributed() > income.distributable()) {
            throw tooMuch(subject, policy, waterfall.distributed(), income.distributable());
        }
        return waterfall;
    }

    private static Part part(DistributionRule rule, Income income, long left, int no, String source) {
        return switch (rule) {
            case DistributionRule.CoverLosses _ -> {
                long covered = Math.min(left, income.losses());
                yield new Part(no, rule.name(), income.losses(), null, covered, left - covered, source);
            }
            case DistributionRule.SetAside(_, Ratio rate, DistributionRule.Base of) -> {
                long base = of == DistributionRule.Base.LEFT ? left : income.distributable();
                long amount = Allocation.portion(base, rate, Allocation.Rounding.DOWN);
                yield new Part(no, rule.name(), base, rate, amount, left - amount, source);
            }
            case DistributionRule.ToMembers(Ratio rate) -> {
                long base = rate == null ? left : income.distributable();
                long amount = rate == null ? left : Allocation.portion(base, rate, Allocation.Rounding.DOWN);
                yield new Part(no, rule.name(), base, rate, amount, left - amount, source);
            }
        };
    }

    private static Refused tooMuch(Subject subject, DistributionPolicy policy, long asked, long there) {
        return new Refused(PayoutRefusal.MORE_THAN_IS_THERE, subject.organisation(), new Money(asked),
                new Money(there), Law.Article.DISTRIBUTION.source(subject.kind(), subject.on(), policy.source()));
    }

    /**
     * Whose income it is, for a refusal.
     *
     * @param on the day of the plan: which law is in force
     */
    record Subject(String organisation, String kind, LocalDate on) {}

    /** What leaves undistributed income: funds and members, without the losses, which only stop being a debt. */
    public long distributed() {
        return parts.stream().filter(part -> !part.rule().equals("cover_losses")).mapToLong(Part::amount).sum();
    }

    /** The part that goes to those who hold shares; null where the policy has none. */
    public @Nullable Part toMembers() {
        return parts.stream().filter(part -> part.rule().equals("members")).findFirst().orElse(null);
    }
}
