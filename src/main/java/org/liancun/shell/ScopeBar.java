package org.liancun.shell;

import java.util.List;
import java.util.Optional;
import org.liancun.kernel.FiscalYear;

/**
 * The place and the year that a page is about, chosen in the bar under the navigation and kept in the URL as
 * {@code ?place=…&year=…}. A controller takes a parameter of this type; the frame of its page shows the same.
 *
 * @param place code of a county, township, alliance or village; the user's own place unless the URL says another
 * @param year the fiscal year; the last one with data unless the URL says another
 */
public record ScopeBar(String place, FiscalYear year) {

    /**
     * A step of the way down from the county.
     *
     * @param parent code of the step above; empty for the county
     */
    public record Step(String code, String parent, String nameZh, String nameEn) {}

    /** Something that knows places: registry does for the ground, alliance for its alliances. Called in the reader's scope. */
    public interface Source {
        /** The place of that code, if this source knows it. */
        Optional<Step> find(String code);

        /** What stands directly below that place, in the order to be shown. */
        List<Step> below(String code);

        /** The years for which there is something to see, newest first; empty where this source does not know. */
        default List<FiscalYear> years() {
            return List.of();
        }
    }
}
