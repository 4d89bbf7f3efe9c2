package be.wijzer.sandbox.geolocation;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A street whose houses stand in a row.
///
/// @param last the number of the last house
record Street(String town, String postcode, String name, Spot from, Spot to, int last) {
    /// @param line `town;postcode;street;latitude,longitude;latitude,longitude;last number`
    static Street of(String line) {
        String[] parts = line.split(";");
        return new Street(
                parts[0], parts[1], parts[2], Spot.of(parts[3]), Spot.of(parts[4]), Integer.parseInt(parts[5]));
    }

    House house(int number) {
        return new House(this, number, from.towards(to, (number - 1.0) / (last - 1)));
    }

    Stream<House> houses() {
        return IntStream.rangeClosed(1, last).mapToObj(this::house);
    }

    Spot middle() {
        return from.towards(to, 0.5);
    }

    record House(Street street, int number, Spot spot) {}

    /// A point in WGS 84 degrees.
    record Spot(double latitude, double longitude) {
        private static final double METERS_A_DEGREE = 111_320;

        static Spot of(String text) {
            String[] degrees = text.split(",");
            return new Spot(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
        }

        Spot towards(Spot other, double part) {
            return new Spot(
                    latitude + (other.latitude - latitude) * part, longitude + (other.longitude - longitude) * part);
        }

        double metersTo(Spot other) {
            double east = (other.longitude - longitude) * Math.cos(Math.toRadians(latitude));
            return Math.hypot(other.latitude - latitude, east) * METERS_A_DEGREE;
        }
    }
}
