package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Amounts.Unit;
import be.wijzer.intents.entities.dates.DateValue.Recurring;
import be.wijzer.intents.entities.dates.DateValue.TimeRange;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What comes back: "elke dinsdag van 19 tot 21u", "om de twee weken", "de eerste maandag van de maand",
/// "maandelijks".
final class Recurrences {
    private static final Rule<String> EVERY = phrase(
            "elke",
            "elk",
            "iedere",
            "ieder",
            "alle",
            "telkens op",
            "telkens",
            "elken",
            "iederen",
            "op elke",
            "op iedere",
            "every",
            "chaque",
            "jeden",
            "jede",
            "elleke",
            "tous les");

    private static final Rule<DayOfWeek> WEEKDAY = Weekdays.WEEKDAY;
    private static final Set<String> HABITUAL = Set.of("""
            maandags dinsdags woensdags donderdags vrijdags zaterdags zondags maandagen dinsdagen woensdagen
            donderdagen vrijdagen zaterdagen zondagen mondays
            """.strip().split("\\s+"));

    private static Repetition every(String unit, int interval) {
        return new Repetition(unit, Optional.empty(), OptionalInt.empty(), interval, Optional.empty());
    }

    private static Repetition weekly(DayOfWeek weekday, int interval) {
        return new Repetition("week", Optional.of(weekday), OptionalInt.empty(), interval, Optional.empty());
    }

    private static Repetition monthly(int nth, DayOfWeek weekday) {
        return new Repetition("month", Optional.of(weekday), OptionalInt.of(nth), 1, Optional.empty());
    }

    private static Optional<Repetition> every(Unit unit, int interval) {
        return switch (unit) {
            case DAY -> Optional.of(interval % 7 == 0 ? every("week", interval / 7) : every("day", interval));
            case WEEK -> Optional.of(every("week", interval));
            case MONTH -> Optional.of(every("month", interval));
            case YEAR -> Optional.of(every("year", interval));
            case SECOND, MINUTE, QUARTER, HOUR -> Optional.empty();
        };
    }

    private static final Rule<Repetition> ADVERB = first(
            word("dagelijks", "dagelijkse", "daily").map(_ -> every("day", 1)),
            word("wekelijks", "wekelijkse", "weekly").map(_ -> every("week", 1)),
            word("tweewekelijks", "tweewekelijkse", "veertiendaags", "veertiendaagse")
                    .map(_ -> every("week", 2)),
            word("maandelijks", "maandelijkse", "monthly").map(_ -> every("month", 1)),
            word("tweemaandelijks", "tweemaandelijkse").map(_ -> every("month", 2)),
            word("driemaandelijks", "driemaandelijkse").map(_ -> every("month", 3)),
            word("halfjaarlijks", "halfjaarlijkse").map(_ -> every("month", 6)),
            word("jaarlijks", "jaarlijkse", "yearly").map(_ -> every("year", 1)));

    private static final Rule<Integer> TIMES = Numerals.CARDINAL.filter(n -> n > 1 && n < 100);

    private static final Rule<String> OF_THE_MONTH = phrase(
            "van de maand",
            "van elke maand",
            "van iedere maand",
            "der maand",
            "in de maand",
            "per maand",
            "elke maand",
            "iedere maand",
            "van een maand",
            "van ieder maand");

    private static final Rule<Repetition> EACH = Rule.<Repetition>longest(List.of(
            EVERY.after(WEEKDAY).map(day -> weekly(day, 1)),
            EVERY.after(TIMES).then(Amounts.UNIT, (n, unit) -> every(unit, n)).mapIf(found -> found),
            EVERY.after(TIMES)
                    .before(word("weken"))
                    .before(word("op").optional())
                    .then(WEEKDAY, (n, day) -> weekly(day, n)),
            EVERY.after(Amounts.UNIT).mapIf(unit -> every(unit, 1)),
            EVERY.after(word("weekdag", "werkdag", "weekdagen", "werkdagen")).map(_ -> every("day", 1)),
            EVERY.after(word("weekend", "weekends", "weekenden")).map(_ -> weekly(DayOfWeek.SATURDAY, 1)),
            EVERY.after(word("kwartaal", "trimester")).map(_ -> every("month", 3)),
            EVERY.after(Lexicon.DAY_PART.onlyIf((sentence, from, _) -> !sentence.is(from, "vroeg")))
                    .map(part -> every("day", 1).in(part)),
            EVERY.after(Months.NTH).then(WEEKDAY, Recurrences::monthly).maybeBefore(OF_THE_MONTH),
            EVERY.after(word("tweede", "andere"))
                    .then(WEEKDAY, (_, day) -> weekly(day, 2))
                    .onlyIf((sentence, _, next) ->
                            OF_THE_MONTH.at(sentence, next).isEmpty()),
            EVERY.after(Numerals.ORDINAL)
                    .before(OF_THE_MONTH)
                    .map(n -> new Repetition("month", Optional.empty(), OptionalInt.of(n), 1, Optional.empty())),
            EVERY.after(Numerals.ORDINAL).before(word("week", "dag", "maand")).map(n -> every("week", n))));

    private static final Rule<Repetition> INTERVAL = Rule.<Repetition>longest(List.of(
            phrase("om de", "om d'", "om den", "om het")
                    .after(TIMES)
                    .then(Amounts.UNIT, (n, unit) -> every(unit, n))
                    .mapIf(found -> found),
            phrase("om de", "om den")
                    .after(TIMES)
                    .before(word("weken", "weke"))
                    .before(word("op").optional())
                    .then(WEEKDAY, (n, day) -> weekly(day, n)),
            phrase("om de andere", "om den andere", "om de twee", "om de 2").then(WEEKDAY, (_, day) -> weekly(day, 2)),
            phrase("om de andere", "om het andere", "om de")
                    .then(Amounts.UNIT, (_, unit) -> every(unit, 2))
                    .mapIf(found -> found),
            phrase(
                            "om de week",
                            "om de andere week",
                            "om de twee weken",
                            "om de 2 weken",
                            "om de veertien dagen",
                            "om de 14 dagen",
                            "tweewekelijks",
                            "veertiendaags")
                    .before(word("op").optional())
                    .then(WEEKDAY, (_, day) -> weekly(day, 2)),
            WEEKDAY.before(phrase(
                            "om de week",
                            "om de andere week",
                            "om de twee weken",
                            "om de 2 weken",
                            "om de veertien dagen",
                            "om de 14 dagen"))
                    .map(day -> weekly(day, 2)),
            WEEKDAY.before(phrase("elke week", "iedere week", "wekelijks")).map(day -> weekly(day, 1)),
            phrase("elke week", "iedere week", "wekelijks")
                    .before(word("op").optional())
                    .then(WEEKDAY, (_, day) -> weekly(day, 1)),
            phrase("maandelijks", "elke maand", "iedere maand")
                    .before(phrase("op de", "op", "de").optional())
                    .after(Months.NTH)
                    .then(WEEKDAY, Recurrences::monthly),
            phrase("om het half jaar", "elk half jaar", "ieder half jaar", "om het halfjaar", "elk halfjaar")
                    .map(_ -> every("month", 6)),
            phrase("om de twee weken", "om de 2 weken", "om de veertien dagen", "om de 14 dagen")
                    .map(_ -> every("week", 2))));

    private static final Rule<Repetition> PER = Rule.<Repetition>first(phrase(
                    "eenmaal per",
                    "een keer per",
                    "1 keer per",
                    "eens per",
                    "een keer in de",
                    "1 x per",
                    "1x per",
                    "1 maal per",
                    "een keer om de",
                    "een maal per",
                    "een keer in het")
            .then(Amounts.UNIT, (_, unit) -> every(unit, 1))
            .mapIf(found -> found));

    private static final Rule<Repetition> NTH_OF_EVERY_MONTH = phrase("de", "den", "op de", "op den")
            .optional()
            .after(Months.NTH)
            .then(WEEKDAY, Recurrences::monthly)
            .before(OF_THE_MONTH)
            .onlyIf((sentence, _, next) -> Lexicon.month(sentence, next).isEmpty());

    private static final Rule<Repetition> HABIT = Rule.<Repetition>first(phrase("'s", "s", "op", "des", "de")
            .optional()
            .after(WEEKDAY.onlyIf((sentence, from, _) -> sentence.is(from, HABITUAL)))
            .map(day -> weekly(day, 1)));

    private static final Rule<Repetition> PLAIN =
            Rule.longest(List.of(EACH, INTERVAL, PER, NTH_OF_EVERY_MONTH, HABIT, ADVERB));

    private static final Rule<Hours> HOURS = Rule.<Hours>longest(List.of(
            Moments.HOURS,
            Clocks.EXPECTED.map(clock -> clock),
            Clocks.DOTTED.map(clock -> clock),
            phrase("vanaf", "na").after(Clocks.EXPECTED).map(Hours.Between::from)));

    /// A repetition with the hours it takes.
    static final Rule<Reading> RECURRENCE = Rule.<Reading>longest(List.of(
            PLAIN.map(Recurrences::reading),
            PLAIN.then(Lexicon.DAY_PART, Repetition::in)
                    .before(word("om", "van", ",").optional())
                    .map(Recurrences::reading),
            PLAIN.then(
                            Lexicon.DAY_PART.optional(),
                            (each, part) -> part.map(each::in).orElse(each))
                    .before(word(",", "telkens", "steeds").optional())
                    .then(HOURS, (each, hours) -> reading(each, Optional.of(hours)))));

    private static Reading reading(Repetition each) {
        return reading(each, Optional.empty());
    }

    private static Reading reading(Repetition each, Optional<Hours> hours) {
        return (_, around) -> Optional.of(each.at(hours, around));
    }

    /// What comes back, before its hours are known.
    private record Repetition(
            String every, Optional<DayOfWeek> weekday, OptionalInt nth, int interval, Optional<DayPart> part) {
        Repetition in(DayPart known) {
            return new Repetition(every, weekday, nth, interval, Optional.of(known));
        }

        Recurring at(Optional<Hours> hours, Optional<DayPart> around) {
            Optional<Hours> said =
                    hours.map(given -> part.map(given::in).orElse(given)).or(() -> part.map(Hours.Part::new));
            Optional<LocalTime> from = Optional.empty();
            Optional<LocalTime> to = Optional.empty();
            if (said.isPresent()) {
                switch (said.get().alone(around)) {
                    case DateValue.Time(LocalTime time) -> from = Optional.of(time);
                    case TimeRange range -> {
                        from = range.from();
                        to = range.to();
                    }
                    case DateValue.Date _,
                            DateValue.DateTime _,
                            DateValue.DateRange _,
                            DateValue.DateTimeRange _,
                            DateValue.Duration _,
                            Recurring _ -> {}
                }
            }
            return new Recurring(
                    every, weekday, nth, interval > 1 ? OptionalInt.of(interval) : OptionalInt.empty(), from, to);
        }
    }

    /// "elke dinsdag en donderdag": the second day comes back as well, at the same hours.
    static Optional<Match<Reading>> alsoOn(Sentence sentence, int at) {
        return Rule.<Reading>longest(List.of(
                        WEEKDAY.map(day -> reading(weekly(day, 1))),
                        WEEKDAY.then(HOURS, (day, hours) -> reading(weekly(day, 1), Optional.of(hours)))))
                .at(sentence, at);
    }

    private static final int LATER = 6;
    private static final Set<String> ENDING_THE_CLAUSE = Set.of("""
            . ! ? ; maar behalve want niet nie geen of als omdat nu uitgezonderd dan daarna anders deze dus
            """.strip().split("\\s+"));

    /// "elke donderdag het zaaltje van half twee tot vijf": the hours named later in the clause are those of what comes
    /// back.
    static List<Said> withLaterHours(Sentence sentence, List<Said> said) {
        List<Said> kept = new ArrayList<>();
        for (Said next : said) {
            int last = kept.size() - 1;
            boolean later =
                    last >= 0 && lacksHours(kept.get(last).value()) && isOfTheClause(sentence, kept.get(last), next);
            if (!later
                    || !(next.value() instanceof TimeRange hours)
                    || hours.from().isEmpty()) {
                kept.add(next);
                continue;
            }
            do {
                Said before = kept.get(last);
                kept.set(last, new Said(before.from(), before.next(), at((Recurring) before.value(), hours)));
                last--;
            } while (last >= 0
                    && lacksHours(kept.get(last).value())
                    && kept.get(last + 1).from() - kept.get(last).next() <= 1);
        }
        return kept;
    }

    private static boolean isOfTheClause(Sentence sentence, Said before, Said next) {
        int between = next.from() - before.next();
        for (int at = before.next(); at < next.from(); at++) {
            if (sentence.is(at, ENDING_THE_CLAUSE)) {
                return false;
            }
        }
        return between <= LATER;
    }

    /// None, or only those of the part of the day it falls in.
    private static boolean lacksHours(DateValue value) {
        return value instanceof Recurring each
                && !each.every().equals("year")
                && (each.from().isEmpty() && each.to().isEmpty()
                        || Stream.of(DayPart.values())
                                .anyMatch(part -> part.range().equals(new TimeRange(each.from(), each.to()))));
    }

    static Recurring at(Recurring each, TimeRange hours) {
        return new Recurring(each.every(), each.weekday(), each.nth(), each.interval(), hours.from(), hours.to());
    }

    private Recurrences() {}
}
