package be.wijzer.forms.interview;

import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.phrases.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answers as the resident reads them once more: a numbered line each, and what a changed one was.
final class Summary {
    private final Phrases phrases;

    Summary(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Form form, Progress progress, Language language) {
        return lines(form, progress, language)
                + '\n'
                + form.fields().getLast().question().in(language);
    }

    /// Where an unfinished one stood.
    String soFar(Form form, Progress progress, Language language) {
        return phrases.say(language, "so-far") + '\n' + lines(form, progress, language);
    }

    /// The numbered lines under their heading.
    String lines(Form form, Progress progress, Language language) {
        StringBuilder text = new StringBuilder(form.title().in(language)).append(':');
        int line = 1;
        for (Field field : form.asked(progress.answers())) {
            Answer answer = progress.answers().get(field.name());
            if (answer != null) {
                text.append('\n')
                        .append(line++)
                        .append(". ")
                        .append(field.label().in(language))
                        .append(": ")
                        .append(shown(field, answer, language));
                String was = progress.before().get(field.name());
                if (was != null) {
                    text.append(' ').append(phrases.say(language, "was", Map.of("old", shown(field, was, language))));
                }
            }
        }
        return text.toString();
    }

    /// An answer as people read it; an agreement with its moment.
    String shown(Field field, Answer answer, Language language) {
        boolean agreed = field.type() == FieldType.AGREEMENT
                && answer.value().filter(Boolean.TRUE::equals).isPresent();
        return agreed && answer.at().isPresent()
                ? phrases.say(
                        language, "agreed-at", Map.of("at", moment(answer.at().get(), language)))
                : shown(field, answer.text(), language);
    }

    private String shown(Field field, String value, Language language) {
        if (value.isEmpty()) {
            return phrases.say(language, "not-given");
        }
        return switch (field.type()) {
            case DATE -> day(LocalDate.parse(value), language);
            case CHOICE, CHOICES ->
                Stream.of(value.split(", "))
                        .map(id -> field.option(id)
                                .map(option -> option.title().in(language))
                                .orElse(id))
                        .collect(Collectors.joining(", "));
            case PHOTO, ATTACHMENT -> files(field, value.split(", ").length, language);
            case AGREEMENT -> phrases.say(language, value.equals("true") ? "agreed" : "not-agreed");
            case IBAN -> value.replaceAll("(.{4})(?!$)", "$1 ");
            case NAME,
                    TEXT,
                    LONG_TEXT,
                    QUESTION,
                    ROOM,
                    PRODUCT,
                    CERTIFICATE,
                    STREET,
                    LOCATION,
                    TIME,
                    PEOPLE,
                    EMAIL,
                    PHONE,
                    CONTACT,
                    PERSON,
                    CONFIRM -> value;
        };
    }

    private String files(Field field, int count, Language language) {
        String kind = field.type() == FieldType.PHOTO ? "photo" : "file";
        return phrases.say(
                language, count == 1 ? "one-" + kind : "some-" + kind + "s", Map.of("count", Integer.toString(count)));
    }

    private static String moment(Instant at, Language language) {
        return BelgianTime.at(at)
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.forLanguageTag(language.code())));
    }

    String day(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag(language.code())));
    }
}
