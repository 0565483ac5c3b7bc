package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Notice;
import org.liancun.decisions.NoticeState;
import org.liancun.shell.Listing;

/**
 * The notices of the organisations that the reader works for.
 *
 * @param waiting how many objections wait for the reader's answer
 */
public record NoticesPage(Listing asked, List<Notice> rows, @Nullable UUID next, LocalDate today, long waiting,
        boolean writes) {
    /** How a state looks. */
    public static String badge(NoticeState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> "plain";
            case OPEN -> "attention";
            case ENDED -> "good";
        };
    }
}
