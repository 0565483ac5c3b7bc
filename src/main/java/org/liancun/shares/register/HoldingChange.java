package org.liancun.shares.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.shares.ShareClass;

/**
 * A booked change of holdings.
 *
 * @param village code of the collective whose shares they are, which is its village's
 * @param from the household that gave
 * @param price what the collective owes the leaving household
 * @param capital the part of its capital that moved with the shares
 * @param ruleSource by which rule it was allowed
 * @param entry the one in the memorandum book
 * @param done by whom and when it was recorded
 * @param reversal how it was taken back; null while it stands
 */
public record HoldingChange(
        UUID id,
        String number,
        ChangeKind kind,
        UUID organisation,
        String village,
        UUID from,
        LocalDate day,
        @Nullable LocalDate notifiedOn,
        Money price,
        Money capital,
        UUID document,
        String reason,
        String ruleSource,
        UUID entry,
        List<Line> lines,
        Done done,
        @Nullable Reversal reversal) {

    /** So many shares of a class for a new holder; cancelled where there is none. */
    public record Line(ShareClass shareClass, @Nullable UUID to, long hundredths) {}

    /** Who recorded it, and when. */
    public record Done(String by, Instant at) {}

    /** How a change was taken back. */
    public record Reversal(LocalDate on, String reason, String by) {}

    public HoldingChange {
        lines = List.copyOf(lines);
    }

    HoldingChange with(List<Line> all) {
        return new HoldingChange(id, number, kind, organisation, village, from, day, notifiedOn, price, capital, document,
                reason, ruleSource, entry, all, done, reversal);
    }

    /** Hundredths of shares that left the holder. */
    public long moved() {
        return lines.stream().mapToLong(Line::hundredths).sum();
    }
}
