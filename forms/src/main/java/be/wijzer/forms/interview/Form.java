package be.wijzer.forms.interview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has to be known before something can be done for a resident.
///
/// @param title what it is for, as the summary is headed
/// @param fields in the order they are asked; one of type `confirm` comes last
/// @param kept how long an unfinished one waits
/// @param paged whether its page is offered from the start
public record Form(String name, Wording title, List<Field> fields, Duration kept, boolean paged) {
    /// How long a form is kept that doesn't say so itself.
    static final Duration KEPT = Duration.ofDays(14);

    public Form {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The fields that are asked with these answers, without the confirmation.
    public List<Field> asked(Map<String, Answer> answers) {
        Map<String, Object> values = Answer.values(fields, answers);
        return fields.stream()
                .filter(field -> field.type() != FieldType.CONFIRM)
                .filter(field -> field.condition()
                        .map(condition -> condition.holds(values))
                        .orElse(true))
                .toList();
    }

    /// The first field that isn't answered yet.
    public Optional<Field> missing(Map<String, Answer> answers) {
        return asked(answers).stream()
                .filter(field -> !answers.containsKey(field.name()))
                .findFirst();
    }
}
