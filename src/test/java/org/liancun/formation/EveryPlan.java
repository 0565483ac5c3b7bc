package org.liancun.formation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** The cheapest plan of a tiny county by trying all: for every set of villages the cheapest ways to split it. */
final class EveryPlan {
    private final FormationInput input;
    private final int villages;
    /** Cost of each set of villages as one alliance; -1 if the rules forbid it. */
    private final long[] cost;

    EveryPlan(FormationInput input) {
        this.input = input;
        villages = input.areas().size();
        cost = new long[1 << villages];
        CostCheck costs = new CostCheck(input);
        RuleCheck rules = new RuleCheck(input);
        for (int set = 1; set < cost.length; set++) {
            List<Area> areas = areas(set);
            cost[set] = hangsTogether(areas) && sizeFits(areas) && rules.allows(areas)
                    ? costs.costMillionths(areas)
                    : -1;
        }
    }

    /** Empty if no plan obeys the rules. */
    OptionalLong cheapestMillionths() {
        int alliances = input.rules().alliances();
        long[][] best = new long[alliances + 1][1 << villages];
        for (long[] row : best) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        best[0][0] = 0;
        for (int count = 1; count <= alliances; count++) {
            for (int covered = 1; covered < 1 << villages; covered++) {
                best[count][covered] = cheapest(best[count - 1], covered);
            }
        }
        long found = best[alliances][(1 << villages) - 1];
        return found == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private long cheapest(long[] fewer, int covered) {
        int first = Integer.lowestOneBit(covered);
        int others = covered ^ first;
        long best = Long.MAX_VALUE;
        for (int part = others; ; part = (part - 1) & others) {
            int set = part | first;
            if (cost[set] >= 0 && fewer[covered ^ set] != Long.MAX_VALUE) {
                best = Math.min(best, cost[set] + fewer[covered ^ set]);
            }
            if (part == 0) {
                return best;
            }
        }
    }

    /** How many alliances are possible. */
    long alliances() {
        return Arrays.stream(cost).skip(1).filter(one -> one >= 0).count();
    }

    boolean allows(int set) {
        return cost[set] >= 0;
    }

    long cost(int set) {
        return cost[set];
    }

    private List<Area> areas(int set) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            if ((set >> i & 1) == 1) {
                areas.add(input.areas().get(i));
            }
        }
        return areas;
    }

    private boolean sizeFits(List<Area> areas) {
        return areas.size() >= input.rules().min() && areas.size() <= input.rules().max();
    }

    private boolean hangsTogether(List<Area> areas) {
        List<String> codes = areas.stream().map(Area::code).toList();
        boolean open = input.rules().borders() == Borders.OPEN;
        Parts parts = new Parts(codes);
        input.adjacency().edges().stream()
                .filter(edge -> codes.contains(edge.a()) && codes.contains(edge.b()))
                .filter(edge -> open || township(areas, edge.a()).equals(township(areas, edge.b())))
                .forEach(edge -> parts.join(edge.a(), edge.b()));
        return parts.count() == 1;
    }

    private static String township(List<Area> areas, String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst().orElseThrow().township();
    }
}
