package org.liancun.formation;

import org.liancun.kernel.Refusal;

/** Why there is no plan, or no proof. */
public enum FormationRefusal implements Refusal {
    /** Fewer villages hang together than an alliance needs. */
    PART_TOO_SMALL,
    /** A part of the map has no strong village although every alliance needs one. */
    PART_WITHOUT_STRONG,
    /** A part of the map cannot be divided into alliances of the allowed sizes and leads. */
    PART_DOES_NOT_DIVIDE,
    /** The villages need more alliances than asked for. */
    TOO_FEW_ALLIANCES,
    /** The villages, or the strong ones among them, do not suffice for so many alliances. */
    TOO_MANY_ALLIANCES,
    /** Villages that must stand together must also stand apart, do not hang together or are too many. */
    CONDITIONS_CONTRADICT,
    /** The county has less of a column than all floors together ask for. */
    FLOOR_ABOVE_COUNTY,
    /** Villages and rules that cannot all be obeyed, and can if any one of them is given up. */
    BLOCKED,
    /** No plan obeys the rules; it would without this one. */
    RULE_BLOCKS,
    /** No plan obeys the rules, which is proven, but not which of them are to blame. */
    NO_PLAN,
    /** The run was stopped before there was a plan. */
    STOPPED_BEFORE_PLAN,
    /** There is a plan but no proof, because there are too many possible alliances. */
    TOO_MANY_TO_LIST,
    /** The search ended without a plan; that proves nothing. */
    SEARCH_FOUND_NONE
}
