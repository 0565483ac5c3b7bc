package org.liancun.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;

/**
 * A payout as it was computed, before it is stored.
 *
 * @param registerOn the register is read at the end of this day
 */
record Plan(
        UUID id,
        Payer payer,
        FiscalYear year,
        LocalDate registerOn,
        DistributionPolicy policy,
        Waterfall waterfall,
        List<PayoutLine> lines) {

    long toMembers() {
        Waterfall.Part part = waterfall.toMembers();
        return part == null ? 0 : part.amount();
    }

    long shares() {
        return lines.stream().mapToLong(PayoutLine::shares).sum();
    }

    /** Bands of the households among the lines. */
    List<Bands.Band> bands() {
        return Bands.of(lines.stream()
                .filter(line -> line.holder().household())
                .mapToLong(PayoutLine::amount)
                .toArray());
    }

    Payout.PayoutHead head() {
        return new Payout.PayoutHead(id, payer.organisation().id(), payer.code(), payer.organisation().kind(), year,
                new Money(toMembers()));
    }
}
