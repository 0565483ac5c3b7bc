package org.liancun.shares;

import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * What a rule of valuation says of one class of pasture or animals.
 *
 * @param code of an {@link AssetClass} of that kind
 * @param coefficient thousandths of the kind's standard unit
 * @param unitValue the class's own value; null where it takes that of its kind
 */
public record ClassRate(ContributionKind kind, String code, long coefficient, @Nullable Money unitValue) {
    /** A thousand standard units. */
    public static final long MOST = 1_000_000;

    public ClassRate {
        if (!kind.hasClasses() || coefficient <= 0 || coefficient > MOST || unitValue != null && !unitValue.isPositive()) {
            throw new IllegalArgumentException(kind + " " + code + " " + coefficient + " " + unitValue);
        }
    }
}
