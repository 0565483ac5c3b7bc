package org.liancun.formation;

import java.util.Optional;

/**
 * Why a village is in its alliance: what the best other alliance that it could join would cost.
 *
 * @param alliance code of its own
 * @param other the best move of it alone that keeps every rule; absent if there is none
 */
public record WhyHere(String village, String alliance, Optional<Move> other) {
    /**
     * A village goes over to another alliance and everybody else stays.
     *
     * @param changeMillionths of the plan's cost; both alliances computed anew
     * @param change of each principle's score, weights left aside
     */
    public record Move(String village, String from, String to, long changeMillionths, Terms change) {}
}
