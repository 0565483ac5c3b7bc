package org.liancun.payout;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;
import org.liancun.payout.DistributionRule.Base;
import org.liancun.payout.DistributionRule.Goal;
import org.liancun.payout.DistributionRule.Limit;
import org.liancun.payout.Waterfall.Amounts;
import org.liancun.payout.Waterfall.Part;
import org.liancun.payout.Waterfall.Rated;
import org.liancun.payout.Waterfall.Split;
import org.liancun.payout.Waterfall.Subject;

/** Goes through the rules of a policy with an income, from the first to the last. */
final class WaterfallRules {
    private final DistributionPolicy policy;
    private final Income income;
    private final Claims claims;
    private final Subject subject;
    private final List<Part> parts = new ArrayList<>();
    private long left;
    private long uncovered;

    private WaterfallRules(DistributionPolicy policy, Income income, Claims claims, Subject subject) {
        this.policy = policy;
        this.income = income;
        this.claims = claims;
        this.subject = subject;
        left = income.gains();
        uncovered = Math.min(income.losses(), left);
    }

    /**
     * @param claims how much there is of each basis that the rules name
     * @throws Refused if the rules together give out more than is there, leave a loss uncovered, or name a basis of
     *     which nothing is on record
     */
    static Waterfall apply(DistributionPolicy policy, Income income, Claims claims, Subject subject) {
        WaterfallRules rules = new WaterfallRules(policy, income, claims, subject);
        policy.rules().forEach(rules::take);
        Waterfall waterfall = new Waterfall(income, rules.parts);
        if (waterfall.distributed() > income.distributable()) {
            throw rules.tooMuch(waterfall.distributed(), income.distributable());
        }
        return waterfall;
    }

    private void take(DistributionRule rule) {
        if (rule.kind().goal() == Goal.LOSSES) {
            long covered = Math.min(left, income.losses());
            uncovered = 0;
            add(rule, new Amounts(income.losses(), covered, left - covered, 0), null, null);
            return;
        }
        Split split = rule.by() == null ? null : split(rule, rule.by());
        Wanted wanted = bounded(rule, wanted(rule, split));
        if (wanted.amount > left && !rule.bounds().scale()) {
            throw tooMuch(wanted.amount, left);
        }
        boolean isShort = wanted.amount > left;
        long taken = Math.min(wanted.amount, left);
        if (taken > 0 && uncovered > 0) {
            throw new Refused(PayoutRefusal.LOSSES_FIRST, subject.organisation(), new Money(uncovered), rule.name(),
                    source());
        }
        Amounts amounts = new Amounts(wanted.base, taken, left - taken, wanted.cut);
        add(rule, amounts, isShort ? "short" : wanted.bound, split);
        if (rule.bounds().cutTo() != null && wanted.cut > 0) {
            cut(rule, wanted.cut);
        }
    }

    /** What a cap cut off goes to a fund, as a part of its own. */
    private void cut(DistributionRule rule, long cut) {
        long taken = Math.min(cut, left);
        Amounts amounts = new Amounts(cut, taken, left - taken, 0);
        add(new DistributionRule(java.util.Objects.requireNonNull(rule.bounds().cutTo()), new DistributionRule.Rest(),
                null, DistributionRule.Bounds.NONE, rule.source()), amounts, taken < cut ? "short" : null, null);
    }

    private void add(DistributionRule rule, Amounts amounts, @Nullable String bound, @Nullable Split split) {
        Rated rate = rule.take() instanceof DistributionRule.Rate(Ratio of, Base base) ? new Rated(of, base.word()) : null;
        String source = rule.source().isEmpty() ? policy.source() : rule.source();
        parts.add(new Part(parts.size() + 1, rule.name(), amounts, rate, split, bound, source));
        left = amounts.left();
    }

    /** What a rule asks for, before and after its limits. */
    private record Wanted(long base, long amount, long cut, @Nullable String bound) {}

    private Wanted wanted(DistributionRule rule, @Nullable Split split) {
        return switch (rule.take()) {
            case DistributionRule.Losses _, DistributionRule.Rest _ -> new Wanted(left, left, 0, null);
            case DistributionRule.Amount(long fen) -> new Wanted(left, fen, 0, null);
            case DistributionRule.Each(long fen) -> new Wanted(left, all(fen, split), 0, null);
            case DistributionRule.Rate(Ratio rate, Base of) ->
                new Wanted(base(of), Allocation.portion(base(of), rate, Allocation.Rounding.DOWN), 0, null);
        };
    }

    private static long all(long each, @Nullable Split split) {
        return split == null ? 0 : BigInteger.valueOf(each).multiply(BigInteger.valueOf(split.weights()))
                .divide(BigInteger.valueOf(split.basis().kind().one())).longValueExact();
    }

    private Wanted bounded(DistributionRule rule, Wanted wanted) {
        Limit floor = rule.bounds().floor();
        Limit cap = rule.bounds().cap();
        if (floor != null && wanted.amount < amount(floor)) {
            return new Wanted(wanted.base, amount(floor), 0, "floor");
        }
        if (cap != null && wanted.amount > amount(cap)) {
            return new Wanted(wanted.base, amount(cap), wanted.amount - amount(cap), "cap");
        }
        return wanted;
    }

    private long amount(Limit limit) {
        return switch (limit) {
            case DistributionRule.AmountLimit(long fen) -> fen;
            case DistributionRule.RateLimit(Ratio rate, Base of) ->
                Allocation.portion(base(of), rate, Allocation.Rounding.DOWN);
        };
    }

    private long base(Base of) {
        return switch (of) {
            case DISTRIBUTABLE -> income.distributable();
            case LEFT -> left;
            case NET -> Math.max(0, income.net());
            case INCREMENT -> {
                if (income.lastNet() == null) {
                    throw new Refused(PayoutRefusal.NO_LAST_YEAR, subject.organisation(), source());
                }
                yield income.increment();
            }
            case EARNED -> {
                if (income.subsidies() == null) {
                    throw new Refused(PayoutRefusal.NO_SUBSIDIES, subject.organisation(), source());
                }
                yield income.earned();
            }
        };
    }

    /** @throws Refused if nothing is on record by which the rule could be split */
    private Split split(DistributionRule rule, Basis basis) {
        Claims.Sum sum = claims.of(basis);
        boolean empty = sum.weights() == 0 && basis.group().isEmpty() && basis.classes().isEmpty();
        if (left > 0 && basis.equals(Basis.SHARES) && empty) {
            throw new Refused(PayoutRefusal.NO_HOLDERS, subject.organisation(), new Money(left));
        }
        if (left > 0 && (!sum.known() || empty)) {
            throw new Refused(PayoutRefusal.NO_BASIS, subject.organisation(), rule.name(), basis.text(), source());
        }
        Long each = rule.take() instanceof DistributionRule.Each(long fen) ? Long.valueOf(fen) : null;
        if (left > 0 && sum.weights() == 0 && each == null) {
            throw new Refused(PayoutRefusal.NO_BASIS, subject.organisation(), rule.name(), basis.text(), source());
        }
        return new Split(basis, sum.holders(), sum.weights(), each);
    }

    private Refused tooMuch(long asked, long there) {
        return new Refused(PayoutRefusal.MORE_THAN_IS_THERE, subject.organisation(), new Money(asked),
                new Money(there), source());
    }

    private String source() {
        return Law.Article.DISTRIBUTION.source(subject.kind(), subject.on(), policy.source());
    }
}
