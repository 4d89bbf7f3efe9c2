package be.wijzer.forms.interview;

import be.wijzer.core.message.Utterance;
import be.wijzer.core.reports.Point;
import be.wijzer.core.reports.Where;
import java.util.Map;
import java.util.Optional;

/// A place as the answer to a question.
public final class Pin {
    private Pin() {}

    /// @return a map with an empty text where the channel gives no name
    static Object value(Utterance.Location place) {
        return value(new Where(
                place.address().or(place::name).orElse(""),
                Optional.of(new Point(place.latitude(), place.longitude()))));
    }

    /// A map with its point where that is known, else the words alone.
    static Object value(Where where) {
        return where.point()
                .<Object>map(point ->
                        Map.of("text", where.text(), "latitude", point.latitude(), "longitude", point.longitude()))
                .orElse(where.text());
    }

    /// The place that an answer names.
    public static Where where(Object value) {
        return new Where(Answer.words(value), point(value));
    }

    private static Optional<Point> point(Object value) {
        return value instanceof Map<?, ?> parts
                        && parts.get("latitude") instanceof Number latitude
                        && parts.get("longitude") instanceof Number longitude
                ? Optional.of(new Point(latitude.doubleValue(), longitude.doubleValue()))
                : Optional.empty();
    }
}
