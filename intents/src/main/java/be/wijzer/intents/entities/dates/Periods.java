package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.Days;
import be.wijzer.intents.entities.dates.Stretch.Third;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// Weeks, weekends, months, quarters and years around now: "volgende week", "dit weekend", "de komende drie dagen".
final class Periods {
    /// A kind of period of the calendar.
    enum Kind {
        WEEK,
        WORKING_WEEK,
        WEEKEND,
        MONTH,
        QUARTER,
        YEAR;

        DateRange around(LocalDate today, int count) {
            LocalDate monday = Weekdays.monday(today).plusWeeks(count);
            return switch (this) {
                case WEEK -> DateRange.of(monday, monday.plusWeeks(1));
                case WORKING_WEEK -> DateRange.of(monday, monday.plusDays(5));
                case WEEKEND -> DateRange.of(monday.plusDays(5), monday.plusWeeks(1));
                case MONTH -> Third.WHOLE.of(YearMonth.from(today).plusMonths(count));
                case QUARTER -> quarter(today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * count));
                case YEAR -> years(today.getYear() + count, 1);
            };
        }

        /// A part of it, in the way people say begin, middle and end of it.
        DateRange part(DateRange whole, Third third) {
            LocalDate from = whole.from().orElseThrow();
            LocalDate to = whole.to().orElseThrow();
            return switch (this) {
                case MONTH -> third.of(YearMonth.from(from));
                case WEEK, WORKING_WEEK, WEEKEND ->
                    part(third, from, from.plusDays(3), from.plusDays(2), from.plusDays(4), from.plusDays(3), to);
                case QUARTER ->
                    part(
                            third,
                            from,
                            from.plusMonths(1),
                            from.plusMonths(1),
                            from.plusMonths(2),
                            from.plusMonths(2),
                            to);
                case YEAR ->
                    part(
                            third,
                            from,
                            from.plusMonths(4),
                            from.plusMonths(4),
                            from.plusMonths(8),
                            from.plusMonths(8),
                            to);
            };
        }

        private static DateRange part(
                Third third,
                LocalDate from,
                LocalDate beginEnds,
                LocalDate middle,
                LocalDate middleEnds,
                LocalDate end,
                LocalDate to) {
            return switch (third) {
                case WHOLE -> DateRange.of(from, to);
                case BEGIN -> DateRange.of(from, beginEnds);
                case MIDDLE -> DateRange.of(middle, middleEnds);
                case END -> DateRange.of(end, to);
            };
        }

        LocalDate half(DateRange whole) {
            LocalDate from = whole.from().orElseThrow();
            return switch (this) {
                case WEEK, WORKING_WEEK, WEEKEND -> from.plusDays(3);
                case MONTH -> from.plusDays(15);
                case QUARTER -> from.plusDays(45);
                case YEAR -> from.plusMonths(6);
            };
        }
    }

    static DateRange quarter(LocalDate start) {
        return DateRange.of(start, start.plusMonths(3));
    }

    static DateRange years(int year, int count) {
        return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + count, 1, 1));
    }

    private static final Rule<Kind> KIND = first(
            word("week", "weke", "wk", "woche", "semaine").map(_ -> Kind.WEEK),
            word("werkweek", "schoolweek").map(_ -> Kind.WORKING_WEEK),
            word("weekend", "weekeinde", "wekend", "weeknd", "weekent").map(_ -> Kind.WEEKEND),
            word("maand", "moand", "mnd").map(_ -> Kind.MONTH),
            word("kwartaal", "trimester").map(_ -> Kind.QUARTER),
            word("jaar", "kalenderjaar", "joar", "werkjaar").map(_ -> Kind.YEAR));

    enum Which {
        THIS,
        NEXT,
        COMING,
        PREVIOUS,
        PAST
    }

    private static final Rule<Which> WHICH = first(
            phrase("deze", "dit", "dees", "huidige", "huidig", "lopende", "de lopende", "het lopende", "'t", "this")
                    .map(_ -> Which.THIS),
            phrase(
                            "volgende",
                            "volgend",
                            "volgnde",
                            "toekomende",
                            "toekomend",
                            "next",
                            "de volgende",
                            "het volgende",
                            "eerstvolgende",
                            "eerstvolgend",
                            "'t volgend",
                            "vlgende",
                            "nekste")
                    .map(_ -> Which.NEXT),
            phrase(
                            "komende",
                            "komend",
                            "aanstaande",
                            "aankomende",
                            "aankomend",
                            "de komende",
                            "het komende",
                            "eerstkomende",
                            "'t komend",
                            "kommende")
                    .map(_ -> Which.COMING),
            phrase("vorige", "vorig", "verleden", "voorgaande", "voorafgaande", "veurige", "last", "de vorige")
                    .map(_ -> Which.PREVIOUS),
            phrase("afgelopen", "voorbije", "voorbij", "laatste", "laatst", "de afgelopen", "de voorbije")
                    .map(_ -> Which.PAST));

    record Period(Kind kind, Which which) {
        DateRange days(Anchor anchor) {
            LocalDate today = anchor.today();
            return switch (which) {
                case THIS -> kind.around(today, 0);
                case NEXT -> kind.around(today, 1);
                case COMING -> kind == Kind.WEEKEND ? weekendAfter(today) : kind.around(today, 1);
                case PREVIOUS -> kind.around(today, -1);
                case PAST -> kind == Kind.WEEKEND ? weekendBefore(today) : kind.around(today, -1);
            };
        }
    }

    private static DateRange weekendAfter(LocalDate today) {
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return DateRange.of(saturday, saturday.plusDays(2));
    }

    private static DateRange weekendBefore(LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        return DateRange.of(sunday.minusDays(1), sunday.plusDays(1));
    }

    static final Rule<Period> NAMED = WHICH.then(KIND, (which, kind) -> new Period(kind, which));
    static final Rule<Period> THE =
            phrase("de", "het", "'t", "t").then(KIND, (_, kind) -> new Period(kind, Which.THIS));

    private static final Rule<Stretch> WHOLE = first(
            NAMED.map(period -> Days.exactly(period::days)),
            phrase("van de week")
                    .onlyIf((sentence, from, _) -> from == 0 || FollowingWords.allowABareNumber(sentence, from - 1))
                    .map(_ -> Days.exactly(new Period(Kind.WEEK, Which.THIS)::days)));
    private static final Rule<Stretch> PART = Months.THIRD
            .before(word("van").optional())
            .then(
                    first(
                            NAMED,
                            THE,
                            KIND.onlyIf((sentence, from, _) -> !sentence.is(from - 1, "half", "halve", "midden"))
                                    .map(kind -> new Period(kind, Which.THIS))),
                    (third, period) -> Days.exactly(anchor -> period.kind().part(period.days(anchor), third)));
    private static final Rule<Stretch> REST = phrase("de rest van", "rest van", "het vervolg van")
            .after(first(NAMED, THE))
            .map(period -> Days.exactly(anchor ->
                    DateRange.of(anchor.today(), period.days(anchor).to().orElseThrow())));
    private static final Rule<Stretch> LATER_OR_EARLIER = first(
                    word("later").map(_ -> true), word("eerder").map(_ -> false))
            .before(word("in").optional())
            .then(first(NAMED, THE), (later, period) -> Days.exactly(anchor -> half(anchor, period, later)));

    private static DateRange half(Anchor anchor, Period period, boolean later) {
        DateRange whole = period.days(anchor);
        LocalDate half = period.kind().half(whole);
        LocalDate today = anchor.today();
        boolean now = !today.isBefore(whole.from().orElseThrow())
                && today.isBefore(whole.to().orElseThrow());
        if (later) {
            return DateRange.of(
                    now && today.isAfter(half) ? today : half, whole.to().orElseThrow());
        }
        return DateRange.of(whole.from().orElseThrow(), now && today.isBefore(half) ? today : half);
    }

    private static final Rule<Stretch> WEEKEND = phrase(
                    "het weekend",
                    "'t weekend",
                    "t weekend",
                    "weekend",
                    "het weekeinde",
                    "weekeinde",
                    "'t weekeinde",
                    "in 't weekend")
            .map(_ -> new Days(anchor -> Optional.of(nearestWeekend(anchor))));

    private static DateRange nearestWeekend(Anchor anchor) {
        DateRange thisWeek = Kind.WEEKEND.around(anchor.today(), 0);
        boolean begun = !thisWeek.from().orElseThrow().isAfter(anchor.today());
        return anchor.looksAhead() || begun ? thisWeek : Kind.WEEKEND.around(anchor.today(), -1);
    }

    private static Stretch containing(Kind kind, Day day) {
        return new Days(anchor -> day.on(anchor).map(date -> kind.around(date, 0)));
    }

    /// "de week van 10 april", "het weekend van 14 maart".
    static Rule<Stretch> around(Rule<Day> day) {
        return phrase("de", "het", "'t")
                .optional()
                .after(KIND.onlyIf(
                        (sentence, from, _) -> !Sentence.isAny(sentence.word(from), "maand", "jaar", "kwartaal")))
                .before(phrase(
                        "van",
                        "beginnend op",
                        "beginnend",
                        "startend op",
                        "startend",
                        "aanvangend",
                        "die begint op",
                        "vanaf",
                        "rond",
                        "met"))
                .then(day, Periods::containing);
    }

    private static final Rule<Stretch> WEEK_NUMBER = Rule.<String>first(
                    phrase("de week", "week", "weeknummer", "week nr", "week nummer", "kalenderweek"))
            .after((Rule<Integer>) Sentence::digitsAt)
            .filter(week -> week >= 1 && week <= 53)
            .then(
                    word("van", "in").optional().after(NumberedDays.YEAR).optional(),
                    (week, year) -> Days.exactly(
                            anchor -> week(year.orElse(anchor.today().getYear()), week)));

    private static DateRange week(int year, int number) {
        LocalDate monday = Weekdays.monday(LocalDate.of(year, 1, 4)).plusWeeks(number - 1L);
        return DateRange.of(monday, monday.plusWeeks(1));
    }

    private static final Rule<Stretch> WEEK_OF_YEAR = phrase("de")
            .optional()
            .after(Months.NTH)
            .before(phrase("week van"))
            .then(
                    NumberedDays.YEAR,
                    (nth, year) -> Days.exactly(_ -> nth > 0
                            ? week(year, nth)
                            : DateRange.of(
                                    Weekdays.monday(LocalDate.of(year, 12, 28)),
                                    Weekdays.monday(LocalDate.of(year, 12, 28)).plusWeeks(1))));

    /// A count of days, weeks, months or years from now on or up to now.
    private static final Rule<Amount> COUNT_OF = Numerals.CARDINAL
            .onlyIf((sentence, from, _) -> !"een".equals(sentence.word(from)))
            .then(Amounts.UNIT, (n, unit) -> unit.times(2 * n))
            .mapIf(amount -> amount)
            .filter(Amount::isCalendar);
    private static final Rule<Stretch> COMING_DAYS = phrase("de", "het")
            .optional()
            .after(Rule.<Stretch>first(
                    word("komende", "volgende", "aankomende", "eerstvolgende", "eerstkomende")
                            .after(COUNT_OF)
                            .map(Periods::fromTomorrow),
                    Numerals.CARDINAL
                            .before(word("aankomende", "komende", "volgende"))
                            .then(Amounts.UNIT, (n, unit) -> unit.times(2 * n))
                            .mapIf(amount -> amount.filter(Amount::isCalendar))
                            .map(Periods::fromTomorrow)));
    private static final Rule<Stretch> PAST_DAYS = phrase("de", "het")
            .optional()
            .after(word("afgelopen", "vorige", "laatste", "voorbije"))
            .after(COUNT_OF)
            .map(amount -> Days.exactly(anchor -> DateRange.of(amount.takeFrom(anchor.today()), anchor.today())));

    private static Stretch fromTomorrow(Amount amount) {
        return Days.exactly(anchor -> {
            LocalDate tomorrow = anchor.today().plusDays(1);
            return DateRange.of(tomorrow, amount.addTo(tomorrow));
        });
    }

    private static final Rule<Stretch> WEEK_AFTER_NEXT = phrase(
                    "de week na volgende", "de week na volgende week", "over twee weken week", "twee weken verder")
            .map(_ -> Days.exactly(anchor -> Kind.WEEK.around(anchor.today(), 2)));

    private static final Rule<Stretch> SEASON = phrase(
                    "deze", "volgende", "komende", "vorige", "afgelopen", "aanstaande", "dees", "voorbije")
            .then(word("zomer", "lente", "winter", "herfst", "voorjaar", "najaar"), Periods::season);

    /// Seasons as the weather counts them, in whole months.
    private static Stretch season(String which, String name) {
        int month = switch (name) {
            case "lente", "voorjaar" -> 3;
            case "zomer" -> 6;
            case "herfst", "najaar" -> 9;
            default -> 12;
        };
        return Days.exactly(anchor -> {
            LocalDate start = LocalDate.of(anchor.today().getYear(), month, 1);
            boolean past = Sentence.isAny(which, "vorige", "afgelopen", "voorbije");
            if (past && !start.plusMonths(3).isBefore(anchor.today())) {
                start = start.minusYears(1);
            } else if (!past && !start.plusMonths(3).isAfter(anchor.today())) {
                start = start.plusYears(1);
            }
            if (which.equals("volgende") && ChronoUnit.DAYS.between(anchor.today(), start) <= 0) {
                start = start.plusYears(1);
            }
            return DateRange.of(start, start.plusMonths(3));
        });
    }

    static final List<Rule<Stretch>> ALL = List.of(
            WHOLE,
            PART,
            REST,
            LATER_OR_EARLIER,
            WEEKEND,
            WEEK_NUMBER,
            WEEK_OF_YEAR,
            COMING_DAYS,
            PAST_DAYS,
            WEEK_AFTER_NEXT,
            SEASON);

    private Periods() {}
}
