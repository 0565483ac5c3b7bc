package org.liancun.formation;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a run has come.
 *
 * @param bestMillionths cost of the best plan so far
 * @param boundMillionths no plan can cost less; absent until something is proven
 * @param columns alliances listed
 * @param seconds since the start by the clock of the {@link Watch}
 */
public record Standing(
        Phase phase, OptionalLong bestMillionths, OptionalLong boundMillionths, long columns, double seconds) {

    /** What is being done. */
    public enum Phase {
        /** A first plan is searched while the possible alliances are listed. */
        LISTING,
        /** The bound is computed. */
        BOUND,
        /** The gap between plan and bound is closed. */
        CHOICE,
        /** Too much to list: a plan is searched without a bound. */
        SEARCH,
        /** There is no plan; the reason is searched. */
        REASONS,
        /** The plan is written and checked. */
        CHECK
    }

    /** How much better than the best so far a plan could be, as a part of the best. */
    public OptionalDouble gap() {
        return FormationResult.gap(bestMillionths, boundMillionths);
    }
}
