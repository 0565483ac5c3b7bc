package org.liancun.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice with where it stands.
 *
 * @param organisation code of the organisation
 * @param published null for a draft
 * @param withdrawn null unless it was taken back
 * @param objections how many were filed
 * @param unanswered how many of them nobody has answered yet
 */
public record Notice(UUID id, Place place, Subject subject, Topic topic, NewNotice.Texts texts, @Nullable UUID document,
        @Nullable Period period, @Nullable Published published, @Nullable Withdrawn withdrawn, int objections,
        int unanswered, boolean synthetic) {

    /** Whose notice it is, and where. */
    public record Place(String code, String organisation, String nameZh, String nameEn) {}

    /** @param days on the board */
    public record Published(Period days, Instant at) {}

    public record Withdrawn(LocalDate on, String reason) {}

    /** Where it is on a day. */
    public NoticeState state(LocalDate day) {
        if (withdrawn != null) {
            return NoticeState.WITHDRAWN;
        }
        if (published == null) {
            return NoticeState.DRAFT;
        }
        return day.isAfter(published.days().until()) ? NoticeState.ENDED : NoticeState.OPEN;
    }
}
