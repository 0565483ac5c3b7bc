package org.liancun.formation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What else an alliance must obey.
 *
 * @param together each set stands in one alliance
 * @param apart no two of a set stand in one alliance
 * @param pins label by village: the same label means the same alliance, different labels different ones
 * @param floors the sum of the column over an alliance is at least the value
 * @param ceilings the sum of the column over an alliance is at most the value
 */
public record Conditions(
        List<Set<String>> together,
        List<Set<String>> apart,
        SortedMap<String, String> pins,
        List<Limit> floors,
        List<Limit> ceilings) {

    public static final Conditions NONE =
            new Conditions(List.of(), List.of(), Collections.emptySortedMap(), List.of(), List.of());

    /** A value for the sum of a column, such as pasture_mu 100,000. */
    public record Limit(String column, double value) {}

    public Conditions {
        together = together.stream().map(Conditions::sorted).toList();
        apart = apart.stream().map(Conditions::sorted).toList();
        pins = Collections.unmodifiableSortedMap(new TreeMap<>(pins));
        floors = List.copyOf(floors);
        ceilings = List.copyOf(ceilings);
    }

    /** Sorted, because the order of an unsorted set changes from run to run and would show in reasons. */
    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public Conditions withTogether(List<Set<String>> sets) {
        return new Conditions(sets, apart, pins, floors, ceilings);
    }

    public Conditions withApart(List<Set<String>> sets) {
        return new Conditions(together, sets, pins, floors, ceilings);
    }

    public Conditions withPins(Map<String, String> labels) {
        return new Conditions(together, apart, new TreeMap<>(labels), floors, ceilings);
    }

    public Conditions withFloors(List<Limit> limits) {
        return new Conditions(together, apart, pins, limits, ceilings);
    }

    public Conditions withCeilings(List<Limit> limits) {
        return new Conditions(together, apart, pins, floors, limits);
    }
}
