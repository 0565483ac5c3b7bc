package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Rounding;
import org.liancun.kernel.Ratio;

/** How many animals the land carries on a day: what was approved, else an estimate. Formulae: docs/spec/shares.md. */
final class CapacityRules {
    private static final long THOUSAND = 1000;
    /** Hundredths of a mu in a hectare of 15 mu. */
    private static final long MU_HUNDREDTHS_PER_HECTARE = 1500;

    private CapacityRules() {}

    static Optional<Capacity> on(Land land, GuardValues values, LocalDate day) {
        List<Capacity.Part> approved = latest(land.approved().stream().filter(each -> each.holdsOn(day)).toList(),
                        each -> each.land() + "\u0000" + each.season(),
                        Comparator.comparing(Land.Approved::from).thenComparing(Land.Approved::no)).stream()
                .map(each -> new Capacity.Part(each.land(), "", each.season(), 0, 0, each.hundredths(), each.paper()))
                .toList();
        if (!approved.isEmpty()) {
            return Optional.of(new Capacity(sum(approved), true, approved));
        }
        List<Capacity.Part> estimated = latest(
                        land.grasslands().stream().filter(each -> !each.from().isAfter(day)).toList(),
                        each -> each.land() + "\u0000" + each.season() + "\u0000" + each.kind(),
                        Comparator.comparing(Land.Grassland::from).thenComparing(Land.Grassland::no)).stream()
                .map(each -> estimate(each, values)).toList();
        return estimated.isEmpty() ? Optional.empty() : Optional.of(new Capacity(sum(estimated), false, estimated));
    }

    /** Area × yield × (1 + regrowth) × edible share × use × hay factor, ÷ what a sheep unit eats in the days. */
    static Capacity.Part estimate(Land.Grassland of, GuardValues values) {
        long grams = Allocation.portion(of.muHundredths(),
                new Ratio(values.thousandths(of.kind()), MU_HUNDREDTHS_PER_HECTARE), Rounding.DOWN);
        for (long factor : List.of(THOUSAND + values.thousandths("regrowth"), values.thousandths("edible"),
                values.thousandths(of.kind() + "." + of.season().code()), values.thousandths("hay"))) {
            grams = Allocation.portion(grams, new Ratio(factor, THOUSAND), Rounding.DOWN);
        }
        long hundredths = Allocation.portion(grams,
                new Ratio(100, Math.multiplyExact(values.thousandths("hay_need"), of.days())), Rounding.DOWN);
        return new Capacity.Part(of.land(), of.kind(), of.season(), of.muHundredths(), grams, hundredths, of.source());
    }

    /** Land of the whole year, and of the seasons the one that binds. */
    private static long sum(List<Capacity.Part> parts) {
        Map<Season, Long> seasons = parts.stream().collect(Collectors.groupingBy(
                Capacity.Part::season, Collectors.summingLong(Capacity.Part::hundredths)));
        Long warm = seasons.get(Season.WARM);
        Long cold = seasons.get(Season.COLD);
        long binding = warm != null && cold != null ? Math.min(warm, cold) : warm != null ? warm : cold != null ? cold : 0;
        return seasons.getOrDefault(Season.YEAR, 0L) + binding;
    }

    private static <T> List<T> latest(List<T> all, Function<T, String> key, Comparator<T> order) {
        return new ArrayList<>(all.stream().collect(Collectors.toMap(key, Function.identity(),
                (one, other) -> order.compare(one, other) > 0 ? one : other, java.util.TreeMap::new)).values());
    }
}
