package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.OpeningHours;
import be.wijzer.core.municipality.Place;
import be.wijzer.core.municipality.TimeRange;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The places of a town as a file: one YAML list, the town hall first.
final class PlaceFile {
    private PlaceFile() {}

    static List<Place> read(String source, String text) throws UnreadableContent {
        List<Place> places = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlReading.Entry entry : YamlReading.entries(source, text)) {
            Place place = place(entry);
            if (!ids.add(place.id())) {
                throw entry.wrong(
                        "id", "een andere plaats heet ook '" + place.id() + "': geef elke plaats een eigen id");
            }
            places.add(place);
        }
        return List.copyOf(places);
    }

    private static Place place(YamlReading.Entry entry) throws UnreadableContent {
        Place place = new Place(
                entry.text("id"),
                entry.text("name"),
                entry.texts("names"),
                entry.text("address"),
                entry.optionalText("phone"),
                entry.optionalText("email"),
                new OpeningHours(week(entry), exceptions(entry), entry.flag("closed-on-holidays")));
        entry.end();
        return place;
    }

    private static Map<DayOfWeek, List<TimeRange>> week(YamlReading.Entry entry) throws UnreadableContent {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        Optional<YamlReading.Entry> hours = entry.optionalEntry("hours");
        if (hours.isPresent()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                List<TimeRange> ranges = ranges(hours.get(), day.name().toLowerCase(Locale.ROOT));
                if (!ranges.isEmpty()) {
                    week.put(day, ranges);
                }
            }
            hours.get().end();
        }
        return week;
    }

    private static Map<LocalDate, List<TimeRange>> exceptions(YamlReading.Entry entry) throws UnreadableContent {
        Map<LocalDate, List<TimeRange>> exceptions = new HashMap<>();
        for (YamlReading.Entry exception : entry.entries("exceptions")) {
            String date = exception.text("date");
            try {
                exceptions.put(LocalDate.parse(date), ranges(exception, "hours"));
            } catch (DateTimeException _) {
                throw exception.wrong("date", "'" + date + "' is geen datum: schrijf jaar-maand-dag, zoals 2026-03-14");
            }
            exception.end();
        }
        return exceptions;
    }

    private static List<TimeRange> ranges(YamlReading.Entry entry, String key) throws UnreadableContent {
        List<TimeRange> ranges = new ArrayList<>();
        for (String text : entry.texts(key)) {
            String[] ends = text.split("-", -1);
            try {
                if (ends.length != 2) {
                    throw noRange(entry, key, text);
                }
                ranges.add(new TimeRange(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw noRange(entry, key, text);
            }
        }
        return List.copyOf(ranges);
    }

    private static UnreadableContent noRange(YamlReading.Entry entry, String key, String text) {
        return entry.wrong(key, "'" + text + "' is geen begin en einde: schrijf ze zoals 09:00-12:00");
    }
}
