package org.liancun.alliance;

import org.liancun.kernel.Refusal;

/** Why a scenario is not made, or a plan not adopted. */
public enum AllianceRefusal implements Refusal {
    /** A scenario has no name. */
    NAME_MISSING,
    /** An alliance has at least one village, and the most is not below the fewest. */
    SIZES,
    /** There are at least one and at most as many alliances as villages. */
    COUNT,
    /** A weight is negative, above the highest, or all are zero. */
    WEIGHTS,
    /** A search takes at least one second and at most an hour. */
    SECONDS,
    /** The place has no villages. */
    NO_VILLAGES,
    /** Villages without a profile for the year or before. */
    NO_PROFILE,
    /** Villages without a position. */
    NO_POSITION,
    /** Neither a code nor a name of a village of the place. */
    UNKNOWN_VILLAGE,
    /** A name that several villages of the place bear. */
    AMBIGUOUS_VILLAGE,
    /** A group of villages that has only one. */
    SINGLE_VILLAGE,
    /** What was typed is not a number that may stand there. */
    BAD_NUMBER,
    /** A village of the place is in no alliance of a plan made by hand. */
    VILLAGE_LEFT_OUT,
    /** The scenario is still being solved. */
    STILL_RUNNING,
    /** The scenario has no plan. */
    NO_PLAN,
    /** An adopted scenario stays as the paper of its adoption. */
    ADOPTED_STAYS,
    /** The scenario belongs to a place outside the clerk's. */
    OUT_OF_PLACE,
    /** A scenario is adopted once. */
    ALREADY_ADOPTED,
    /** No day is given on which the plan takes effect. */
    NO_EFFECT_DAY,
    /** No day is given on which it was resolved. */
    NO_RESOLUTION_DAY,
    /** A resolution that lies in the future. */
    RESOLVED_LATER,
    /** The plan would take effect before it was resolved. */
    EFFECT_BEFORE_RESOLUTION,
    /** Alliances of the place changed on or after the day of effect, or are already to change. */
    EFFECT_NOT_AFTER_CHANGE,
    /** The number of the resolution is missing. */
    NO_DOCUMENT,
    /** The plan breaks a rule under which it was made. */
    PLAN_BREAKS_RULE,
    /** An alliance of today reaches over the border of the place. */
    VILLAGES_OUTSIDE,
    /** The place has other villages than the plan. */
    VILLAGES_CHANGED
}
