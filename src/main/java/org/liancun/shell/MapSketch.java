package org.liancun.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen on a map, in degrees; {@link MapPicture#of} draws it. Positions are micro-degrees: 92.303140° is
 * 92303140.
 *
 * @param outline rings of the border; none where it is not known
 * @param sites the points
 * @param groups what some of the points form together
 * @param ties lines between two points
 * @param regions names to be written over several points
 */
public record MapSketch(
        List<List<Position>> outline, List<Site> sites, List<Group> groups, List<Tie> ties, List<Region> regions) {

    /** A point on the ground, in micro-degrees. */
    public record Position(long lon, long lat) {}

    /**
     * A place that is drawn as a point.
     *
     * @param group code of the group it belongs to; null for none
     * @param marked drawn larger, with a ring: a strong village
     * @param title what a reader hears or sees when pointing at it
     * @param href the page it leads to
     */
    public record Site(String code, Position at, @Nullable String group, boolean marked, String title, String href) {}

    /**
     * Places that belong together: drawn as one area in a hue, with its label in it.
     *
     * @param hue its colour, 0 to {@link MapPicture#HUES} − 1, the same on every map
     * @param label at most three characters, such as the alliance's number
     */
    public record Group(String code, int hue, String label, String title, String href) {}

    /** A line between two places, by their codes. */
    public record Tie(String from, String to) {}

    /** A name that stands over the places of these codes. */
    public record Region(String name, List<String> sites) {
        private static final String KIND = " (Township|Town)$";

        /** Over a township; on a map there is room for its own name only. */
        public static Region township(String name, List<String> villages) {
            return new Region(name.replaceFirst(KIND, ""), villages);
        }
    }
}
