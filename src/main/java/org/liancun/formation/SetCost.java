package org.liancun.formation;

/** What a set of villages costs as an alliance. Has its own workspace: one for each thread. */
interface SetCost {
    /** @param members ascending, as many of them as {@code size} */
    long of(int[] members, int size);

    default long of(int[] members) {
        return of(members, members.length);
    }

    /** The same cost for another thread. */
    SetCost another();

    /** The objective and the price on moves of an input. */
    static SetCost of(Terrain terrain) {
        FormationInput input = terrain.input;
        SetCost objective = switch (input.objective()) {
            case Objective.Alliance _ -> new AllianceCost(terrain);
            case Objective.Pairwise(String column) -> new PairwiseCost(terrain.column(column));
            case Objective.Moment _ -> new MomentCost(terrain);
        };
        return input.movePrice()
                .filter(price -> price.millionths() > 0)
                .<SetCost>map(price -> new PricedMoves(objective, terrain, price))
                .orElse(objective);
    }
}
