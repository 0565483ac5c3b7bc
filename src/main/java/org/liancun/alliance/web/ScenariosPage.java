package org.liancun.alliance.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Scenario;

/**
 * The scenarios of a place.
 *
 * @param after id of the last line, where there are more
 * @param border what the township borders cost; null where no two scenarios tell
 */
public record ScenariosPage(List<Line> lines, @Nullable UUID after, @Nullable Border border, boolean mayPlan) {

    /**
     * A scenario.
     *
     * @param state key of the words for how far it is
     */
    public record Line(Scenario scenario, String place, String state, String cost, String bound, String gap) {
        public String href() {
            return "/formation/scenarios/" + scenario.id();
        }
    }

    /**
     * Two scenarios that differ in the borders alone.
     *
     * @param costs in millionths: what the border costs more
     * @param least so much at least, whatever better plans there may be
     * @param most so much at most
     * @param percent of the cost with open borders
     */
    public record Border(Scenario within, Scenario open, long costs, @Nullable Long least, @Nullable Long most,
            String percent) {
        /** Whether both plans are the best that can be. */
        public boolean exact() {
            return least != null && most != null && least == costs && most == costs;
        }
    }
}
