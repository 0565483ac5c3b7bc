package org.liancun.decisions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation must put on the board, and whether it is there.
 *
 * @param rule null where nothing says whether it must
 * @param period the days that it must tell of; null where that depends on a meeting
 * @param day of publication, or until when it is due, or since when it is overdue; null where nothing is known
 * @param notice what was published last about it; null for nothing
 */
public record Duty(Notice.Place place, Topic topic, @Nullable PublicationDuty rule, @Nullable Period period, State state,
        @Nullable LocalDate day, @Nullable UUID notice) {

    /** Whether it is there. */
    public enum State {
        /** On the board, or was. */
        PUBLISHED,
        /** Not there, and there is time. */
        DUE,
        /** Not there, and it should be. */
        OVERDUE,
        /** Nothing here says whether or when it must be there. */
        UNKNOWN;

        /** As it stands in keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
