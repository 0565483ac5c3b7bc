package org.liancun.formation;

/**
 * Something that is wrong with a plan.
 *
 * @param alliance code of the alliance, or empty where it is about the whole plan
 * @param detail the villages or numbers concerned
 */
public record PlanProblem(Kind kind, String alliance, String detail) {
    /** The checks, in the order in which they are made. */
    public enum Kind {
        /** Names a village that the county does not have. */
        UNKNOWN_VILLAGE,
        /** A village is in no alliance, or in more than one. */
        VILLAGE_NOT_ONCE,
        /** There are more or fewer alliances than asked for. */
        WRONG_COUNT,
        /** Its villages do not hang together. */
        NOT_CONNECTED,
        /** It has too few or too many villages. */
        WRONG_SIZE,
        /** It has too few or too many strong villages. */
        WRONG_LEAD_RULE,
        /** It crosses a township border. */
        CROSSES_BORDER,
        /** It tears apart what belongs together, or joins what must stay apart, or moves a pin. */
        BREAKS_CONDITION,
        /** A sum is below a floor or above a ceiling. */
        BREAKS_LIMIT,
        /** Its hub is not the best one. */
        WRONG_HUB,
        /** Its lead or mode does not follow from its villages. */
        WRONG_LEAD,
        /** Its code, number or township does not follow from the leads' longitudes. */
        WRONG_NUMBER,
        /** Its pairs are not complete, not even or not between a strong village and another. */
        WRONG_PAIRS,
        /** Its terms or its cost are not what they should be. */
        WRONG_COST,
        /** The plan's cost is not the sum. */
        WRONG_SUM
    }
}
