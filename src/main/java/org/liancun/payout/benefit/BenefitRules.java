package org.liancun.payout.benefit;

import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/** What is reckoned from counts. Pure. */
public final class BenefitRules {
    private BenefitRules() {}

    /** A sum for each person, in fen, half a fen up; 0 where nobody is there. */
    public static long perPerson(long fen, long people) {
        if (people <= 0) {
            return 0;
        }
        long each = Allocation.portion(Math.abs(fen), new Ratio(1, people), Allocation.Rounding.HALF_UP);
        return fen < 0 ? -each : each;
    }
}
