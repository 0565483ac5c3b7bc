package org.liancun.insight;

import org.liancun.kernel.Refusal;

/** What releasing figures may be refused for. */
public enum InsightRefusal implements Refusal {
    /** No figure of that year can be computed. */
    NOTHING_TO_RELEASE,
    /** There is no public release of that year to withdraw. */
    NOT_RELEASED
}
