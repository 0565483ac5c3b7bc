package org.liancun.formation;

/** A place on the map in degrees (WGS84). */
public record Point(double lon, double lat) {
    public Point {
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("no such place: " + lon + ", " + lat);
        }
    }
}
