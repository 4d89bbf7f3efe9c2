package be.wijzer.forms.interview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known of a field.
///
/// @param at when it was given or looked up, where that is known
/// @param value an ISO date, a time, a number, a sum as text with its cents, a text, or whether it is so; a list of ids
/// where there are several; a map with `from` and `to` for a range; a map with a `text` where there is more than that;
/// empty where the resident has no answer
public record Answer(Optional<Object> value, Provenance from, Optional<Instant> at) {
    public Answer(Optional<Object> value, Provenance from) {
        this(value, from, Optional.empty());
    }

    /// Who said so.
    public enum Provenance {
        RESIDENT,
        CHANNEL,
        REGISTER,
        AGENT
    }

    public static Answer of(Object value) {
        return new Answer(Optional.of(value), Provenance.RESIDENT);
    }

    static Answer none() {
        return new Answer(Optional.empty(), Provenance.RESIDENT);
    }

    public String text() {
        return value.map(Answer::words).orElse("");
    }

    /// The ids of one that has several.
    public List<String> ids() {
        return value.filter(List.class::isInstance).map(List.class::cast).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Object::toString)
                .toList();
    }

    /// A value in words; a range as ISO writes intervals.
    static String words(Object value) {
        return switch (value) {
            case Map<?, ?> parts
            when parts.containsKey(Halves.FROM) -> parts.get(Halves.FROM) + "/" + parts.get(Halves.TO);
            case Map<?, ?> parts -> String.valueOf(parts.get("text"));
            case List<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(", "));
            case Object one -> one.toString();
        };
    }

    /// The values that are there, by field, as conditions compare them.
    static Map<String, Object> values(List<Field> fields, Map<String, Answer> answers) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : fields) {
            Optional.ofNullable(answers.get(field.name()))
                    .flatMap(Answer::value)
                    .ifPresent(value -> values.put(field.name(), Values.typed(field.type(), value)));
        }
        return values;
    }
}
