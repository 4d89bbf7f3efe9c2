package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.Days;
import be.wijzer.intents.entities.words.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Feasts and school holidays: "Pasen", "O.-L.-H.-Hemelvaart", "krokusvakantie", "volgende Pasen", "kerst 2027".
final class FeastDays {
    /// How the year of a feast is chosen.
    @FunctionalInterface
    private interface Choice extends BiFunction<Anchor, IntFunction<DateRange>, Optional<DateRange>> {}

    private static final Choice NEAREST =
            (anchor, feast) -> anchor.looksAhead() ? next(anchor, feast) : previous(anchor, feast);

    private static Optional<DateRange> next(Anchor anchor, IntFunction<DateRange> feast) {
        return choose(anchor, feast, 1, days -> days.to().orElseThrow().isAfter(anchor.today()));
    }

    private static Optional<DateRange> previous(Anchor anchor, IntFunction<DateRange> feast) {
        return choose(anchor, feast, -1, days -> !days.from().orElseThrow().isAfter(anchor.today()));
    }

    private static Optional<DateRange> choose(
            Anchor anchor, IntFunction<DateRange> feast, int step, Function<DateRange, Boolean> fits) {
        for (int n = -1; n <= 2; n++) {
            DateRange days = feast.apply(anchor.today().getYear() + n * step);
            if (fits.apply(days)) {
                return Optional.of(days);
            }
        }
        return Optional.empty();
    }

    private static Choice inYear(Function<Anchor, Integer> year) {
        return (anchor, feast) -> Optional.of(feast.apply(year.apply(anchor)));
    }

    private static final Rule<Choice> BEFORE_IT = Rule.<Choice>first(
            phrase(
                            "volgende",
                            "komende",
                            "aanstaande",
                            "eerstvolgende",
                            "de volgende",
                            "de komende",
                            "eropvolgende",
                            "toekomende")
                    .map(_ -> FeastDays::next),
            phrase("vorige", "afgelopen", "verleden", "laatste", "voorbije", "voorgaande", "de vorige", "de voorbije")
                    .map(_ -> FeastDays::previous),
            phrase("deze", "dit jaar").map(_ -> NEAREST));
    private static final Rule<Choice> AFTER_IT = Rule.<Choice>first(
            word("van", "in")
                    .optional()
                    .after(Rule.<Choice>first(
                            phrase("dit jaar")
                                    .map(_ -> inYear(anchor -> anchor.today().getYear())),
                            phrase("volgend jaar", "toekomend jaar")
                                    .map(_ -> inYear(anchor -> anchor.today().getYear() + 1)),
                            phrase("vorig jaar", "verleden jaar")
                                    .map(_ -> inYear(anchor -> anchor.today().getYear() - 1)))),
            word("van", "in").optional().after(NumberedDays.YEAR).map(year -> inYear(_ -> year)));

    private static Rule<Function<Anchor, Optional<DateRange>>> chosen(Rule<IntFunction<DateRange>> feast) {
        return BEFORE_IT
                .optional()
                .then(feast, (choice, days) -> new Named(choice, days))
                .maybe(AFTER_IT, Named::with)
                .map(named -> named::days);
    }

    private record Named(Optional<Choice> choice, IntFunction<DateRange> feast) {
        Named with(Choice said) {
            return new Named(Optional.of(said), feast);
        }

        Optional<DateRange> days(Anchor anchor) {
            return choice.orElse(NEAREST).apply(anchor, feast);
        }
    }

    private static final Rule<IntFunction<DateRange>> FEAST = phrase(
                    Feasts.BY_NAME.keySet().toArray(String[]::new))
            .mapIf(name -> Optional.ofNullable(Feasts.BY_NAME.get(name)))
            .map(day -> year -> DateRange.of(day.apply(year), day.apply(year).plusDays(1)));
    private static final Rule<IntFunction<DateRange>> HOLIDAY = phrase(
                    SchoolHolidays.BY_NAME.keySet().toArray(String[]::new))
            .mapIf(name -> Optional.ofNullable(SchoolHolidays.BY_NAME.get(name)));
    private static final Rule<IntFunction<DateRange>> LONG_WEEKEND = Rule.<IntFunction<DateRange>>first(
            phrase("paasweekend", "paas weekend")
                    .map(_ -> year -> DateRange.of(
                            Feasts.easter(year).minusDays(1),
                            Feasts.easter(year).plusDays(2))),
            phrase("pinksterweekend", "sinksenweekend", "pinkster weekend")
                    .map(_ -> year -> DateRange.of(
                            Feasts.easter(year).plusDays(48),
                            Feasts.easter(year).plusDays(51))));

    static final Rule<Day> FEAST_DAY = Rule.<String>first(phrase("het", "de"), Rule.nothing())
            .after(chosen(FEAST))
            .map(days -> new Counted(anchor -> days.apply(anchor).flatMap(DateRange::from)));

    static final Rule<Stretch> SCHOOL_HOLIDAY = word("de", "het", "'t")
            .optional()
            .after(chosen(first(HOLIDAY, LONG_WEEKEND)))
            .map(Days::new);

    /// "de dag na Pasen", "twee weken voor Kerst", "de maandag na 12 maart".
    static Rule<Day> counted(Rule<Day> day) {
        return Rule.<Day>first(
                NearDays.CALENDAR_AMOUNT
                        .then(
                                first(
                                        phrase("na", "vanaf", "gerekend vanaf", "te rekenen vanaf")
                                                .map(_ -> 1),
                                        phrase("voor").map(_ -> -1)),
                                (amount, sign) -> new Step(sign, amount))
                        .then(
                                day,
                                (step, from) ->
                                        new Counted(anchor -> from.on(anchor).map(step::apply))),
                phrase("de dag", "daags")
                        .then(first(word("na").map(_ -> 1), word("voor").map(_ -> -1)), (_, sign) -> sign)
                        .then(
                                day,
                                (days, from) ->
                                        new Counted(anchor -> from.on(anchor).map(date -> date.plusDays(days)))),
                phrase("de eerste", "de")
                        .optional()
                        .after(Weekdays.WEEKDAY)
                        .then(first(word("na").map(_ -> 1), word("voor").map(_ -> -1)), Found::new)
                        .then(
                                day,
                                (found, from) ->
                                        new Counted(anchor -> from.on(anchor).map(found::apply))));
    }

    private record Step(int sign, Amount amount) {
        LocalDate apply(LocalDate from) {
            return sign > 0 ? amount.addTo(from) : amount.takeFrom(from);
        }
    }

    private record Found(DayOfWeek weekday, int sign) {
        LocalDate apply(LocalDate from) {
            return from.with(sign > 0 ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
        }
    }

    private FeastDays() {}
}
