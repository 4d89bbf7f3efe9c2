package be.wijzer.core.reports;

import be.wijzer.core.skill.Choosing;
import java.util.Optional;

/// Where something is: in words, and on the map where that is known.
public record Where(String text, Optional<Point> point) {
    private static final double NEAR = 100;

    /// The same place, called by its degrees where nothing else is known of it.
    public Where named() {
        return text.isBlank() ? new Where(point.map(Point::toString).orElse(""), point) : this;
    }

    /// Whether both are likely the same spot: close on the map, or in a street of the same name where one of them has
    /// no point.
    public boolean isNear(Where other) {
        if (point.isPresent() && other.point.isPresent()) {
            return point.get().metersTo(other.point.get()) <= NEAR;
        }
        return !street().isEmpty() && street().equals(other.street());
    }

    /// The words before a house number, without accents and capitals.
    private String street() {
        return Choosing.plain(text).replaceFirst(" ?\\d.*$", "").replaceFirst("^(?:in |op |aan |de |het )+", "");
    }
}
