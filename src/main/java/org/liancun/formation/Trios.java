package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trios of villages of which a fractional solution uses more than one alliance with two or more: facts about plans that
 * the relaxation does not see by itself.
 */
final class Trios {
    private static final double LEAST_BREACH = 0.02;
    private static final double SOME = 1e-6;
    private static final int MOST_OF_A_VILLAGE = 6;

    private final Master master;
    private final Demand demand;
    private final int most;
    private final Map<Long, Double> togetherness;

    /** @param breach how much more than one */
    private record Found(int[] trio, double breach) {}

    Trios(Master master, Demand demand, int most) {
        this.master = master;
        this.demand = demand;
        this.most = most;
        togetherness = Pairs.togetherness(master);
    }

    /** The worst ones, not too many of one village. */
    List<int[]> violated(int villages) {
        List<TreeSet<Integer>> partners = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            partners.add(new TreeSet<>());
        }
        togetherness.forEach((pair, value) -> {
            boolean demanded = demand.villages()[Pairs.first(pair)] && demand.villages()[Pairs.second(pair)];
            if (demanded && value > SOME && value < 1 - SOME) {
                partners.get(Pairs.first(pair)).add(Pairs.second(pair));
                partners.get(Pairs.second(pair)).add(Pairs.first(pair));
            }
        });
        List<Found> found = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 0; i < villages; i++) {
            for (int j : partners.get(i)) {
                for (int k : partners.get(i).tailSet(j, false)) {
                    consider(i, j, k, seen, found);
                }
            }
        }
        return best(found, villages);
    }

    private void consider(int i, int j, int k, Set<List<Integer>> seen, List<Found> found) {
        double pairs = value(i, j) + value(i, k) + value(j, k);
        if (pairs <= 1 + LEAST_BREACH) {
            return;
        }
        int[] trio = {i, j, k};
        Arrays.sort(trio);
        if (seen.add(List.of(trio[0], trio[1], trio[2]))) {
            double used = 0;
            for (int column = 0; column < master.size(); column++) {
                if (master.value(column) > SOME && Master.hasTwo(master.members(column), trio)) {
                    used += master.value(column);
                }
            }
            if (used > 1 + LEAST_BREACH) {
                found.add(new Found(trio, used - 1));
            }
        }
    }

    private double value(int i, int j) {
        return togetherness.getOrDefault(Pairs.key(i, j), 0.0);
    }

    private List<int[]> best(List<Found> found, int villages) {
        found.sort(Comparator.comparingDouble((Found one) -> -one.breach)
                .thenComparingInt(one -> one.trio[0])
                .thenComparingInt(one -> one.trio[1])
                .thenComparingInt(one -> one.trio[2]));
        int[] times = new int[villages];
        List<int[]> taken = new ArrayList<>();
        for (Found one : found) {
            boolean room = taken.size() < most;
            for (int village : one.trio) {
                room &= times[village] < MOST_OF_A_VILLAGE;
            }
            if (room) {
                taken.add(one.trio);
                for (int village : one.trio) {
                    times[village]++;
                }
            }
        }
        return taken;
    }
}
