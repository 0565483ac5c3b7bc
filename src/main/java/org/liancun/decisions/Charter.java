package org.liancun.decisions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;

/**
 * What an organisation's charter asks of its assembly, beside the law or where no law in force speaks.
 *
 * @param clause where the charter says so
 * @param present share that must be there, of all who may vote; null where it says nothing
 * @param inFavour share that must agree; null where it says nothing
 * @param ofPresent whether that share is of those present
 * @param noticeDays days before the meeting on which it is announced; 0 where it says nothing
 */
public record Charter(String clause, @Nullable Ratio present, @Nullable Ratio inFavour, boolean ofPresent,
        int noticeDays) {

    List<Demand> demands() {
        Demand.Source source = new Demand.Source("章程", "charter", clause, "", "", "");
        List<Demand> demands = new ArrayList<>();
        if (present != null) {
            demands.add(new Demand(Aspect.QUORUM, present, false, false, 0, true, source));
        }
        if (inFavour != null) {
            demands.add(new Demand(Aspect.MAJORITY, inFavour, false, ofPresent, 0, true, source));
        }
        if (noticeDays > 0) {
            demands.add(new Demand(Aspect.NOTICE, null, false, false, noticeDays, true, source));
        }
        return List.copyOf(demands);
    }
}
