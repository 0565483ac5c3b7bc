package org.liancun.decisions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Outcome;
import org.liancun.decisions.Resolution;
import org.liancun.decisions.Resolutions;
import org.liancun.shell.Listing;

/**
 * The list of resolutions.
 *
 * @param next null on the last page
 * @param writes whether the reader may record one
 */
public record DecisionsPage(Listing asked, List<Resolution> rows, Resolutions.@Nullable Cursor next, boolean writes) {
    /** How an outcome looks. */
    public static String badge(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "good";
            case REJECTED -> "plain";
            case VOID -> "wrong";
        };
    }

    /** Address of the next page. */
    public String nextPage() {
        return next == null ? "" : asked.page(next.heldOn() + "~" + next.id());
    }
}
