package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.dates.DateValue.Date;
import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.DateValue.DateTime;
import be.wijzer.intents.entities.dates.DateValue.DateTimeRange;
import be.wijzer.intents.entities.dates.DateValue.Recurring;
import be.wijzer.intents.entities.dates.DateValue.Time;
import be.wijzer.intents.entities.dates.DateValue.TimeRange;
import be.wijzer.intents.entities.words.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a speaker takes back inside a sentence: "op de 12e, nee, de 15e", "zaterdag in plaats van vrijdag".
final class Corrections {
    private static final Set<String> TAKING_BACK = Set.of(
            "nee",
            "neen",
            "neeje",
            "nie",
            "wacht",
            "sorry",
            "pardon",
            "excuseer",
            "bedoel",
            "bedoelde",
            "correctie",
            "oeps",
            "eigenlijk",
            "verkeerd",
            "fout",
            "liever",
            "vergissing",
            "vergis",
            "mis",
            "euh",
            "eh",
            "euhm",
            "euhh",
            "allez",
            "allee",
            "corrigeer",
            "actually",
            "non",
            "no",
            "toch",
            "oei",
            "beter",
            "herstel",
            "eerder",
            "gezegd",
            "geschreven",
            "doorgegeven");
    private static final Set<String> BETWEEN = Set.of(
            "of",
            "ik",
            ",",
            ".",
            "…",
            "-",
            "–",
            ";",
            ":",
            "!",
            "?",
            "om",
            "op",
            "de",
            "den",
            "het",
            "is",
            "moet",
            "zijn",
            "was",
            "maar",
            "dat",
            "dus",
            "ja",
            "he",
            "effe",
            "even",
            "want",
            "wil",
            "zeggen",
            "zeg",
            "doe",
            "mij",
            "me",
            "maak",
            "er",
            "van",
            "dan",
            "da",
            "k",
            "'k",
            "kben",
            "mijn",
            "ben",
            "wou",
            "wilde",
            "een",
            "daar",
            "in",
            "voor",
            "tot",
            "tegen",
            "rond",
            "bij",
            "nog",
            "juist",
            "(",
            ")",
            "niet",
            "kan",
            "past",
            "geen",
            "hoor",
            "ne",
            "keer",
            "wordt",
            "'t",
            "t",
            "ah",
            "ach",
            "goh",
            "dedju",
            "kijk",
            "zo",
            "toch",
            "kies",
            "neem",
            "pak",
            "verbeter",
            "moest",
            "ge",
            "liefst");
    private static final int REACH = 9;

    private final Sentence sentence;

    Corrections(Sentence sentence) {
        this.sentence = sentence;
    }

    List<Said> applyTo(List<Said> said) {
        List<Said> kept = new ArrayList<>();
        for (Said next : said) {
            Optional<Said> before = kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
            if (before.isPresent()
                    && isRefused(before.get(), next)
                    && sameKind(before.get().value(), next.value())) {
                continue;
            }
            if (before.isPresent() && isTakenBack(before.get(), next)) {
                Optional<Said> corrected = corrected(before.get(), next);
                if (corrected.isPresent()) {
                    kept.removeLast();
                    kept.add(corrected.get());
                    continue;
                }
            }
            kept.add(next);
        }
        return kept;
    }

    /// "zaterdag in plaats van vrijdag", "zaterdag en niet vrijdag".
    private boolean isRefused(Said before, Said next) {
        List<String> words = between(before, next);
        boolean preferred = words.equals(List.of("dan"))
                && (sentence.word(before.from() - 1).equals("liever")
                        || sentence.word(before.from() - 2).equals("liever")
                        || sentence.word(before.from() - 3).equals("liever"));
        return preferred
                || !words.isEmpty()
                        && words.size() <= 7
                        && Sentence.isAny(
                                String.join(" ", words),
                                "in plaats van",
                                "in plaats van op",
                                "in plaats van om",
                                "ipv",
                                "i . p . v .",
                                "i . p . v",
                                "en niet",
                                ", niet",
                                "en niet op",
                                ", niet op",
                                ", en niet",
                                ", niet om",
                                "en niet om",
                                "niet",
                                "in de plaats van",
                                ", in plaats van",
                                "en zeker niet",
                                "en nie",
                                ", nie",
                                "inplaats van");
    }

    private boolean isTakenBack(Said before, Said next) {
        List<String> words = between(before, next);
        if (words.isEmpty() || words.size() > REACH) {
            return false;
        }
        boolean notThat = sentence.is(before.from() - 1, "niet", "nie")
                || (sentence.is(before.from() - 1, "op", "om", "voor")
                        && sentence.is(before.from() - 2, "niet", "nie"));
        if (notThat && (words.contains("maar") || words.getFirst().equals(","))) {
            return words.size() <= 4;
        }
        boolean taken = false;
        for (String word : words) {
            boolean takes = TAKING_BACK.contains(word);
            if (!takes && !BETWEEN.contains(word)) {
                return false;
            }
            taken |= takes;
        }
        return taken;
    }

    private List<String> between(Said before, Said next) {
        List<String> words = new ArrayList<>();
        for (int at = before.next(); at < next.from() && words.size() <= REACH; at++) {
            words.add(sentence.word(at));
        }
        return words;
    }

    private static boolean sameKind(DateValue left, DateValue right) {
        return isDays(left) == isDays(right) && isHours(left) == isHours(right);
    }

    private static boolean isDays(DateValue value) {
        return value instanceof Date
                || value instanceof DateRange
                || value instanceof DateTime
                || value instanceof DateTimeRange;
    }

    private static boolean isHours(DateValue value) {
        return value instanceof Time
                || value instanceof TimeRange
                || value instanceof DateTime
                || value instanceof DateTimeRange;
    }

    private static Optional<Said> corrected(Said before, Said next) {
        DateValue old = before.value();
        DateValue said = next.value();
        if (old instanceof Recurring each) {
            Optional<DateValue> changed = changed(each, said);
            if (changed.isPresent()) {
                return changed.map(value -> new Said(before.from(), next.next(), value));
            }
        }
        if (old instanceof DateValue.Duration
                || said instanceof DateValue.Duration
                || old instanceof Recurring
                || said instanceof Recurring) {
            return old.getClass() == said.getClass() ? Optional.of(next) : Optional.empty();
        }
        Optional<DateValue> range = withEnd(old, said);
        if (range.isPresent()) {
            return range.map(value -> new Said(before.from(), next.next(), value));
        }
        if (sameKind(old, said) || (isDays(said) && isHours(said))) {
            return Optional.of(next);
        }
        if (isDays(old) && isHours(old)) {
            return merged(old, said).map(value -> new Said(before.from(), next.next(), value));
        }
        return Optional.empty();
    }

    /// "elke dinsdag, nee donderdag": the same repetition on another day of the week, or at other hours.
    private static Optional<DateValue> changed(Recurring each, DateValue said) {
        return switch (said) {
            case Date(var date) ->
                each.weekday()
                        .map(_ -> new Recurring(
                                each.every(),
                                Optional.of(date.getDayOfWeek()),
                                each.nth(),
                                each.interval(),
                                each.from(),
                                each.to()));
            case TimeRange range ->
                each.from()
                        .map(from -> Recurrences.at(
                                each, new TimeRange(range.from().or(() -> Optional.of(from)), range.to())));
            case Time(var time) ->
                each.from().map(_ -> Recurrences.at(each, new TimeRange(Optional.of(time), each.to())));
            case DateTime _, DateRange _, DateTimeRange _, DateValue.Duration _, Recurring _ -> Optional.empty();
        };
    }

    /// "van 10 tot 12 juli, nee tot 14 juli": the old beginning with the new end.
    private static Optional<DateValue> withEnd(DateValue old, DateValue said) {
        if (old instanceof DateRange(var from, var to)
                && said instanceof DateRange(var begin, var end)
                && from.isPresent()
                && to.isPresent()
                && begin.isEmpty()
                && end.filter(day -> day.isAfter(from.get())).isPresent()) {
            return Optional.of(new DateRange(from, end));
        }
        if (old instanceof TimeRange(var from, var to)
                && said instanceof TimeRange(var begin, var end)
                && from.isPresent()
                && to.isPresent()
                && begin.isEmpty()
                && end.isPresent()) {
            return Optional.of(new TimeRange(from, end));
        }
        return Optional.empty();
    }

    /// The old day at the new hours, or the new day at the old hours.
    private static Optional<DateValue> merged(DateValue old, DateValue said) {
        return day(old).flatMap(day -> switch (said) {
            case Time(var time) -> Optional.of(new DateTime(day.atTime(time)));
            case TimeRange range ->
                Optional.of(new DateTimeRange(
                        range.from().map(day::atTime), range.to().map(day::atTime)));
            case Date(var date) -> Optional.of(moved(old, day, date));
            case DateRange _, DateTime _, DateTimeRange _, DateValue.Duration _, Recurring _ -> Optional.empty();
        });
    }

    private static Optional<LocalDate> day(DateValue value) {
        return switch (value) {
            case DateTime(var moment) -> Optional.of(moment.toLocalDate());
            case DateTimeRange(var from, var to) -> from.or(() -> to).map(moment -> moment.toLocalDate());
            case Date _, Time _, DateRange _, TimeRange _, DateValue.Duration _, Recurring _ -> Optional.empty();
        };
    }

    private static DateValue moved(DateValue old, LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return switch (old) {
            case DateTime(var moment) -> new DateTime(moment.plusDays(days));
            case DateTimeRange(var begin, var end) ->
                new DateTimeRange(begin.map(moment -> moment.plusDays(days)), end.map(moment -> moment.plusDays(days)));
            case Date _, Time _, DateRange _, TimeRange _, DateValue.Duration _, Recurring _ -> new Date(to);
        };
    }
}
