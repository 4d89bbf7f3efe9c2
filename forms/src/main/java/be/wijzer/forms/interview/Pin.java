package be.wijzer.forms.interview;

import be.wijzer.core.message.Utterance;
import be.wijzer.core.reports.Point;
import java.util.Map;
import java.util.Optional;

/// A place on the map as the answer to a question.
public final class Pin {
    private Pin() {}

    /// @param unnamed what it is called where the channel gives no name
    static Object value(Utterance.Location place, String unnamed) {
        Point point = new Point(place.latitude(), place.longitude());
        String text = place.address().or(place::name).orElseGet(() -> unnamed + " (" + point + ")");
        return Map.of("text", text, "latitude", place.latitude(), "longitude", place.longitude());
    }

    /// The point of an answer that has one.
    public static Optional<Point> of(Object value) {
        return value instanceof Map<?, ?> parts
                        && parts.get("latitude") instanceof Number latitude
                        && parts.get("longitude") instanceof Number longitude
                ? Optional.of(new Point(latitude.doubleValue(), longitude.doubleValue()))
                : Optional.empty();
    }
}
