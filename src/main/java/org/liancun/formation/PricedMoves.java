package org.liancun.formation;

import java.util.Arrays;
import java.util.List;

/** A cost and the price of the villages that move away from an adopted plan, as {@link MovePrice} defines them. */
final class PricedMoves implements SetCost {
    private final SetCost cost;
    private final long price;
    /** Number of the adopted alliance, or -1. */
    private final int[] adopted;

    PricedMoves(SetCost cost, Terrain terrain, MovePrice price) {
        this.cost = cost;
        this.price = price.millionths();
        List<String> names = price.adopted().values().stream().distinct().sorted().toList();
        adopted = Arrays.stream(terrain.codes)
                .mapToInt(code -> names.indexOf(price.adopted().get(code)))
                .toArray();
    }

    private PricedMoves(SetCost cost, long price, int[] adopted) {
        this.cost = cost;
        this.price = price;
        this.adopted = adopted;
    }

    @Override
    public long of(int[] members, int size) {
        return cost.of(members, size) + price * moves(members, size);
    }

    private int moves(int[] members, int size) {
        int known = 0;
        int most = 0;
        for (int a = 0; a < size; a++) {
            int label = adopted[members[a]];
            int same = 0;
            for (int b = 0; label >= 0 && b < size; b++) {
                same += adopted[members[b]] == label ? 1 : 0;
            }
            known += label >= 0 ? 1 : 0;
            most = Math.max(most, same);
        }
        return known - most;
    }

    @Override
    public SetCost another() {
        return new PricedMoves(cost.another(), price, adopted);
    }
}
