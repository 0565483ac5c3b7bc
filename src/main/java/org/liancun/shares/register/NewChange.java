package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.shares.ShareClass;

/**
 * Shares that are to go from one hand to others or to be cancelled.
 *
 * @param number under which people know it; unique in the organisation
 * @param organisation code of the collective whose shares they are
 * @param day the first day on which they are no longer the holder's
 * @param holder code of the household that gives
 * @param given hundredths by class; empty for all that it holds on the day
 * @param to who gets how many parts; empty where the shares are cancelled
 * @param notifiedOn when the household gave notice of an exit; null where nobody asks
 * @param price what the collective pays in a buy-out; null for all other kinds
 * @param document number of the paper behind it
 */
public record NewChange(
        String number,
        ChangeKind kind,
        String organisation,
        LocalDate day,
        String holder,
        Map<ShareClass, Long> given,
        List<Receiver> to,
        @Nullable LocalDate notifiedOn,
        @Nullable Money price,
        String document,
        String reason) {

    public NewChange {
        given = Map.copyOf(given);
        to = List.copyOf(to);
    }

    /** A household that gets so many parts of what is given. */
    public record Receiver(String holder, long parts) {}
}
