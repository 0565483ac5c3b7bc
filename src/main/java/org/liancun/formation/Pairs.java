package org.liancun.formation;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How much of a fractional solution has two villages in one alliance. */
final class Pairs {
    private static final double SOME = 1e-9;
    private static final double FRACTION = 1e-5;

    private Pairs() {}

    static long key(int i, int j) {
        return i < j ? (long) i << Integer.SIZE | j : (long) j << Integer.SIZE | i;
    }

    static int first(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /** By pair, ascending. */
    static Map<Long, Double> togetherness(Master master) {
        Map<Long, Double> together = new TreeMap<>();
        for (int column = 0; column < master.size(); column++) {
            double value = master.value(column);
            int[] members = value > SOME ? master.members(column) : new int[0];
            for (int a = 0; a < members.length; a++) {
                for (int b = a + 1; b < members.length; b++) {
                    together.merge(key(members[a], members[b]), value, Double::sum);
                }
            }
        }
        return together;
    }

    /** The pair of demanded villages about which the solution is least decided; none if it is a plan. */
    static OptionalLong leastDecided(Master master, Demand demand) {
        long pair = -1;
        double nearest = 0.5 - FRACTION;
        for (Map.Entry<Long, Double> entry : togetherness(master).entrySet()) {
            double distance = Math.abs(entry.getValue() - 0.5);
            boolean demanded =
                    demand.villages()[first(entry.getKey())] && demand.villages()[second(entry.getKey())];
            if (demanded && distance < nearest - SOME) {
                nearest = distance;
                pair = entry.getKey();
            }
        }
        return pair < 0 ? OptionalLong.empty() : OptionalLong.of(pair);
    }
}
