package org.liancun.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection against a notice as the reader may see it: number, day and answer by everybody; who and what by the
 * supervisors of the organisation and the household itself.
 *
 * @param no from 1 in each notice
 * @param words null where the reader may not see them
 * @param answer null while it waits
 */
public record Objection(UUID id, UUID notice, int no, LocalDate filedOn, @Nullable Words words, @Nullable Answer answer) {

    /**
     * What was said and by whom.
     *
     * @param filedBy login name of the member or clerk
     * @param forWhom number of the member's household; of somebody who came to a clerk, as the clerk wrote it
     */
    public record Words(String text, String filedBy, String forWhom) {}

    public record Answer(LocalDate on, String text) {}
}
