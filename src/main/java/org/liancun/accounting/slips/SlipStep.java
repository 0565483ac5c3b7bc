package org.liancun.accounting.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * A step of a slip, as it stays for good.
 *
 * @param as code of the role
 * @param on the day of a payment; null for other steps
 * @param reference number of the payment's paper; empty for none
 * @param limit the limit that the step asked for; null where none was asked for or none is set
 * @param content what stood on the slip when it was handed in; empty for other steps
 */
public record SlipStep(int no, SlipAct act, SlipState state, String by, String as, Instant at, String reason,
        @Nullable LocalDate on, String reference, @Nullable Money limit, String content, @Nullable UUID entry) {}
