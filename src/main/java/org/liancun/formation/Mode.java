package org.liancun.formation;

import java.util.Locale;

/** How an alliance is led. */
public enum Mode {
    /** A strong village leads. */
    STRONG,
    /** An industry that all its villages share leads. */
    INDUSTRY,
    /** The villages help each other; nobody leads. */
    MUTUAL;

    /** The word of the data package: strong, industry or mutual. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
