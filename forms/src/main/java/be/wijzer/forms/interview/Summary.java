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
        return switch (field.type().manner()) {
            case MEASURE -> measured(field.type(), value, language);
            case OPTIONS ->
                Stream.of(value.split(", "))
                        .map(id -> field.option(id)
                                .map(option -> option.title().in(language))
                                .orElse(id))
                        .collect(Collectors.joining(", "));
            case FILE -> files(field, value.split(", ").length, language);
            case FACT -> phrases.say(language, value.equals("true") ? "is-so" : "is-not-so");
            case DECISION -> phrases.say(language, value.equals("true") ? "agreed" : "not-agreed");
            case REACH -> field.type() == FieldType.IBAN ? value.replaceAll("(.{4})(?!$)", "$1 ") : value;
            case WORDS, NAMED, TELLING, REGISTER -> value;
        };
    }

    private String measured(FieldType type, String value, Language language) {
        if (type == FieldType.DATE) {
            return day(LocalDate.parse(value), language);
        }
        if (type == FieldType.AMOUNT) {
            return phrases.say(language, "sum", Map.of("sum", decimal(value.replaceAll("\\.00$", ""), language)));
        }
        return type.isTwofold() ? twofold(type, value, language) : decimal(value, language);
    }

    private String twofold(FieldType type, String value, Language language) {
        String[] halves = value.split(type == FieldType.DATE_TIME ? "T" : "/", 2);
        if (type == FieldType.TIME_RANGE) {
            return phrases.say(language, "hours", Map.of("from", halves[0], "to", halves[1]));
        }
        LocalDate from = LocalDate.parse(halves[0]);
        if (type == FieldType.DATE_TIME) {
            return phrases.say(language, "moment", Map.of("day", day(from, language), "time", halves[1]));
        }
        LocalDate last = LocalDate.parse(halves[1]).minusDays(1);
        return from.equals(last)
                ? day(from, language)
                : phrases.say(language, "days", Map.of("from", day(from, language), "last", day(last, language)));
    }

    /// With the mark that its language has for decimals.
    static String decimal(String number, Language language) {
        return language == Language.EN ? number : number.replace('.', ',');
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
