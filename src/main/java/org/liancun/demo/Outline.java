package org.liancun.demo;

import java.util.List;
import org.liancun.formation.Point;

/** The county's border: one closed ring of points. */
record Outline(List<Point> ring) {
    double west() {
        return ring.stream().mapToDouble(Point::lon).min().orElseThrow();
    }

    double east() {
        return ring.stream().mapToDouble(Point::lon).max().orElseThrow();
    }

    double south() {
        return ring.stream().mapToDouble(Point::lat).min().orElseThrow();
    }

    double north() {
        return ring.stream().mapToDouble(Point::lat).max().orElseThrow();
    }

    /** Whether a ray to the east crosses the border an odd number of times. */
    boolean contains(Point point) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            Point a = ring.get(i);
            Point b = ring.get(j);
            if (a.lat() > point.lat() != b.lat() > point.lat()
                    && point.lon() < (b.lon() - a.lon()) * (point.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
