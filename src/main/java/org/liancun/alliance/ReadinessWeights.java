package org.liancun.alliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much each part of readiness counts from a day on, in parts of their sum.
 *
 * @param fromOn the first day on which they hold; null for the usual ones, which nobody has decided
 * @param document the resolution; null for the usual ones
 */
public record ReadinessWeights(int transport, int industry, int support, @Nullable LocalDate fromOn,
        @Nullable UUID document, boolean synthetic) {
    /** Each part counts the same until a resolution says otherwise. */
    public static final ReadinessWeights EQUAL = new ReadinessWeights(1, 1, 1, null, null, false);

    static final int MOST = 1000;

    public int sum() {
        return transport + industry + support;
    }

    boolean hasSameContent(ReadinessWeights other) {
        return transport == other.transport && industry == other.industry && support == other.support
                && java.util.Objects.equals(document, other.document);
    }
}
