package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far an alliance is from obeying the rules, so that the search can walk through plans that break some. A plan
 * obeys all of them when the demerits of its alliances add up to {@link #baseline}.
 */
final class Demerits {
    /** One broken rule weighs this much in millionths of cost, far above what any breach could save. */
    private static final long BREACH = 1_000_000;

    private final Terrain terrain;
    private final Rules rules;
    private final boolean none;
    private final List<boolean[]> together = new ArrayList<>();
    private final List<boolean[]> apart = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** A floor or, with both signs turned, a ceiling. */
    private record Sum(double[] values, double floor, double sign) {}

    Demerits(Terrain terrain) {
        this.terrain = terrain;
        rules = terrain.input.rules();
        Conditions conditions = rules.conditions();
        none = conditions.equals(Conditions.NONE);
        conditions.together().forEach(set -> together.add(flags(set)));
        conditions.apart().forEach(set -> apart.add(flags(set)));
        Map<String, Set<String>> byLabel = new TreeMap<>();
        conditions.pins().forEach((code, label) ->
                byLabel.computeIfAbsent(label, key -> new TreeSet<>()).add(code));
        byLabel.values().forEach(set -> together.add(flags(set)));
        List<Set<String>> labels = List.copyOf(byLabel.values());
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                apart.add(flags(Set.of(labels.get(i).iterator().next(), labels.get(j).iterator().next())));
            }
        }
        conditions.floors().forEach(limit -> sums.add(new Sum(terrain.column(limit.column()), limit.value(), 1)));
        conditions.ceilings().forEach(limit -> sums.add(new Sum(terrain.column(limit.column()), limit.value(), -1)));
    }

    /** What the demerits of a good plan add up to: each set that belongs together touches one alliance. */
    long baseline() {
        return BREACH * together.size();
    }

    /** @param members ascending */
    long of(int[] members) {
        long breaches = Math.max(0, rules.min() - members.length) + Math.max(0, members.length - rules.max());
        breaches += wrongLead(members);
        long demerits = BREACH * breaches;
        return none ? demerits : demerits + BREACH * conflicts(members) + shortfalls(members);
    }

    private long wrongLead(int[] members) {
        int strong = 0;
        for (int i : members) {
            strong += terrain.strong[i] ? 1 : 0;
        }
        return switch (rules.lead()) {
            case ANY -> strong == 0 ? 1 : 0;
            case ONE -> Math.abs(strong - 1);
            case NONE -> 0;
        };
    }

    private long conflicts(int[] members) {
        long conflicts = 0;
        for (boolean[] set : together) {
            conflicts += count(members, set) > 0 ? 1 : 0;
        }
        for (boolean[] set : apart) {
            conflicts += Math.max(0, count(members, set) - 1);
        }
        return conflicts;
    }

    private long shortfalls(int[] members) {
        long demerits = 0;
        for (Sum sum : sums) {
            double total = 0;
            for (int i : members) {
                total += sum.values[i];
            }
            double missing = (sum.floor - total) * sum.sign;
            if (missing > 0) {
                double relative = missing / Math.max(1e-9, Math.abs(sum.floor));
                demerits += BREACH + (long) (BREACH * Math.min(1000, relative));
            }
        }
        return demerits;
    }

    private static int count(int[] members, boolean[] set) {
        int count = 0;
        for (int i : members) {
            count += set[i] ? 1 : 0;
        }
        return count;
    }

    private boolean[] flags(Set<String> codes) {
        boolean[] flags = new boolean[terrain.size];
        codes.forEach(code -> flags[terrain.index(code)] = true);
        return flags;
    }
}
