package org.liancun.formation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A price on each village that a new plan moves, so that it stays near an adopted one.
 *
 * <p>In an alliance, the villages of the adopted alliance from which most of them come stay; all others move. A village
 * that the adopted plan does not know moves for nothing. So the number of moves is a property of each alliance by
 * itself, and the price is part of its cost.
 *
 * @param adopted code of the adopted alliance by village
 * @param millionths price of one move, in the unit of the cost
 */
public record MovePrice(SortedMap<String, String> adopted, long millionths) {
    public MovePrice {
        if (millionths < 0) {
            throw new IllegalArgumentException("price " + millionths);
        }
        adopted = Collections.unmodifiableSortedMap(new TreeMap<>(adopted));
    }

    /** The price of moving away from a plan. */
    public static MovePrice from(FormationPlan plan, long millionths) {
        Map<String, String> adopted = new TreeMap<>();
        plan.alliances().forEach(alliance ->
                alliance.villages().forEach(village -> adopted.put(village, alliance.code())));
        return new MovePrice(new TreeMap<>(adopted), millionths);
    }
}
