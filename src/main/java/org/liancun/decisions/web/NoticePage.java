package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Notice;
import org.liancun.decisions.NoticeState;
import org.liancun.decisions.Objection;
import org.liancun.decisions.Period;

/**
 * A notice on the board, with what its reader may do.
 *
 * @param supervises whether the reader reads objections and answers them
 * @param objection id for an objection that is filed from this page
 * @param refused what a rule said to the last try; null for none
 */
public record NoticePage(Notice notice, LocalDate today, List<Objection> objections, Rights rights, UUID objection,
        @Nullable String refused) {
    private static final int USUAL_DAYS = 10;

    /** What the reader may do. */
    public record Rights(boolean publishes, boolean supervises, boolean member, boolean objectsForOthers) {}

    public NoticeState state() {
        return notice.state(today);
    }

    /** Whether the reader may file an objection now. */
    public boolean objects() {
        return state() == NoticeState.OPEN && (rights.member() || rights.objectsForOthers());
    }

    /** Where its paper is. */
    public String paper() {
        return state() == NoticeState.DRAFT ? "/documents/" + notice.document() : "/board/notices/" + notice.id() + "/paper";
    }

    /** For how long it is on the board unless the reader says otherwise. */
    public Period usualDays() {
        return Period.of(today, USUAL_DAYS);
    }
}
