package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a set of villages may be an alliance by the rules of lead and conditions; sizes and borders are kept before. */
final class Admission {
    private final Lead lead;
    private final boolean[] strong;
    private final boolean[][] apart;
    /** Who belongs to the same group must stand together; -1 belongs to none. */
    private final int[] group;
    private final int[] groupSize;
    private final List<Sum> sums = new ArrayList<>();
    /** Ceilings of columns that are nowhere negative. */
    private final List<Sum> growing = new ArrayList<>();

    /** A floor or, with both signs turned, a ceiling. */
    private record Sum(double[] values, double least, double sign) {
        private static final double ROUNDING = 1e-9;

        /** Whether the members with one more are above a ceiling under which no village more can bring them. */
        private boolean above(int[] members, int size, int village) {
            double total = values[village];
            for (int k = 0; k < size; k++) {
                total += values[members[k]];
            }
            return total - Math.abs(total) * ROUNDING > least;
        }
    }

    Admission(Terrain terrain) {
        Conditions conditions = terrain.input.rules().conditions();
        lead = terrain.input.rules().lead();
        strong = terrain.strong;
        apart = new boolean[terrain.size][];
        Map<String, Set<String>> byLabel = new TreeMap<>();
        conditions.pins().forEach((code, label) -> byLabel.computeIfAbsent(label, key -> new TreeSet<>()).add(code));
        conditions.apart().forEach(set -> keepApart(terrain, set, set));
        byLabel.forEach((label, set) -> byLabel.forEach((other, others) -> {
            if (!label.equals(other)) {
                keepApart(terrain, set, others);
            }
        }));
        Parts parts = new Parts(Arrays.asList(terrain.codes));
        List<Set<String>> together = new ArrayList<>(conditions.together());
        together.addAll(byLabel.values());
        together.forEach(set -> set.forEach(code -> parts.join(set.iterator().next(), code)));
        group = new int[terrain.size];
        groupSize = new int[terrain.size];
        for (int i = 0; i < terrain.size; i++) {
            group[i] = terrain.index(parts.root(terrain.codes[i]));
            groupSize[group[i]]++;
        }
        for (int i = 0; i < terrain.size; i++) {
            group[i] = groupSize[group[i]] == 1 ? -1 : group[i];
        }
        conditions.floors().forEach(limit -> sums.add(new Sum(terrain.column(limit.column()), limit.value(), 1)));
        conditions.ceilings().forEach(limit -> {
            Sum ceiling = new Sum(terrain.column(limit.column()), limit.value(), -1);
            sums.add(ceiling);
            if (Arrays.stream(ceiling.values).allMatch(value -> value >= 0)) {
                growing.add(ceiling);
            }
        });
    }

    private void keepApart(Terrain terrain, Set<String> some, Set<String> others) {
        for (String a : some) {
            for (String b : others) {
                if (!a.equals(b)) {
                    int i = terrain.index(a);
                    apart[i] = apart[i] == null ? new boolean[terrain.size] : apart[i];
                    apart[i][terrain.index(b)] = true;
                }
            }
        }
    }

    /** Whether no set with all of these villages can be kept from growing by the new one. */
    boolean mayJoin(int[] members, int size, int village) {
        boolean[] away = apart[village];
        boolean second = lead == Lead.ONE && strong[village];
        for (int k = 0; (away != null || second) && k < size; k++) {
            if (away != null && away[members[k]] || second && strong[members[k]]) {
                return false;
            }
        }
        for (Sum ceiling : growing) {
            if (ceiling.above(members, size, village)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the set is an alliance, if all its villages joined by {@link #mayJoin}.
     *
     * @param members ascending
     */
    boolean admits(int[] members, int size) {
        int leaders = 0;
        for (int k = 0; k < size; k++) {
            leaders += strong[members[k]] ? 1 : 0;
            if (group[members[k]] >= 0 && countOf(group[members[k]], members, size) < groupSize[group[members[k]]]) {
                return false;
            }
        }
        if (lead == Lead.ANY && leaders == 0 || lead == Lead.ONE && leaders != 1) {
            return false;
        }
        for (Sum sum : sums) {
            double total = 0;
            for (int k = 0; k < size; k++) {
                total += sum.values[members[k]];
            }
            if (total * sum.sign < sum.least * sum.sign) {
                return false;
            }
        }
        return true;
    }

    private int countOf(int wanted, int[] members, int size) {
        int count = 0;
        for (int k = 0; k < size; k++) {
            count += group[members[k]] == wanted ? 1 : 0;
        }
        return count;
    }
}
