package be.wijzer.forms.interview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The halves of an answer that has two: the day and the time of a moment, the start and the end of a range. Each is
/// ISO text; the end of days is the first one no longer included.
record Halves(Optional<String> first, Optional<String> second) {
    static final Halves NONE = new Halves(Optional.empty(), Optional.empty());
    static final String FROM = "from";
    static final String TO = "to";

    static Halves both(String first, String second) {
        return new Halves(Optional.of(first), Optional.of(second));
    }

    /// Those of an answer.
    static Halves of(Object value) {
        if (value instanceof Map<?, ?> range) {
            return new Halves(
                    Optional.ofNullable(range.get(FROM)).map(Object::toString),
                    Optional.ofNullable(range.get(TO)).map(Object::toString));
        }
        String[] parts = value.toString().split("T", 2);
        return parts.length == 2 ? both(parts[0], parts[1]) : NONE;
    }

    boolean isWhole() {
        return first.isPresent() && second.isPresent();
    }

    /// These, and what they lack from others.
    Halves or(Halves others) {
        return new Halves(first.or(others::first), second.or(others::second));
    }

    /// The answer they make; empty where one is missing, or where they make none: no days
    /// end before they start, and no hours when they start.
    Optional<Object> value(FieldType type) {
        return first.flatMap(one -> second.flatMap(other -> value(type, one, other)));
    }

    private static Optional<Object> value(FieldType type, String first, String second) {
        try {
            if (type == FieldType.DATE_TIME) {
                return Optional.of(LocalDateTime.parse(first + "T" + second).toString());
            }
            boolean possible = type == FieldType.DATE_RANGE
                    ? LocalDate.parse(first).isBefore(LocalDate.parse(second))
                    : !LocalTime.parse(first).equals(LocalTime.parse(second));
            return possible ? Optional.of(range(first, second)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> range(String from, String to) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put(FROM, from);
        range.put(TO, to);
        return range;
    }
}
