package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.nothing;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Hours.Between;
import be.wijzer.intents.entities.dates.Hours.Clock;
import be.wijzer.intents.entities.dates.Hours.Part;
import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.Numbered;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Days with their hours: "morgen om 10", "vrijdagavond van 7 tot 9", "de avond van 4 maart", "half zes vanavond".
final class Moments {
    private static final Rule<String> TO = phrase(
            "tot",
            "tot en met",
            "t/m",
            "t.e.m.",
            "tem",
            "t.e.m",
            "-",
            "–",
            "~",
            "tot aan",
            "to",
            "bis",
            "a",
            "tot ongeveer",
            "tot rond",
            "tot om",
            "tot een uur of",
            "naar");

    /// "van 9 tot 11", "tussen 2 en 4", "10u-12u", "9 tot 11 uur".
    static final Rule<Between> HOURS_BETWEEN = Rule.<Between>first(
                    Clocks.PART
                            .optional()
                            .then(
                                    word("van", "vanaf", "from", "de", "von")
                                            .after(Clocks.START)
                                            .before(TO)
                                            .then(Clocks.END, Between::of),
                                    Moments::inPart),
                    Clocks.PART
                            .optional()
                            .then(
                                    word("tussen", "tusse", "entre", "between", "zwischen")
                                            .after(Clocks.START)
                                            .before(Rule.<String>first(word("en", "et", "and", "und"), TO))
                                            .then(Clocks.END, Between::of),
                                    Moments::inPart),
                    Clocks.PART.then(
                            Clocks.EXPECTED.before(TO).then(Clocks.EXPECTED, Between::of),
                            (part, hours) -> inPart(Optional.of(part), hours)),
                    Clocks.CLOCK.before(TO).then(Clocks.EXPECTED, Between::of),
                    Clocks.START
                            .before(TO)
                            .then(Clocks.EXPECTED, Between::of)
                            .onlyIf((sentence, _, next) -> Lexicon.DAY_PARTS
                                    .find(sentence.word(next - 1))
                                    .isPresent()),
                    Clocks.START
                            .before(TO)
                            .then(Clocks.CLOCK, Between::of)
                            .onlyIf((sentence, from, _) -> !isLong(sentence, from)),
                    Clocks.DOTTED.before(TO).then(Clocks.DOTTED, Between::of),
                    Clocks.EXPECTED
                            .before(TO)
                            .then(Clocks.CLOCK, Between::of)
                            .onlyIf((sentence, from, next) ->
                                    !Sentence.isAny(sentence.word(next - 1), "uur", "u") || !isLong(sentence, from)))
            .onlyIf((sentence, from, _) -> !FalseFriends.isPartOfANumber(sentence, from))
            .remembered();

    private static boolean isLong(Sentence sentence, int from) {
        return sentence.is(from - 1, "duurt", "duren", "gedurende", "ongeveer");
    }

    private static Between inPart(Optional<DayPart> part, Between hours) {
        return part.map(known -> Between.of(
                        hours.from().orElseThrow().in(known), hours.to().orElseThrow()))
                .orElse(hours);
    }

    private static final Rule<Hours> CLOCK_HOURS = Clocks.CLOCK
            .map(clock -> (Hours) clock)
            .onlyIf((sentence, from, _) -> !FalseFriends.isPartOfANumber(sentence, from));
    private static final Rule<Hours> PART_HOURS = Clocks.PART.map(Part::new);

    /// Hours that need no day before them.
    static final Rule<Hours> HOURS = Rule.longest(List.of(HOURS_BETWEEN.map(hours -> hours), CLOCK_HOURS, PART_HOURS))
            .remembered();

    /// Hours right after a day, where "14.30" and "8" are hours too.
    private static final Rule<Hours> HOURS_AFTER_DAY = Rule.<Hours>longest(List.of(
                    HOURS_BETWEEN.map(hours -> hours),
                    openHours(),
                    CLOCK_HOURS,
                    PART_HOURS,
                    Clocks.DOTTED.map(clock -> clock),
                    Clocks.DOTTED
                            .before(word("-"))
                            .then(Clocks.DOTTED, Between::of)
                            .map(hours -> hours)))
            .remembered();

    private static Rule<Hours> openHours() {
        return Rule.<Hours>first(
                phrase(
                                "vanaf",
                                "vanaf een uur of",
                                "ten vroegste",
                                "ten vroegste om",
                                "sinds",
                                "na",
                                "later dan",
                                "niet voor",
                                "niet vroeger dan")
                        .after(Clocks.EXPECTED)
                        .map(Between::from),
                phrase(
                                "voor",
                                "niet later dan",
                                "uiterlijk",
                                "uiterlijk om",
                                "ten laatste",
                                "ten laatste om",
                                "tot",
                                "tot en met",
                                "tot aan",
                                "vroeger dan")
                        .after(Clocks.EXPECTED)
                        .map(Between::to),
                Clocks.CLOCK
                        .before(phrase("of later", "of daarna", "en later", "of erna"))
                        .map(Between::from),
                Clocks.CLOCK
                        .before(phrase("of vroeger", "of eerder", "of ervoor"))
                        .map(Between::to));
    }

    private static final Rule<String> CONNECTED = Rule.<String>first(
            phrase(
                    ",",
                    "-",
                    "t",
                    ", om",
                    ", op",
                    "telkens",
                    "ergens",
                    ", ergens",
                    ", liefst",
                    "liefst",
                    "(",
                    ", en",
                    "en dan",
                    ", rond",
                    ", dus",
                    "graag",
                    ", graag",
                    "ongeveer",
                    "de",
                    "dan"),
            nothing());

    private static boolean isNight(Sentence sentence, int at) {
        return sentence.is(at, "nacht", "nachte", "vannacht");
    }

    /// "zaterdagvoormiddag 27 juni".
    private static final Rule<DayAndPart> WEEKDAY_PART_AND_NUMBER = Weekdays.WEEKDAY
            .after(Lexicon.DAY_PART)
            .before(word(",", "de", "den").optional())
            .then(
                    Stretches.DAY.filter(day -> day instanceof Numbered),
                    (part, day) -> new DayAndPart(day, part, part == DayPart.NIGHT));

    /// A day and its part: "vrijdag namiddag", "morgenvroeg", "gisterenavond".
    private static final Rule<DayAndPart> DAY_AND_PART =
            (sentence, from) -> Stretches.DAY.at(sentence, from).flatMap(day -> {
                int at = ",".equals(sentence.word(day.next())) ? day.next() + 1 : day.next();
                return Rule.<DayPart>first(Lexicon.DAY_PART, Clocks.PART)
                        .at(sentence, at)
                        .filter(part -> !isTomorrow(sentence, day.next(), part.next()))
                        .map(part -> new Match<>(
                                new DayAndPart(day.value(), part.value(), isNight(sentence, part.next() - 1)),
                                part.next()));
            });

    /// "maandag, morgen" is two days; "zondag morgen" is one.
    private static boolean isTomorrow(Sentence sentence, int at, int next) {
        return "morgen".equals(sentence.word(next - 1)) && next == at + 2 && ",".equals(sentence.word(at));
    }

    private record DayAndPart(Day day, DayPart part, boolean night) {
        Hours hours() {
            return new Part(part);
        }

        Hours with(Hours hours) {
            return night && hours instanceof Clock clock && clock.part().isEmpty()
                    ? clock.inTheNightAfter()
                    : hours.in(part);
        }
    }

    /// "vanavond", "deze voormiddag", "vannacht".
    private static final Rule<DayAndPart> THIS_PART = Rule.<DayAndPart>first(
            word(
                            "vanochtend",
                            "vanmorgen",
                            "vanvoormiddag",
                            "vanmorge",
                            "vanmergen",
                            "vanuchtend",
                            "vannuchtend",
                            "vamorgen",
                            "vanmorgend")
                    .map(_ -> today(DayPart.MORNING)),
            word("vanmiddag", "vannamiddag", "vanachternoen", "vannoen", "vannoene", "vamiddag", "vannoamiddag")
                    .map(_ -> today(DayPart.AFTERNOON)),
            word(
                            "vanavond",
                            "vanavend",
                            "vanaovend",
                            "vananvond",
                            "vanoavond",
                            "vandenavond",
                            "vanovond",
                            "vanaaf",
                            "tonight",
                            "t'avond",
                            "tavond")
                    .map(_ -> today(DayPart.EVENING)),
            word("vannacht", "vanacht").map(_ -> tonight()),
            phrase("deze", "dezen", "dees", "huidige", "ce", "this")
                    .after(Lexicon.DAY_PART)
                    .onlyIf((sentence, _, next) -> !sentence.is(next - 1, "vroeg", "vm", "nm", "morgens", "avonds"))
                    .map(part -> part == DayPart.NIGHT ? tonight() : today(part)),
            phrase("afgelopen", "vorige", "voorbije", "de voorbije", "verleden")
                    .after(Lexicon.DAY_PART)
                    .map(part -> new DayAndPart(
                            Counted.exactly(anchor -> anchor.today().minusDays(1)), part, part == DayPart.NIGHT)),
            phrase("komende", "volgende", "de komende", "aanstaande")
                    .after(Lexicon.DAY_PART)
                    .map(part -> new DayAndPart(
                            Counted.exactly(anchor -> anchor.today().plusDays(part == DayPart.NIGHT ? 0 : 1)),
                            part,
                            part == DayPart.NIGHT)));

    private static DayAndPart today(DayPart part) {
        return new DayAndPart(Counted.exactly(Anchor::today), part, false);
    }

    /// The night to come, or the one that is going on or just over.
    private static DayAndPart tonight() {
        return new DayAndPart(Counted.exactly(Moments::eveningOfTheNight), DayPart.NIGHT, true);
    }

    private static LocalDate eveningOfTheNight(Anchor anchor) {
        boolean going = anchor.now().getHour() < 6;
        return going || !anchor.looksAhead() ? anchor.today().minusDays(1) : anchor.today();
    }

    private static final Rule<DayAndPart> DAY_PART_OR_THIS =
            first(THIS_PART, WEEKDAY_PART_AND_NUMBER, DAY_AND_PART).remembered();

    private static final Rule<When> DAY_PART_AND_HOURS = Rule.<When>first(
            DAY_PART_OR_THIS
                    .before(CONNECTED)
                    .then(
                            HOURS_AFTER_DAY.onlyIf((sentence, from, _) -> !sentence.is(from, "s", "'s")),
                            (day, hours) -> When.of(day.day(), day.with(hours))),
            DAY_PART_OR_THIS
                    .before(phrase("om", ", om", "op", "rond").optional())
                    .then(Clocks.EXPECTED, (day, hours) -> When.of(day.day(), day.with(hours))),
            DAY_PART_OR_THIS.map(day -> When.of(day.day(), day.hours())));

    private static final Rule<When> DAY_AND_HOURS =
            Stretches.DAY.before(CONNECTED).then(HOURS_AFTER_DAY, When::of);

    private static final Rule<String> ON = phrase(
                    "op", "van", ",", "op de", "van de", "in", ", op", "on", "-", "vandaag of")
            .optional()
            .map(_ -> "");
    private static final Rule<Hours> HOURS_BEFORE_DAY = Rule.<Hours>longest(List.of(
            HOURS,
            Clocks.DOTTED.map(clock -> clock),
            openHours(),
            Clocks.EXPECTED
                    .onlyIf((sentence, from, next) -> next > from + 1 && sentence.is(from, "om", "rond", "tegen", "op")
                            || sentence.isDigits(from))
                    .map(clock -> clock)));
    private static final Rule<When> HOURS_AND_DAY = Rule.<When>first(
            HOURS_BEFORE_DAY
                    .before(ON)
                    .then(DAY_PART_OR_THIS, (hours, day) -> When.of(day.day(), day.with(hours)))
                    .onlyIf((sentence, from, _) -> !FalseFriends.isPartOfANumber(sentence, from)),
            phrase("in de", "de", "op de", "tijdens de", "in den")
                    .optional()
                    .after(Lexicon.DAY_PART)
                    .before(phrase("van", "van de", "op", "van den"))
                    .then(Stretches.DAY, (part, day) -> When.of(day, new Part(part)))
                    .maybeBefore(word("op").after(Weekdays.WEEKDAY)),
            HOURS_BEFORE_DAY
                    .before(ON)
                    .then(Stretches.DAY, (hours, day) -> When.of(day, hours))
                    .onlyIf((sentence, from, _) -> !FalseFriends.isPartOfANumber(sentence, from)));

    /// Elapsing hours: "binnen een uur", "20 minuten geleden".
    static final Rule<Reading> ELAPSED = Rule.<Reading>first(
            phrase("over", "binnen", "binne", "over ongeveer", "binnen ongeveer", "in", "over een goed", "dans")
                    .after(elapsing())
                    .maybeBefore(phrase("vanaf nu"))
                    .map(amount -> (anchor, _) -> Optional.of(new DateValue.DateTime(amount.addTo(anchor.now())))),
            phrase("de", "het")
                    .optional()
                    .after(word("komende", "volgende", "aankomende", "eerstvolgende"))
                    .after(elapsingOrOne())
                    .map(amount -> (anchor, _) -> range(anchor.now(), amount.addTo(anchor.now()))),
            phrase("de", "het")
                    .optional()
                    .after(word("afgelopen", "voorbije", "laatste"))
                    .after(elapsingOrOne())
                    .map(amount -> (anchor, _) -> range(amount.takeFrom(anchor.now()), anchor.now())),
            Numerals.CARDINAL
                    .before(word("aankomende", "komende", "volgende"))
                    .then(Amounts.UNIT, (n, unit) -> unit.times(2 * n))
                    .mapIf(amount -> amount.filter(found -> !found.isCalendar()))
                    .map(amount -> (anchor, _) -> range(anchor.now(), amount.addTo(anchor.now()))),
            elapsing()
                    .before(phrase("vanaf nu", "van nu"))
                    .map(amount -> (anchor, _) -> Optional.of(new DateValue.DateTime(amount.addTo(anchor.now())))),
            elapsing()
                    .before(word("geleden", "gelejen", "terug", "geleen", "ago"))
                    .onlyIf((sentence, from, next) -> !NearDays.isAReturn(sentence, from, next))
                    .map(amount -> (anchor, _) -> Optional.of(new DateValue.DateTime(amount.takeFrom(anchor.now())))));

    private static Optional<DateValue> range(LocalDateTime from, LocalDateTime to) {
        return Optional.of(new DateValue.DateTimeRange(Optional.of(from), Optional.of(to)));
    }

    private static Rule<Amount> elapsingOrOne() {
        return Rule.<Amount>first(
                elapsing(), Amounts.UNIT.mapIf(unit -> unit.times(2)).filter(amount -> !amount.isCalendar()));
    }

    private static Rule<Amount> elapsing() {
        return Amounts.AMOUNT.filter(amount -> !amount.isCalendar());
    }

    /// A day, hours, or both.
    static final Rule<When> WHEN = Rule.longest(List.of(
                    DAY_PART_AND_HOURS,
                    DAY_AND_HOURS,
                    HOURS_AND_DAY,
                    Stretches.STRETCH.map(When::of),
                    HOURS.map(When::of)))
            .remembered();

    private Moments() {}
}
