package org.liancun.payout.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one posting brought to a household.
 *
 * @param organisation code of who owed it
 * @param number of the voucher; null for an entry without one
 * @param document number of the paper behind it; null where there is none in the reader's sight
 * @param kind of gain; unclear where the entry leads to several
 * @param grossFen what was owed
 * @param costFen what the household put in itself; 0 where it put in nothing, or nobody knows
 * @param counted whether it is in the figures
 */
public record GainLine(
        UUID entry,
        LocalDate on,
        String organisation,
        String organisationZh,
        String organisationEn,
        @Nullable String number,
        String memo,
        @Nullable String document,
        String account,
        String kind,
        long grossFen,
        long costFen,
        boolean counted) {
    public long fen() {
        return grossFen - costFen;
    }
}
