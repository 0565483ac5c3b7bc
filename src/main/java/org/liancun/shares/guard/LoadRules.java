package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Ratio;

/**
 * How many sheep units stand on the land. A count says what households keep; with what was pooled by then it makes the
 * herd of that day. Pooling afterwards moves animals from one owner to the other and changes nothing; only recorded
 * changes add to the herd and take from it.
 */
final class LoadRules {
    private LoadRules() {}

    static Load on(Land land, GuardValues values, LocalDate day) {
        long pooled = pooled(land, values, day);
        LocalDate counted = land.counts().stream().map(Land.Count::on).filter(on -> !on.isAfter(day))
                .max(Comparator.naturalOrder()).orElse(null);
        if (counted == null) {
            return new Load(pooled, 0, null);
        }
        long herd = kept(land.counts(), values, counted) + pooled(land, values, counted)
                + land.changes().stream().filter(each -> each.on().isAfter(counted) && !each.on().isAfter(day))
                        .mapToLong(each -> sheepUnits(each.animal(), each.heads(), values)).sum();
        return new Load(pooled, Math.max(0, herd - pooled), counted);
    }

    /** Hundredths of sheep units of so many heads. */
    static long sheepUnits(String animal, long heads, GuardValues values) {
        return Allocation.portion(heads, new Ratio(values.thousandths(animal), 10), Allocation.Rounding.HALF_UP);
    }

    private static long kept(List<Land.Count> counts, GuardValues values, LocalDate day) {
        Map<String, Land.Count> last = new HashMap<>();
        counts.stream().filter(each -> each.on().equals(day)).forEach(each ->
                last.merge(each.animal(), each, (one, other) -> one.no() > other.no() ? one : other));
        return last.values().stream().mapToLong(each -> sheepUnits(each.animal(), each.heads(), values)).sum();
    }

    private static long pooled(Land land, GuardValues values, LocalDate day) {
        Map<String, Long> heads = new HashMap<>();
        land.pooled().stream().filter(each -> !each.on().isAfter(day))
                .forEach(each -> heads.merge(each.unit(), each.heads(), Long::sum));
        return heads.entrySet().stream()
                .mapToLong(each -> sheepUnits(values.pooled(each.getKey()).name(), each.getValue(), values)).sum();
    }
}
