package org.liancun.formation;

import java.util.List;

/**
 * Degrees to metres: a local equirectangular projection at the unweighted mean latitude of the villages.
 * {@code StrictMath}, so that every machine gets the same metres.
 */
final class Projection {
    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private final double cosineOfMeanLatitude;

    private Projection(double cosineOfMeanLatitude) {
        this.cosineOfMeanLatitude = cosineOfMeanLatitude;
    }

    /** @param areas ascending by code */
    static Projection of(List<Area> areas) {
        double sum = 0;
        for (Area area : areas) {
            sum += area.point().lat();
        }
        return new Projection(StrictMath.cos(Math.toRadians(sum / areas.size())));
    }

    double x(Point point) {
        return EARTH_RADIUS_M * Math.toRadians(point.lon()) * cosineOfMeanLatitude;
    }

    double y(Point point) {
        return EARTH_RADIUS_M * Math.toRadians(point.lat());
    }

    /** Straight line in whole metres. */
    long distance(Point a, Point b) {
        double dx = x(a) - x(b);
        double dy = y(a) - y(b);
        return (long) Math.rint(Math.sqrt(dx * dx + dy * dy));
    }
}
