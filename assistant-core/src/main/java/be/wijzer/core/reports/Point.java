package be.wijzer.core.reports;

import java.util.Locale;

/// A point on the map, WGS 84 degrees.
public record Point(double latitude, double longitude) {
    private static final double METERS_A_DEGREE = 111_320;

    public double metersTo(Point other) {
        double north = (other.latitude - latitude) * METERS_A_DEGREE;
        double east = (other.longitude - longitude) * METERS_A_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
