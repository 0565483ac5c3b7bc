package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;

/**
 * A payout as it was computed, before it is stored; its lines are computed where they are stored.
 *
 * @param registerOn the register is read at the end of this day
 * @param holders who gets something by any of the rules
 */
record Plan(
        UUID id,
        Payer payer,
        FiscalYear year,
        LocalDate registerOn,
        DistributionPolicy policy,
        Waterfall waterfall,
        int holders) {

    long toMembers() {
        return waterfall.toHolders();
    }

    /** Hundredths of shares over which its parts are split; the largest number where several classes are asked. */
    long shares() {
        return waterfall.parts().stream()
                .filter(part -> part.split() != null && part.split().basis().kind() == Basis.Kind.SHARES)
                .mapToLong(part -> part.split().weights())
                .max().orElse(0);
    }

    /** What is to be split over holders. */
    List<SplitTables.Whole> wholes() {
        return waterfall.parts().stream()
                .filter(part -> part.split() != null && part.split().weights() > 0)
                .map(part -> new SplitTables.Whole(payer.organisation().id(), id, part.no(), part.split().basis(),
                        part.amount(), part.split().weights()))
                .toList();
    }

    Payout.PayoutHead head() {
        return new Payout.PayoutHead(id, payer.organisation().id(), payer.code(), payer.organisation().kind(), year,
                new Money(toMembers()));
    }
}
