package be.wijzer.intents.knowledge;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.municipality.OpeningHours;
import be.wijzer.core.municipality.Place;
import be.wijzer.core.municipality.Places;
import be.wijzer.core.municipality.TimeRange;
import be.wijzer.core.understanding.Entity;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers when a place is open, where it is and how it is reached.
public final class OpeningHoursAnswers {
    private static final Phrases PHRASES = new Phrases("opening-hours.properties");
    private static final Pattern PHONE = Pattern.compile(
            "\\b(telefoon\\w*|tel|bellen|bel|gsm|nummer|phone|call|telephone|appeler|numero|anrufen|telefon\\w*)\\b");
    private static final Pattern MAIL = Pattern.compile("\\b(e ?mail\\w*|mail\\w*|courriel)\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(waar|adres|where|address|ou|adresse|wo|straat|gelegen|ligt)\\b");
    private static final Pattern HOURS = Pattern.compile(
            "\\b(open|openingsu\\w+|opening\\w*|uren|wanneer|hoe laat|dicht|toe|gesloten|sluit\\w*|ouvert\\w*|heures|horaires?|ferme\\w*|when|closed|hours|time|wann|geoffnet|offnungszeiten|geschlossen)\\b");
    private static final Pattern WEEK = Pattern.compile(
            "\\b(openingsu\\w+|openingstijden|uren|opening hours|hours|heures|horaires?|offnungszeiten)\\b");

    private final Places places;

    public OpeningHoursAnswers(Places places) {
        this.places = places;
    }

    /// @param place the one that is told about; empty for a town that lists none
    /// @param understood false where the resident named a place that isn't known, and the town hall stands in
    public record Answer(Optional<Place> place, boolean understood, String text) {}

    /// @param now in the zone of the town
    /// @param entities what was recognised in the question; the first date counts
    public Answer answer(
            MunicipalityId municipality, String question, Language language, ZonedDateTime now, List<Entity> entities) {
        return answer(municipality, question, language, now, entities, Optional.empty());
    }

    /// @param about the id of the place that was spoken of, for "en op zaterdag?"
    Answer answer(
            MunicipalityId municipality,
            String question,
            Language language,
            ZonedDateTime now,
            List<Entity> entities,
            Optional<String> about) {
        Optional<Place> named = places.find(municipality, question);
        Optional<Place> place = named.or(() -> about.filter(_ -> !NamedDays.namesSomethingElse(question))
                        .flatMap(id -> places.of(municipality).stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()))
                .or(() -> places.of(municipality).stream().findFirst());
        if (place.isEmpty()) {
            return new Answer(place, false, PHRASES.say("no-places", language));
        }
        boolean understood = named.isPresent() || !NamedDays.namesSomethingElse(question);
        String text = text(place.get(), question, language, now, NamedDays.asked(question, entities, now));
        return new Answer(place, understood, understood ? text : PHRASES.say("unknown-place", language) + " " + text);
    }

    private static String text(
            Place place, String question, Language language, ZonedDateTime now, Optional<LocalDate> date) {
        String words = String.join(" ", Words.of(question));
        List<String> sentences = new ArrayList<>();
        boolean phone = PHONE.matcher(words).find();
        boolean mail = MAIL.matcher(words).find();
        boolean address = ADDRESS.matcher(words).find();
        if (date.isPresent() || HOURS.matcher(words).find() || !(phone || mail || address)) {
            sentences.addAll(
                    hours(place, language, now, date, WEEK.matcher(words).find()));
        }
        if (address) {
            sentences.add(PHRASES.say("address", language, "place", place.name(), "address", place.address()));
        }
        if (phone) {
            place.phone().ifPresent(number -> sentences.add(PHRASES.say("phone", language, "phone", number)));
        }
        if (mail) {
            place.email().ifPresent(to -> sentences.add(PHRASES.say("email", language, "email", to)));
        }
        return String.join(" ", sentences);
    }

    private static List<String> hours(
            Place place, Language language, ZonedDateTime now, Optional<LocalDate> date, boolean week) {
        HoursText text = new HoursText(PHRASES, language);
        List<String> sentences = new ArrayList<>();
        if (date.isPresent() && !date.get().equals(now.toLocalDate())) {
            sentences.addAll(onDay(place, language, text, date.get(), now));
        } else {
            sentences.addAll(today(place, language, text, now));
        }
        if (week) {
            sentences.add(PHRASES.say("week", language, "hours", text.week(place.hours())));
        }
        return sentences;
    }

    private static List<String> today(Place place, Language language, HoursText text, ZonedDateTime now) {
        OpeningHours hours = place.hours();
        List<TimeRange> ranges = hours.on(now.toLocalDate());
        List<String> sentences = new ArrayList<>();
        Optional<TimeRange> current = hours.current(now);
        sentences.add(
                current.isPresent()
                        ? PHRASES.say(
                                "open-now",
                                language,
                                "place",
                                place.name(),
                                "until",
                                text.time(current.get().to()))
                        : closed(place, language, text, now));
        if (hours.isClosedForHoliday(now.toLocalDate())) {
            sentences.add(PHRASES.say("holiday", language));
        }
        if (!ranges.isEmpty()) {
            sentences.add(PHRASES.say("today", language, "hours", text.ranges(ranges)));
        }
        return sentences;
    }

    private static String closed(Place place, Language language, HoursText text, ZonedDateTime now) {
        Optional<ZonedDateTime> next = place.hours().nextOpening(now);
        if (next.isEmpty()) {
            return PHRASES.say("closed-long", language, "place", place.name());
        }
        boolean stillToday = next.get().toLocalDate().equals(now.toLocalDate());
        return PHRASES.say(
                stillToday ? "closed-now-today" : "closed-now",
                language,
                "place",
                place.name(),
                "day",
                text.date(next.get().toLocalDate(), now.toLocalDate()),
                "time",
                text.time(next.get().toLocalTime()));
    }

    private static List<String> onDay(
            Place place, Language language, HoursText text, LocalDate date, ZonedDateTime now) {
        List<TimeRange> ranges = place.hours().on(date);
        String day = text.date(date, now.toLocalDate());
        if (!ranges.isEmpty()) {
            return List.of(
                    PHRASES.say("on-day", language, "place", place.name(), "day", day, "hours", text.ranges(ranges)));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(PHRASES.say("closed-on-day", language, "place", place.name(), "day", day));
        if (place.hours().isClosedForHoliday(date)) {
            sentences.add(PHRASES.say("holiday", language));
        }
        place.hours()
                .nextOpening(date.atStartOfDay(now.getZone()))
                .ifPresent(next -> sentences.add(PHRASES.say(
                        "next",
                        language,
                        "day",
                        text.date(next.toLocalDate(), now.toLocalDate()),
                        "time",
                        text.time(next.toLocalTime()))));
        return sentences;
    }
}
