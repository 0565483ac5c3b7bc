package org.liancun.shares.guard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the land of a village when a day ends, in hundredths of sheep units.
 *
 * @param pooled animals of the alliance
 * @param kept animals that households keep themselves; never below zero
 * @param countedOn the count on which it rests; null where none has been handed in, and only pooled animals are known
 */
public record Load(long pooled, long kept, @Nullable LocalDate countedOn) {
    public long total() {
        return pooled + kept;
    }

    /** By how much it is above the capacity, in hundredths of a percent; negative where the land carries more. */
    public long overload(long capacity) {
        return capacity == 0 ? 0 : org.liancun.kernel.Allocation.portion(total() - capacity,
                new org.liancun.kernel.Ratio(10_000, capacity), org.liancun.kernel.Allocation.Rounding.HALF_UP);
    }
}
