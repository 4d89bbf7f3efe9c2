package be.wijzer.intents.knowledge;

import be.wijzer.core.understanding.Entity;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The day that a question about opening hours names: a recognised date, or a plain day word in any of the languages.
final class NamedDays {
    private static final Map<String, Integer> RELATIVE = Map.ofEntries(
            Map.entry("vandaag", 0),
            Map.entry("nu", 0),
            Map.entry("vanavond", 0),
            Map.entry("straks", 0),
            Map.entry("today", 0),
            Map.entry("now", 0),
            Map.entry("aujourd", 0),
            Map.entry("maintenant", 0),
            Map.entry("heute", 0),
            Map.entry("jetzt", 0),
            Map.entry("morgen", 1),
            Map.entry("tomorrow", 1),
            Map.entry("demain", 1),
            Map.entry("overmorgen", 2),
            Map.entry("ubermorgen", 2));
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    /// Words of such questions that name no place.
    private static final Set<String> AROUND = Set.of(
            "zijt",
            "zijde",
            "ge",
            "gij",
            "gulle",
            "gullie",
            "laat",
            "open",
            "opening",
            "openingsuren",
            "openingstijden",
            "uren",
            "gesloten",
            "sluit",
            "sluiten",
            "toe",
            "bereikbaar",
            "telefoonnummer",
            "nummer",
            "mail",
            "mailadres",
            "e",
            "email",
            "bellen",
            "feestdag",
            "feestdagen",
            "ouvert",
            "ouverts",
            "ferme",
            "heures",
            "horaire",
            "horaires",
            "closed",
            "close",
            "phone",
            "number",
            "public",
            "holiday",
            "geoffnet",
            "geschlossen",
            "offnungszeiten",
            "telefonnummer",
            "jour",
            "ferie",
            "hui",
            "komende",
            "aanstaande",
            "next");

    private NamedDays() {}

    static Optional<LocalDate> asked(String question, List<Entity> entities, ZonedDateTime now) {
        return entities.stream()
                .flatMap(entity -> date(entity.value()).stream())
                .findFirst()
                .or(() -> plain(question, now.toLocalDate()));
    }

    /// Whether words remain that are neither a day nor usual in such a question.
    static boolean namesSomethingElse(String question) {
        return Words.of(question).stream()
                .anyMatch(word -> !QuestionReader.isStop(word)
                        && !AROUND.contains(word)
                        && !RELATIVE.containsKey(word)
                        && !WEEKDAYS.containsKey(word)
                        && !word.chars().allMatch(Character::isDigit));
    }

    /// A date, the day of a moment, or the first day of a range, in the value formats of the API.
    private static Optional<LocalDate> date(Object value) {
        Object first = value instanceof Map<?, ?> range ? range.get("from") : value;
        if (!(first instanceof String text) || text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> plain(String question, LocalDate today) {
        for (String word : Words.of(question)) {
            DayOfWeek weekday = WEEKDAYS.get(word);
            if (weekday != null) {
                return Optional.of(today.with(TemporalAdjusters.next(weekday)));
            }
            Integer days = RELATIVE.get(word);
            if (days != null) {
                return Optional.of(today.plusDays(days));
            }
        }
        return Optional.empty();
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        List<String> lines = List.of(
                "maandag lundi monday montag",
                "dinsdag mardi tuesday dienstag",
                "woensdag mercredi wednesday mittwoch",
                "donderdag jeudi thursday donnerstag",
                "vrijdag vendredi friday freitag",
                "zaterdag samedi saturday samstag",
                "zondag dimanche sunday sonntag");
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String word : lines.get(day.getValue() - 1).split(" ", -1)) {
                weekdays.put(word, day);
            }
        }
        return Map.copyOf(weekdays);
    }
}
