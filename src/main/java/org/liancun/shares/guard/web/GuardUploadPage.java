package org.liancun.shares.guard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Problem;

/**
 * A list being handed in.
 *
 * @param lists that can be
 * @param list the chosen one
 * @param report null before one was
 */
public record GuardUploadPage(List<String> lists, String list, @Nullable ImportReport report, @Nullable String refused) {
    private static final int SHOWN = 200;

    public List<Problem> shown() {
        return report == null ? List.of() : report.problems().stream().limit(SHOWN).toList();
    }
}
