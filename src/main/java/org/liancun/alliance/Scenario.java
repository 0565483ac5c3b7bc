package org.liancun.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.Conditions;
import org.liancun.formation.FormationResult.Proof;

/**
 * A way in which the villages of a place could join.
 *
 * @param result null while it is being solved, or where the program ended before
 * @param effectiveOn the day from which it is the adopted plan; null where it is not
 */
public record Scenario(
        UUID id,
        ScenarioTask task,
        Origin origin,
        Instant createdAt,
        String createdBy,
        boolean synthetic,
        @Nullable Result result,
        @Nullable LocalDate effectiveOn) {

    /** Who put the plan together. */
    public enum Origin {
        SOLVED,
        HAND;

        /** As the database calls it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of it.
     *
     * @param stopped whether somebody ended the search before its time
     * @param alliances how many the plan has; null where there is no plan
     * @param costMillionths null where there is no plan
     * @param boundMillionths no plan under the same rules costs less; null where nothing is proven
     * @param columns possible alliances that were listed
     * @param certified whether a certificate is kept
     */
    public record Result(
            Proof proof,
            boolean stopped,
            @Nullable Integer alliances,
            @Nullable Long costMillionths,
            @Nullable Long boundMillionths,
            long columns,
            long spentMillis,
            Instant endedAt,
            boolean certified) {

        /** How much better another plan could be at most, as a part of the cost. */
        public OptionalDouble gap() {
            if (costMillionths == null || boundMillionths == null || costMillionths <= 0) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of((double) Math.max(0, costMillionths - boundMillionths) / costMillionths);
        }
    }

    Scenario with(Conditions conditions) {
        return new Scenario(id, task.with(conditions), origin, createdAt, createdBy, synthetic, result, effectiveOn);
    }

    /** Whether there is a plan to look at. */
    public boolean planned() {
        return result != null && result.costMillionths() != null;
    }

    /** Whether it is, or was, the adopted plan. */
    public boolean adopted() {
        return effectiveOn != null;
    }
}
