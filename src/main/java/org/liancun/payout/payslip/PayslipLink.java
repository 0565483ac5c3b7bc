package org.liancun.payout.payslip;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A link by which a slip is opened without a login. The secret in its address is known to whoever made it and nowhere kept.
 *
 * @param until the last day
 * @param withdrawn whether it was taken back before that day
 * @param views how often it was opened
 */
public record PayslipLink(
        UUID id, LocalDate madeOn, LocalDate until, String madeBy, boolean withdrawn, long views) {

    /** Whether it opens the slip on that day. */
    public boolean open(LocalDate on) {
        return !withdrawn && !on.isAfter(until);
    }
}
