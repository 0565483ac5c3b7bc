package org.liancun.formation;

/** How many strong villages an alliance needs. */
public enum Lead {
    /** At least one. */
    ANY,
    /** Exactly one. */
    ONE,
    /** None is needed; any village may be the hub. */
    NONE
}
