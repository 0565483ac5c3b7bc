package org.liancun.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A township's stage from a day on, or that of an alliance that lags behind its township.
 *
 * @param alliance code of the alliance; null where the township itself is meant
 * @param fromOn the first day on which it holds; it holds until the day of the next change
 * @param author who wrote it down
 * @param recordedAt when; null for one that is only proposed
 */
public record StageChange(
        String township,
        @Nullable String alliance,
        Stage stage,
        LocalDate fromOn,
        UUID document,
        String reason,
        String author,
        @Nullable Instant recordedAt,
        boolean synthetic) {

    /** Code of the alliance, or of the township. */
    public String code() {
        return alliance == null ? township : alliance;
    }

    boolean hasSameContent(StageChange other) {
        return stage == other.stage && document.equals(other.document) && reason.equals(other.reason);
    }
}
