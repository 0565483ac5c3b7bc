package org.liancun.shares.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.shares.ShareClass;

/**
 * A certificate of shares (股权证) as it was given out; it never changes.
 *
 * @param no the next number in its organisation
 * @param asOf the day at whose end the holder had these shares
 * @param shares hundredths by class
 * @param entry the entry that moved the holding last
 * @param replaces number of the one that it takes the place of
 * @param replacedBy number of the one that has taken its place; null while it stands
 */
public record Certificate(
        UUID organisation,
        int no,
        String village,
        UUID holder,
        LocalDate asOf,
        Map<ShareClass, Long> shares,
        UUID entry,
        @Nullable Integer replaces,
        @Nullable Integer replacedBy,
        String reason,
        Issued issued) {

    /** Who gave it out, and when. */
    public record Issued(String by, Instant at) {}

    /** The number as it is printed. */
    public String number() {
        return "0".repeat(6 - Math.min(6, Integer.toString(no).length())) + no;
    }

    public long total() {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }
}
