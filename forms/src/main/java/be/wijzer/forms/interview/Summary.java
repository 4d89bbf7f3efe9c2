package be.wijzer.forms.interview;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The answers as the resident reads them once more: a numbered line each, and what a changed one was.
final class Summary {
    private final Phrases phrases;

    Summary(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Form form, Progress progress, Language language) {
        return lines(form, progress, language)
                .append('\n')
                .append(form.fields().getLast().question().in(language))
                .toString();
    }

    /// Where an unfinished one stood.
    String soFar(Form form, Progress progress, Language language) {
        return phrases.say(language, "so-far") + '\n' + lines(form, progress, language);
    }

    private StringBuilder lines(Form form, Progress progress, Language language) {
        StringBuilder text = new StringBuilder(form.title().in(language)).append(':');
        List<Field> fields = form.asked(progress.answers());
        int line = 1;
        for (Field field : fields) {
            Answer answer = progress.answers().get(field.name());
            if (answer != null) {
                text.append('\n')
                        .append(line++)
                        .append(". ")
                        .append(field.label().in(language))
                        .append(": ");
                text.append(shown(field, answer.text(), language));
                String was = progress.before().get(field.name());
                if (was != null) {
                    text.append(' ').append(phrases.say(language, "was", Map.of("old", shown(field, was, language))));
                }
            }
        }
        return text;
    }

    String shown(Field field, String value, Language language) {
        if (value.isEmpty()) {
            return phrases.say(language, "not-given");
        }
        return field.type() == FieldType.DATE ? day(LocalDate.parse(value), language) : value;
    }

    String day(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag(language.code())));
    }
}
