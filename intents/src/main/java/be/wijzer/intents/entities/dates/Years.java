package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.Stretch.Days;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Years and quarters by their number: "in 2018", "het eerste kwartaal van 2027", "Q3".
final class Years {
    /// A year by its number; needs something before it that says so.
    static final Rule<Stretch> YEAR_NUMBER = NumberedDays.YEAR.map(year -> Days.exactly(_ -> Periods.years(year, 1)));
    static final Rule<Stretch> YEAR = Rule.<Stretch>first(
            phrase(
                            "het jaar",
                            "jaar",
                            "in het jaar",
                            "het huidige jaar",
                            "huidige jaar",
                            "kalenderjaar",
                            "het kalenderjaar")
                    .after(YEAR_NUMBER),
            word("in", "=")
                    .after(YEAR_NUMBER)
                    .onlyIf((sentence, from, next) -> !sentence.isNameLike(next)
                            && (sentence.token(from + 1).text().length() == 4 || !sentence.isDigits(from + 1))),
            word("en", "of")
                    .after(YEAR_NUMBER)
                    .onlyIf((sentence, from, _) -> isAYear(sentence, from + 1)
                            && isAYear(sentence, from - 1)
                            && sentence.is(from - 2, "in", "jaar")),
            Months.THIRD
                    .before(phrase("het jaar", "van", "van het jaar").optional())
                    .then(
                            NumberedDays.YEAR,
                            (third, year) -> Days.exactly(_ -> Periods.Kind.YEAR.part(Periods.years(year, 1), third))));

    private static boolean isAYear(Sentence sentence, int at) {
        return sentence.isDigits(at) && sentence.token(at).text().length() == 4;
    }

    /// "de tweede helft van 2027", "H2 2027".
    static final Rule<Stretch> HALF = Rule.<Integer>first(
                    word("h").after((Rule<Integer>) Sentence::digitsAt),
                    phrase("de").optional().after(Numerals.ORDINAL).before(word("helft", "jaarhelft")))
            .filter(n -> n == 1 || n == 2)
            .then(
                    word("van", "-").optional().after(NumberedDays.YEAR),
                    (n, year) -> Days.exactly(_ -> new DateRange(
                            Optional.of(LocalDate.of(year, 6 * n - 5, 1)),
                            Optional.of(LocalDate.of(year, 6 * n - 5, 1).plusMonths(6)))));

    private static final Rule<Integer> QUARTER_NUMBER = Rule.<Integer>first(
                    word("q").after((Rule<Integer>) Sentence::digitsAt),
                    phrase("het", "de").optional().after(Numerals.ORDINAL).before(word("kwartaal", "trimester")))
            .filter(n -> n >= 1 && n <= 4);
    static final Rule<Stretch> QUARTER = Rule.<Stretch>first(
            QUARTER_NUMBER.then(
                    word("van", "-").optional().after(NumberedDays.YEAR),
                    (n, year) -> Days.exactly(_ -> quarterOf(year, n))),
            NumberedDays.YEAR
                    .before(word("-").optional())
                    .then(QUARTER_NUMBER, (year, n) -> Days.exactly(_ -> quarterOf(year, n))),
            QUARTER_NUMBER
                    .before(word("van").optional())
                    .then(
                            Rule.<Periods.Period>first(Periods.NAMED, Periods.THE)
                                    .onlyIf((sentence, from, next) -> "jaar".equals(sentence.word(next - 1))),
                            (n, year) -> Days.exactly(anchor -> quarterOf(
                                    year.days(anchor).from().orElseThrow().getYear(), n))),
            QUARTER_NUMBER.map(n -> Days.exactly(anchor -> {
                DateRange thisYear = quarterOf(anchor.today().getYear(), n);
                return thisYear.to().orElseThrow().isAfter(anchor.today()) || !anchor.looksAhead()
                        ? thisYear
                        : quarterOf(anchor.today().getYear() + 1, n);
            })));

    private static DateRange quarterOf(int year, int n) {
        return Periods.quarter(LocalDate.of(year, 3 * n - 2, 1));
    }

    static final List<Rule<Stretch>> ALL = List.of(YEAR, HALF, QUARTER);

    private Years() {}
}
