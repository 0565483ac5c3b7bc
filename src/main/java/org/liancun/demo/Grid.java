package org.liancun.demo;

import java.util.ArrayList;
import java.util.List;
import org.liancun.formation.Point;

/** The county cut into small cells of one size, on which areas are shared out; plane coordinates in kilometres. */
final class Grid {
    static final double STEP_DEGREES = 0.01;
    private static final double KM_PER_DEGREE = 6371.0088 * Math.PI / 180;

    final List<Point> cells = new ArrayList<>();
    final double[] x;
    final double[] y;
    private final double parallel;

    Grid(Outline outline) {
        double south = outline.south();
        double north = outline.north();
        parallel = StrictMath.cos((south + north) / 2 * Math.PI / 180);
        for (double lat = south; lat < north; lat += STEP_DEGREES) {
            for (double lon = outline.west(); lon < outline.east(); lon += STEP_DEGREES) {
                Point point = new Point(lon, lat);
                if (outline.contains(point)) {
                    cells.add(point);
                }
            }
        }
        x = cells.stream().mapToDouble(this::x).toArray();
        y = cells.stream().mapToDouble(this::y).toArray();
    }

    double x(Point point) {
        return point.lon() * KM_PER_DEGREE * parallel;
    }

    double y(Point point) {
        return point.lat() * KM_PER_DEGREE;
    }

    double squareKmPerCell() {
        return STEP_DEGREES * KM_PER_DEGREE * STEP_DEGREES * KM_PER_DEGREE * parallel;
    }
}
