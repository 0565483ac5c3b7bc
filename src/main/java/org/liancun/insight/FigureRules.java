package org.liancun.insight;

import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/** What is computed from figures. */
final class FigureRules {
    private static final long WHOLE = 10_000;

    private FigureRules() {}

    /**
     * Growth in hundredths of a percent, a half rounded away from zero; null where there was nothing to grow from.
     *
     * @param before the year before; null where it is not known
     */
    static @Nullable Long growth(@Nullable Long now, @Nullable Long before) {
        if (now == null || before == null || before <= 0) {
            return null;
        }
        return Allocation.portion(
                Math.subtractExact(now, before), new Ratio(WHOLE, before), Allocation.Rounding.HALF_UP);
    }
}
