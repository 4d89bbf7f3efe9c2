package be.wijzer.core.reports;

import be.wijzer.core.skill.Choosing;
import java.util.List;
import java.util.Optional;

/// Where a town is: a box on the map, and its street names. What isn't
/// configured isn't checked.
public record Area(Optional<Box> box, List<String> streets) {
    private static final String ENDING =
            ".*(?:straat|laan|plein|weg|steenweg|dreef|lei|kaai|singel|baan|pad|hof|ring|vest|gracht)$";

    public Area {
        streets = List.copyOf(streets);
    }

    /// The outermost degrees.
    public record Box(double south, double west, double north, double east) {
        boolean holds(Point point) {
            return point.latitude() >= south
                    && point.latitude() <= north
                    && point.longitude() >= west
                    && point.longitude() <= east;
        }
    }

    public static Area anywhere() {
        return new Area(Optional.empty(), List.of());
    }

    public boolean holds(Point point) {
        return box.map(outermost -> outermost.holds(point)).orElse(true);
    }

    /// Whether the words name a street that the town doesn't have. A description of a place isn't a street.
    public boolean isUnknownStreet(String text) {
        String street = Choosing.plain(text).replaceFirst(" ?\\d.*$", "").strip();
        boolean namesOne = !street.contains(" ") && street.matches(ENDING)
                || street.matches("[\\p{L}]+ [\\p{L}]+") && street.matches(ENDING);
        return !streets.isEmpty()
                && namesOne
                && streets.stream().map(Choosing::plain).noneMatch(street::equals);
    }
}
