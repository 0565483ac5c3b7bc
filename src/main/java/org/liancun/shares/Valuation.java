package org.liancun.shares;

import java.util.List;
import java.util.Optional;
import java.time.LocalDate;
import java.util.Comparator;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Unit;

/**
 * What a contribution came to. {@code docs/spec/shares.md} has the formulae with worked numbers.
 *
 * @param unitValue what one unit is worth: by the policy, or as appraised
 * @param value quantity × unit value, to the nearest fen
 * @param shares value ÷ share value, in hundredths, rounded as the policy says
 * @param remainder the value for which there is no hundredth of a share; kept and shown, negative where the policy
 *     rounds to the nearest and that is upwards
 */
public record Valuation(Money unitValue, Money value, long shares, Money remainder) {

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
    static Valuation of(long quantity, Unit unit, Money unitValue, ValuationPolicy policy) {
        long value = Allocation.portion(
                quantity, new Ratio(unitValue.fen(), Decimals.parse("1", unit.scale())), Rounding.HALF_UP);
        long wholeShare = Decimals.parse("1", Unit.SHARE.scale());
        long shares = Allocation.portion(
                value, new Ratio(wholeShare, policy.shareValue().fen()), policy.rounding());
        // Exact, because a share's value is whole yuan.
        long covered = Math.multiplyExact(shares, policy.shareValue().fen() / wholeShare);
        return new Valuation(unitValue, new Money(value), shares, new Money(Math.subtractExact(value, covered)));
    }
}
