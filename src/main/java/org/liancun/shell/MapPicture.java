package org.liancun.shell;

import java.util.List;

/**
 * A map, drawn by the server as SVG: it needs no script, prints well, and every point is a link. The template
 * {@code shell/map.jte} writes it; colours come from the classes {@code hue-0}, {@code hue-1} … of the style sheet.
 *
 * @param width of the drawing, in its own units
 * @param outline path of the border; empty for none
 */
public record MapPicture(
        int width,
        int height,
        String outline,
        List<Area> areas,
        List<Line> lines,
        List<Mark> marks,
        List<Badge> badges,
        List<Caption> captions) {
    /** How many hues the style sheet has; consecutive ones lie far apart. */
    public static final int HUES = 29;

    /** Ground of a group: a path to be drawn with a broad round pen. */
    public record Area(String path, int hue) {}

    /** A line between two points. */
    public record Line(int x1, int y1, int x2, int y2, int hue) {}

    /**
     * A place.
     *
     * @param hue −1 where it belongs to no group
     */
    public record Mark(int x, int y, int hue, boolean marked, String title, String href) {}

    /** The label of a group. */
    public record Badge(int x, int y, int hue, String label, String title, String href) {}

    /** A name over several places, centred at the point. */
    public record Caption(int x, int y, String name) {}

    /** Draws the sketch. The same sketch gives the same picture. */
    public static MapPicture of(MapSketch sketch) {
        return new MapDrawing(sketch).picture();
    }
}
