package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.Days;
import be.wijzer.intents.entities.dates.Stretch.Month;
import be.wijzer.intents.entities.dates.Stretch.Third;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Months and their parts: "mei", "eind maart", "begin volgende maand", "de eerste maandag van april".
final class Months {
    /// Begin, middle or end, of whatever follows.
    static final Rule<Third> THIRD = first(
            phrase(
                            "begin",
                            "het begin van",
                            "begin van",
                            "in het begin van",
                            "aan het begin van",
                            "de start van",
                            "beginne",
                            "begin de maand")
                    .map(_ -> Third.BEGIN),
            phrase(
                            "half",
                            "halfweg",
                            "midden",
                            "het midden van",
                            "in het midden van",
                            "halverwege",
                            "in de helft van",
                            "midden in")
                    .map(_ -> Third.MIDDLE),
            phrase(
                            "eind",
                            "einde",
                            "eind van",
                            "einde van",
                            "het einde van",
                            "het eind van",
                            "aan het einde van",
                            "aan het eind van",
                            "op het einde van",
                            "op het eind van",
                            "ende",
                            "einde de",
                            "tegen het eind van",
                            "ende van")
                    .map(_ -> Third.END));

    private static final Rule<Integer> NAME =
            (sentence, from) -> Lexicon.month(sentence, from).map(month -> new Match<>(month, next(sentence, from)));
    private static final Rule<Integer> NAME_ALONE = NAME.onlyIf(
            (sentence, from, _) -> Lexicon.monthAlone(sentence, from).isPresent());

    private static int next(Sentence sentence, int from) {
        boolean abbreviated = sentence.token(from).text().length() <= 4
                && Sentence.isAny(
                        sentence.word(from),
                        "jan",
                        "feb",
                        "mrt",
                        "apr",
                        "jun",
                        "jul",
                        "aug",
                        "sep",
                        "sept",
                        "okt",
                        "nov",
                        "dec");
        return abbreviated
                        && ".".equals(sentence.word(from + 1))
                        && sentence.glued(from + 1)
                        && from + 2 < sentence.size()
                ? from + 2
                : from + 1;
    }

    private static final Rule<Integer> YEAR = Rule.<String>first(
                    phrase("van het jaar", "in het jaar"), word(",", "/", "-", "van", "in"))
            .optional()
            .after(NumberedDays.YEAR);
    private static final Rule<Integer> THAT_YEAR = first(
            phrase("dit jaar").map(_ -> 0),
            phrase("volgend jaar", "toekomend jaar", "komend jaar").map(_ -> 1),
            phrase("vorig jaar", "verleden jaar", "afgelopen jaar").map(_ -> -1));
    private static final Rule<Integer> RELATIVE_YEAR =
            word("van", "in").optional().after(THAT_YEAR);

    private static Stretch.Month month(int month) {
        return new Month(OptionalInt.empty(), month, Third.WHOLE);
    }

    private static Stretch.Month inYear(Month month, int year) {
        return new Month(OptionalInt.of(year), month.month(), month.third());
    }

    private static Stretch relative(int month, int years) {
        return relative(month, Third.WHOLE, years);
    }

    private static Stretch relative(int month, Third third, int years) {
        return Days.exactly(anchor -> third.of(YearMonth.of(anchor.today().getYear() + years, month)));
    }

    /// "volgende mei" is the one of next year unless this year's is yet to come by more than this year's own.
    private static Stretch coming(int month) {
        return Days.exactly(anchor -> {
            YearMonth now = YearMonth.from(anchor.today());
            YearMonth candidate = YearMonth.of(now.getYear(), month);
            return Third.WHOLE.of(candidate.isAfter(now) ? candidate : candidate.plusYears(1));
        });
    }

    private static Stretch past(int month) {
        return Days.exactly(anchor -> {
            YearMonth now = YearMonth.from(anchor.today());
            YearMonth candidate = YearMonth.of(now.getYear(), month);
            return Third.WHOLE.of(candidate.isBefore(now) ? candidate : candidate.minusYears(1));
        });
    }

    private static final Rule<String> THE_MONTH =
            phrase("de maand", "maand").optional().map(_ -> "");

    private static final Rule<Stretch> OF_A_YEAR = Rule.<Stretch>first(
            THIRD.before(word("van").optional())
                    .then(NAME, (third, month) -> new Month(OptionalInt.empty(), month, third))
                    .then(YEAR, Months::inYear)
                    .map(month -> (Stretch) month),
            THIRD.before(word("van").optional())
                    .then(NAME_ALONE, (third, month) -> new MonthThird(month, third))
                    .then(RELATIVE_YEAR, (part, years) -> relative(part.month(), part.third(), years)),
            THIRD.before(word("van").optional())
                    .then(NAME, (third, month) -> (Stretch) new Month(OptionalInt.empty(), month, third)),
            THE_MONTH.after(NAME).map(Months::month).then(YEAR, Months::inYear).map(month -> (Stretch) month),
            word("in")
                    .optional()
                    .after(NumberedDays.YEAR)
                    .then(NAME, (year, month) -> new Month(OptionalInt.of(year), month, Third.WHOLE)),
            NAME_ALONE.then(RELATIVE_YEAR, Months::relative),
            THAT_YEAR.before(word("in")).then(NAME, (years, month) -> relative(month, years)),
            phrase("volgende", "aanstaande", "komende", "aankomende", "eerstvolgende")
                    .after(NAME_ALONE)
                    .map(Months::coming),
            phrase("vorige", "afgelopen", "verleden", "voorbije")
                    .after(NAME_ALONE)
                    .map(Months::past),
            phrase("deze", "dit").after(NAME_ALONE).map(month -> relative(month, 0)),
            THE_MONTH.after(NAME_ALONE).map(month -> (Stretch) month(month)));

    private record MonthThird(int month, Third third) {}

    /// "3-2015", "2015-3", "12/2026".
    private static Optional<Match<Stretch>> written(Sentence sentence, int from) {
        boolean glued = sentence.glued(from + 1)
                && sentence.glued(from + 2)
                && Sentence.isAny(sentence.word(from + 1), "-", "/");
        if (!glued
                || FalseFriends.isPartOfANumber(sentence, from)
                || sentence.glued(from + 3) && !Sentence.isAny(sentence.word(from + 3), ".", ",", "?", "!", ")")) {
            return Optional.empty();
        }
        boolean yearFirst = sentence.token(from).text().length() == 4;
        Optional<Integer> year = sentence.digits(yearFirst ? from : from + 2).filter(n -> n >= 1900 && n <= 2150);
        Optional<Integer> month = sentence.digits(yearFirst ? from + 2 : from).filter(n -> n >= 1 && n <= 12);
        return year.isEmpty() || month.isEmpty()
                ? Optional.empty()
                : Optional.of(new Match<>(new Month(OptionalInt.of(year.get()), month.get(), Third.WHOLE), from + 3));
    }

    static final Rule<Stretch> MONTH = first(OF_A_YEAR, Months::written);

    /// A month as one end of a range, where "jan" is no person.
    static final Rule<Stretch> END_OF_RANGE = NAME.map(Months::month);

    /// A month for "de eerste maandag van …".
    private static final Rule<Function<Anchor, YearMonth>> MONTH_NEARBY = Rule.<Function<Anchor, YearMonth>>first(
            phrase("volgende maand", "de volgende maand", "komende maand", "toekomende maand")
                    .map(_ -> anchor -> YearMonth.from(anchor.today()).plusMonths(1)),
            phrase("deze maand").map(_ -> anchor -> YearMonth.from(anchor.today())),
            phrase("vorige maand", "verleden maand")
                    .map(_ -> anchor -> YearMonth.from(anchor.today()).minusMonths(1)),
            NAME.then(
                    RELATIVE_YEAR,
                    (month, years) -> anchor -> YearMonth.of(anchor.today().getYear() + years, month)),
            NAME.map(Months::month).then(YEAR, (month, year) -> _ -> YearMonth.of(year, month.month())));

    static final Rule<Integer> NTH =
            first(word("laatste", "latste").map(_ -> -1), Numerals.ORDINAL.filter(n -> n <= 5));

    private record Nth(int n, DayOfWeek weekday) {
        Optional<LocalDate> of(YearMonth month) {
            LocalDate day = month.atDay(1)
                    .with(
                            n < 0
                                    ? TemporalAdjusters.lastInMonth(weekday)
                                    : TemporalAdjusters.dayOfWeekInMonth(n, weekday));
            return YearMonth.from(day).equals(month) ? Optional.of(day) : Optional.empty();
        }

        /// Of a month without its year: the one to come, or the one past.
        Optional<LocalDate> of(int month, Anchor anchor) {
            for (int years = 0; years <= 1; years++) {
                int year = anchor.today().getYear() + (anchor.looksAhead() ? years : -years);
                Optional<LocalDate> day = of(YearMonth.of(year, month));
                if (day.isPresent()
                        && (anchor.looksAhead()
                                ? !day.get().isBefore(anchor.today())
                                : !day.get().isAfter(anchor.today()))) {
                    return day;
                }
            }
            return Optional.empty();
        }
    }

    private static final Rule<Nth> NTH_WEEKDAY = word("de", "den")
            .optional()
            .after(NTH)
            .then(Weekdays.WEEKDAY, Nth::new)
            .before(word("van", "in", "v"))
            .before(phrase("de maand").optional());

    static final Rule<Day> NTH_WEEKDAY_OF_MONTH = Rule.<Day>first(
            NTH_WEEKDAY.then(MONTH_NEARBY, (nth, month) -> new Counted(anchor -> nth.of(month.apply(anchor)))),
            NTH_WEEKDAY.then(NAME, (nth, month) -> new Counted(anchor -> nth.of(month, anchor))));

    /// "de laatste dag van de maand", "de eerste dag van april".
    static final Rule<Day> EDGE_OF_MONTH = word("de", "den")
            .optional()
            .after(first(word("laatste").map(_ -> true), word("eerste").map(_ -> false)))
            .before(word("dag"))
            .before(word("van", "in"))
            .then(
                    Rule.<Stretch>first(
                            phrase("de maand", "deze maand").map(_ -> months(0)),
                            phrase("volgende maand").map(_ -> months(1)),
                            MONTH),
                    (last, stretch) -> new Counted(anchor -> stretch.days(anchor)
                            .flatMap(days -> last ? days.to().map(day -> day.minusDays(1)) : days.from())));

    private static Stretch months(int count) {
        return Days.exactly(
                anchor -> Third.WHOLE.of(YearMonth.from(anchor.today()).plusMonths(count)));
    }

    /// "de eerste week van juli": weeks belong to the month that holds most of their days.
    static final Rule<Stretch> WEEK_OF_MONTH = word("de", "in")
            .optional()
            .after(word("de").optional())
            .after(NTH)
            .before(word("week", "weke"))
            .before(word("van", "in"))
            .then(
                    Rule.<Stretch>first(MONTH, NAME.map(Months::month)),
                    (nth, month) -> new Days(anchor -> month.days(anchor).flatMap(days -> week(nth, days))));

    private static Optional<DateRange> week(int nth, DateRange month) {
        LocalDate first = month.from().orElseThrow();
        LocalDate monday = nth < 0
                ? Weekdays.monday(month.to().orElseThrow().minusDays(4))
                : Weekdays.monday(first.plusDays(3)).plusWeeks(nth - 1L);
        return Optional.of(DateRange.of(monday, monday.plusWeeks(1)));
    }

    /// "de tweede helft van juni".
    static final Rule<Stretch> HALF_OF_MONTH = word("de", "in")
            .optional()
            .after(word("de").optional())
            .after(Numerals.ORDINAL.filter(n -> n <= 2))
            .before(word("helft"))
            .before(word("van"))
            .then(
                    Rule.<Stretch>first(MONTH, NAME.map(Months::month)),
                    (nth, month) -> new Days(anchor -> month.days(anchor).map(days -> half(nth, days))));

    private static DateRange half(int nth, DateRange month) {
        LocalDate middle = month.from().orElseThrow().plusDays(15);
        return nth == 1
                ? DateRange.of(month.from().orElseThrow(), middle)
                : DateRange.of(middle, month.to().orElseThrow());
    }

    static final List<Rule<Stretch>> ALL = List.of(MONTH, WEEK_OF_MONTH, HALF_OF_MONTH);

    private Months() {}
}
