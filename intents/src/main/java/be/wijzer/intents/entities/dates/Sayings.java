package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.nothing;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.DateValue.DateRange;
import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Numbered;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything said about time: repetitions, ranges, moments and durations.
final class Sayings {
    private static final Rule<When> NOW = word("nu", "heden").map(_ -> When.of(Counted.exactly(Anchor::today)));
    private static final Rule<When> BARE_DAY = NumberedDays.BARE_DAY.map(When::of);
    private static final Rule<When> YEAR = Years.YEAR_NUMBER.map(When::of);
    private static final Rule<When> STRETCH = Stretches.STRETCH.map(When::of);

    private static final Rule<String> TO = phrase(
            "tot",
            "tot en met",
            "t/m",
            "t.e.m.",
            "t.e.m",
            "tem",
            "-",
            "–",
            "~",
            "tot aan",
            "tot op",
            "tot ten laatste",
            "to",
            "bis",
            "au",
            "tot en met de");
    private static final Rule<String> FROM =
            phrase("van", "vanaf", "van op", "vanop", "from", "du", "vom", "in", "vanaf de");
    private static final Rule<String> BETWEEN = phrase("tussen", "tusse", "between", "entre", "tussen de");
    private static final Rule<String> AND = Rule.<String>first(word("en", "and", "et"), TO);

    private static final List<Rule<When>> ENDS = List.of(
            Moments.WHEN,
            STRETCH,
            BARE_DAY,
            NumberedDays.WEEKDAY_AND_BARE_DAY.map(When::of),
            YEAR,
            NOW,
            Months.END_OF_RANGE.map(When::of));
    private static final Rule<When> END = Rule.longest(List.of(Moments.WHEN, STRETCH, YEAR, NOW));

    /// Where a first end was read as far as it could, it may have taken too much: shorter readings are tried as well.
    private static Rule<Reading> range(Rule<String> opening, Rule<String> joint, List<Rule<When>> ends) {
        List<Rule<Reading>> ways = ends.stream()
                .map(end ->
                        opening.after(end).before(joint).then(END, Ends::new).mapIf(Ends::reading))
                .toList();
        return Rule.longest(ways);
    }

    private record Ends(When first, When second) {
        /// A number that may be a day is one only where the other end names the month; a clock time is no end of days.
        Optional<Reading> reading() {
            boolean number = first.stretch()
                    .filter(said -> said instanceof Numbered day && day.month().isEmpty())
                    .isPresent();
            boolean month = second.stretch()
                    .filter(said -> said instanceof Numbered day && day.month().isPresent())
                    .isPresent();
            boolean days = second.stretch().isPresent() || first.hours().isPresent();
            return first.stretch().isPresent()
                            && days
                            && !(number
                                    && first.hours().isEmpty()
                                    && second.hours().isPresent())
                            && (!number
                                    || month
                                    || second.stretch()
                                            .filter(Numbered.class::isInstance)
                                            .isPresent())
                    ? Optional.of(Ranges.between(first, second))
                    : Optional.empty();
        }
    }

    private static final Rule<Reading> RANGE = Rule.longest(List.of(
            range(FROM, TO, ENDS),
            range(BETWEEN, AND, ENDS),
            range(nothing(), TO, ENDS)
                    .onlyIf((sentence, from, _) -> !FalseFriends.isPartOfANumber(sentence, from)
                            && !FalseFriends.isYearAndMonth(sentence, from)),
            NumberedDays.MONTH_AND_DAYS,
            STRETCH.before(word("-", "tot"))
                    .then(BARE_DAY, Ranges::between)
                    .onlyIf((sentence, from, next) -> FollowingWords.allowABareNumber(sentence, next)
                            && Lexicon.month(sentence, from).isPresent()),
            phrase("tot nu toe", "tot op heden", "tot nu", "tot op vandaag")
                    .map(_ ->
                            (anchor, _) -> Optional.of(new DateRange(Optional.empty(), Optional.of(anchor.today()))))));

    private static final Rule<When> OPEN_END = Rule.longest(List.of(
            Moments.WHEN,
            YEAR,
            Clocks.EXPECTED.map(clock -> When.of((Hours) clock)),
            word("het").after(Stretches.STRETCH.map(When::of)),
            phrase("jaar", "het jaar").after(YEAR)));

    private static final Rule<Reading> OPEN = Rule.<Reading>longest(List.of(
            phrase(
                            "vanaf",
                            "sinds",
                            "sedert",
                            "ten vroegste",
                            "ten vroegste op",
                            "ten vroegste vanaf",
                            "startend",
                            "startend op",
                            "beginnend",
                            "beginnend op",
                            "te beginnen op",
                            "vanaf ten vroegste",
                            "al vanaf",
                            "zo vroeg als",
                            "al zo vroeg als",
                            "a partir de",
                            "a partir du",
                            "ab",
                            "from",
                            "niet voor",
                            "niet vroeger dan",
                            "vanaf rond",
                            "vanop")
                    .after(OPEN_END)
                    .map(Ranges::from),
            phrase("na", "later dan", "pas na", "hoger dan", "na rond", "noa", "after", "na de")
                    .after(OPEN_END)
                    .map(Ranges::after)
                    .onlyIf((sentence, _, next) ->
                            FollowingWords.allowABareNumber(sentence, next) || !sentence.isDigits(next - 1)),
            phrase(
                            "voor",
                            "nog voor",
                            "voorafgaand aan",
                            "eerder dan",
                            "vroeger dan",
                            "liefst voor",
                            "before",
                            "voor rond",
                            "avant")
                    .after(OPEN_END)
                    .onlyIf(Sayings::isBefore)
                    .map(Ranges::before),
            phrase(
                            "tot",
                            "tot en met",
                            "t/m",
                            "tem",
                            "t.e.m.",
                            "uiterlijk",
                            "uiterlijk op",
                            "uiterlijk tegen",
                            "uiterlijk tot",
                            "ten laatste",
                            "ten laatste op",
                            "ten laatste tegen",
                            "tegen ten laatste",
                            "tegen uiterlijk",
                            "niet later dan",
                            "tot aan",
                            "ten laatste om",
                            "uiterlijk om",
                            "jusqu'au",
                            "until",
                            "by",
                            "bis",
                            "niet na",
                            "al zo laat als",
                            "tot en met de",
                            "laatstens",
                            "ten lotste")
                    .after(OPEN_END)
                    .map(Ranges::until),
            phrase("sinds", "sedert", "al sinds")
                    .after(NearDays.CALENDAR_AMOUNT)
                    .map(amount -> Ranges.from(When.of(Counted.exactly(anchor -> amount.takeFrom(anchor.today()))))),
            phrase("tegen", "tegen de", "tege")
                    .after(Stretches.STRETCH.map(When::of))
                    .map(Ranges::until),
            OPEN_END.before(phrase(
                            "of later", "en later", "en daarna", "of daarna", "en hoger", "of nadien", "en verder"))
                    .onlyIf((sentence, from, _) -> !sentence.isDigits(from)
                            || sentence.token(from).text().length() == 4
                            || !sentence.isDigits(from + 1))
                    .map(Ranges::from),
            OPEN_END.before(phrase("of vroeger", "of eerder", "en vroeger")).map(Ranges::until)));

    private static final Set<String> BOOKED = Set.of(
            "afspraak",
            "zaal",
            "tafel",
            "reservatie",
            "reservering",
            "plaats",
            "kaarten",
            "ticket",
            "tickets",
            "boeking",
            "feestzaal",
            "vergaderzaal",
            "ruimte",
            "lokaal",
            "meeting",
            "plan",
            "iets",
            "afspraken",
            "vergadering",
            "gereserveerd",
            "vast",
            "boek",
            "reserveer",
            "boeken",
            "reserveren",
            "vrij",
            "kan");
    private static final Set<String> PRESSING = Set.of(
            "moet",
            "moeten",
            "nog",
            "uiterlijk",
            "klaar",
            "indienen",
            "ingediend",
            "binnenbrengen",
            "vervalt",
            "betalen",
            "betaald",
            "binnen",
            "altijd",
            "liefst",
            "af",
            "zeker",
            "lukt",
            "krijgen",
            "vertrek",
            "vertrekken",
            "zeggen",
            "melden",
            "inschrijven",
            "gebeuren",
            "terugkomen",
            "teruggaan",
            "tijdig",
            "nodig");

    /// "voor zaterdag" is for that day, unless it is "vóór" or the sentence speaks of a deadline; a clock time or a
    /// year is one by itself.
    private static boolean isBefore(Sentence sentence, int from, int next) {
        if (!sentence.word(from).equals("voor") || sentence.token(from).text().contains("ó")) {
            return true;
        }
        if (sentence.is(from - 1, BOOKED)) {
            return false;
        }
        if (Amounts.DURATION
                .at(sentence, from + 1)
                .filter(match -> match.next() >= next)
                .isPresent()) {
            return false;
        }
        boolean clock = Numerals.bent(sentence.word(from + 1)).isPresent()
                || Clocks.CLOCK
                        .at(sentence, from + 1)
                        .filter(match -> match.next() == next)
                        .isPresent()
                || Clocks.DOTTED
                        .at(sentence, from + 1)
                        .filter(match -> match.next() == next)
                        .isPresent();
        boolean year = YEAR.at(sentence, from + 1)
                .filter(match -> match.next() == next)
                .isPresent();
        return clock || year || sentence.speaksOf(PRESSING) && !isHowLong(sentence, from);
    }

    private static boolean isHowLong(Sentence sentence, int from) {
        return Amounts.AMOUNT.at(sentence, from + 1).isPresent();
    }

    private static final Rule<Reading> DURATION =
            Amounts.DURATION.map(amount -> (_, _) -> Optional.of(new DateValue.Duration(amount)));

    /// Two nights, for instance, where a clock time and a length would read the same: the context of the length
    /// decides.
    private static final Rule<Reading> WHEN =
            Moments.WHEN.onlyIf(Sayings::isNotALength).map(when -> when);

    private static boolean isNotALength(Sentence sentence, int from, int next) {
        return Amounts.DURATION
                .at(sentence, from)
                .filter(match -> match.next() >= next)
                .isEmpty();
    }

    static final Rule<Reading> SAYING =
            Rule.longest(List.of(Recurrences.RECURRENCE, RANGE, OPEN, Moments.ELAPSED, WHEN, DURATION));

    private Sayings() {}
}
