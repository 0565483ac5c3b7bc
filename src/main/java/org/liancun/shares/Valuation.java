package org.liancun.shares;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Unit;

/**
 * What a contribution came to. {@code docs/spec/shares.md} has the formulae with worked numbers.
 *
 * @param unitValue what one standard unit is worth: by the policy, or as appraised
 * @param coefficient thousandths of a standard unit that one unit counts
 * @param value quantity × coefficient × unit value, to the nearest fen
 * @param shares value ÷ share value, in hundredths, rounded to the policy's decimals as it says
 * @param remainder the value for which there is no share; negative where the policy rounds to the nearest and that is
 *     upwards
 */
public record Valuation(Money unitValue, long coefficient, Money value, long shares, Money remainder) {
    Valuation(Money unitValue, Money value, long shares, Money remainder) {
        this(unitValue, Rate.ONE, value, shares, remainder);
    }

    /**
     * The policy in force for an alliance on a day: the latest of its own, and where it has none the latest for all.
     */
    static Optional<ValuationPolicy> inForce(List<ValuationPolicy> policies, String alliance, LocalDate day) {
        return latest(policies, alliance, day).or(() -> latest(policies, ValuationPolicy.EVERY, day));
    }

    private static Optional<ValuationPolicy> latest(List<ValuationPolicy> policies, String alliance, LocalDate day) {
        return policies.stream()
                .filter(policy -> policy.alliance().equals(alliance) && !policy.validFrom().isAfter(day))
                .max(Comparator.comparing(ValuationPolicy::validFrom));
    }

    /** @param quantity in the smallest part of the unit */
    static Valuation of(long quantity, Unit unit, Rate rate, ValuationPolicy policy) {
        long worth = Math.multiplyExact(rate.unitValue().fen(), rate.coefficient());
        long value = Allocation.portion(
                quantity, new Ratio(worth, Decimals.parse("1", unit.scale() + Rate.SCALE)), Rounding.HALF_UP);
        long smallest = Decimals.parse("1", Unit.SHARE.scale() - policy.terms().shareScale());
        long parts = Allocation.portion(value, new Ratio(Decimals.parse("1", policy.terms().shareScale()),
                policy.shareValue().fen()), policy.rounding());
        long shares = Math.multiplyExact(parts, smallest);
        return new Valuation(rate.unitValue(), rate.coefficient(), new Money(value), shares,
                new Money(Math.subtractExact(value, covered(shares, policy.shareValue()))));
    }

    /** What the shares stand for: exact, because a share's value is whole yuan. */
    Money covered() {
        return new Money(value.fen() - remainder.fen());
    }

    private static long covered(long shares, Money shareValue) {
        return Math.multiplyExact(shares, shareValue.fen() / Decimals.parse("1", Unit.SHARE.scale()));
    }
}
