package org.liancun.shares.guard;

import org.liancun.kernel.Refusal;

/** Why a capacity, a count or animals are not taken. The first value is always what was given. */
public enum GuardRefusal implements Refusal {
    /** No village of that code. */
    NO_VILLAGE("village_code"),
    /** The paper is not registered. */
    NO_GUARD_PAPER("document"),
    /** No class of animals of that name. */
    UNKNOWN_ANIMAL("class"),
    /** No type of grassland of that name. */
    UNKNOWN_GRASSLAND("kind"),
    /** No value of that name. */
    UNKNOWN_VALUE("name"),
    /** A value names its source. */
    NO_VALUE_SOURCE("source"),
    /** The end is not after the beginning. */
    ENDS_BEFORE("until_on"),
    /** Heads are whole numbers above zero. */
    NO_HEADS("heads"),
    /** The land carries no more. */
    LAND_IS_FULL("heads"),
    /** A cell of a form is neither the number nor the day that it should be. */
    NOT_UNDERSTOOD("heads"),
    /** Beyond what the land carries a named person approves. */
    NEEDS_APPROVAL("heads");

    private final String column;

    GuardRefusal(String column) {
        this.column = column;
    }

    /** The column of a list whose cell it is about. */
    String column() {
        return column;
    }
}
