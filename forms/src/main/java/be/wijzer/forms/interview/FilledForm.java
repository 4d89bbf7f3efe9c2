package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The answers of a form in the order of its fields, as people and programs read them.
public final class FilledForm {
    private static final Summary SUMMARY = new Summary(Phrases.of("interview"));

    private FilledForm() {}

    /// @param value as programs read it; empty where the resident has none
    /// @param shown as people read it
    /// @param from who or what gave it, in lower case
    public record Line(String field, String label, Optional<Object> value, String shown, String from) {}

    /// Only what was asked with these answers.
    public static List<Line> lines(Form form, Map<String, Answer> answers, Language language) {
        return form.asked(answers).stream()
                .filter(field -> answers.containsKey(field.name()))
                .map(field -> line(field, answers.getOrDefault(field.name(), Answer.none()), language))
                .toList();
    }

    /// The ids of the files among the answers.
    public static List<String> files(Form form, Map<String, Answer> answers) {
        return form.fields().stream()
                .filter(field -> field.type().isFile())
                .flatMap(field -> answers.getOrDefault(field.name(), Answer.none()).ids().stream())
                .toList();
    }

    private static Line line(Field field, Answer answer, Language language) {
        return new Line(
                field.name(),
                field.label().in(language),
                answer.value(),
                SUMMARY.shown(field, answer, language),
                answer.from().name().toLowerCase(Locale.ROOT));
    }
}
