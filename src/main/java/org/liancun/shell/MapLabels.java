package org.liancun.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.liancun.shell.MapDrawing.Edge;
import org.liancun.shell.MapDrawing.Spot;

/** Finds room on a map for labels: each goes where it covers the fewest places and other labels. */
final class MapLabels {
    private static final int BADGE = 13;
    private static final int POINT = 10;
    private static final int LETTER = 12;
    private static final int HAN = 22;
    private static final int LINE = 24;
    private static final int GRID = 8;
    /** How far outside its places a name may stand. */
    private static final int AROUND = 40;

    private final int width;
    private final int height;
    private final List<Box> points;
    private final List<Box> taken = new ArrayList<>();

    MapLabels(int width, int height, Collection<Spot> places) {
        this.width = width;
        this.height = height;
        points = places.stream().map(place -> Box.around(place, POINT, POINT)).toList();
    }

    /** What a point or a label covers. */
    private record Box(int left, int top, int right, int bottom) {
        static Box around(Spot middle, int halfWidth, int halfHeight) {
            return new Box(middle.x() - halfWidth, middle.y() - halfHeight,
                    middle.x() + halfWidth, middle.y() + halfHeight);
        }

        long overlap(Box other) {
            long across = Math.min(right, other.right) - Math.max(left, other.left);
            long down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return Math.max(0, across) * Math.max(0, down);
        }
    }

    /** Room for the number of a group: on its ground, as near to its middle as can be. */
    Spot badge(List<Edge> tree, Spot middle) {
        List<Spot> candidates = new ArrayList<>();
        for (Edge edge : tree) {
            for (int part = 0; part <= 10; part++) {
                int x = edge.from().x() + (edge.to().x() - edge.from().x()) * part / 10;
                int y = edge.from().y() + (edge.to().y() - edge.from().y()) * part / 10;
                for (int turn = 0; turn < 9; turn++) {
                    candidates.add(new Spot(x + (turn % 3 - 1) * 14, y + (turn / 3 - 1) * 14));
                }
            }
        }
        Spot best = best(candidates, middle, BADGE, BADGE);
        taken.add(Box.around(best, BADGE, BADGE));
        return best;
    }

    /** Room for a name over the places, near their middle. */
    Spot caption(String name, List<Spot> places) {
        int half = name.codePoints().map(letter -> letter < 0x2000 ? LETTER : HAN).sum() / 2;
        Spot middle = Spot.middle(places);
        List<Spot> candidates = new ArrayList<>();
        int left = places.stream().mapToInt(Spot::x).min().orElse(0);
        int right = places.stream().mapToInt(Spot::x).max().orElse(0);
        int top = places.stream().mapToInt(Spot::y).min().orElse(0);
        int bottom = places.stream().mapToInt(Spot::y).max().orElse(0);
        for (int x = left - AROUND; x <= right + AROUND; x += GRID) {
            for (int y = top - AROUND; y <= bottom + AROUND; y += GRID) {
                candidates.add(new Spot(Math.clamp(x, half, width - half), Math.clamp(y, LINE, height - LINE)));
            }
        }
        Spot best = best(candidates, middle, half, LINE / 2);
        taken.add(Box.around(best, half, LINE / 2));
        return best;
    }

    private Spot best(List<Spot> candidates, Spot middle, int halfWidth, int halfHeight) {
        return candidates.stream()
                .min(Comparator.comparingLong(spot -> cost(Box.around(spot, halfWidth, halfHeight))
                        + spot.squareDistance(middle) / 40))
                .orElse(middle);
    }

    private long cost(Box box) {
        long cost = 0;
        for (Box point : points) {
            cost += 30 * box.overlap(point);
        }
        for (Box label : taken) {
            cost += 60 * box.overlap(label);
        }
        return cost;
    }
}
