package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.Numbered;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Days by their number: "twaalf maart", "de 12e", "12/03", "12-3-26", "2026-03-12", with or without their weekday.
final class NumberedDays {
    private static final Rule<Integer> MONTH = (sentence, from) -> Lexicon.month(sentence, from)
            .map(month -> new Match<>(
                    month,
                    sentence.word(from + 1).equals(".")
                                    && sentence.glued(from + 1)
                                    && sentence.token(from).text().length() <= 5
                                    && !Sentence.isAny(sentence.word(from), "maart", "april", "mei", "juni", "juli")
                            ? from + 2
                            : from + 1));

    static final Rule<Integer> FULL_YEAR = Numerals.CARDINAL.filter(year -> year >= 1900 && year <= 2150);
    /// "negentien zevenentachtig", "twintig vijfentwintig".
    private static final Rule<Integer> YEAR_IN_PAIRS = (sentence, from) -> Numerals.count(sentence.word(from))
            .filter(century -> century == 19 || century == 20)
            .flatMap(century -> Numerals.count(sentence.word(from + 1))
                    .filter(year -> year >= 10 && year < (century == 19 ? 100 : 50))
                    .map(year -> new Match<>(century * 100 + year, from + 2)));
    private static final Set<String> BIRTH = Set.of(
            "geboren",
            "geboortedatum",
            "geboorte",
            "geboortedag",
            "gebore",
            "geboortejaar",
            "jarig",
            "getrouwd",
            "overleden");
    /// "geboren op 12 mei 87".
    private static final Rule<Integer> YEAR_OF_BIRTH = Numerals.CARDINAL
            .mapIf(year -> year >= 10 && year < 100 ? Optional.of(Stretch.year(year)) : Optional.empty())
            .onlyIf((sentence, _, next) ->
                    sentence.speaksOf(BIRTH) && !sentence.isDigits(next) && !sentence.is(next, "u", "uur", "h", ":"));
    static final Rule<Integer> SHORT_YEAR = (sentence, from) -> Sentence.isAny(sentence.word(from), "'", "’", "‘")
                    && sentence.glued(from + 1)
                    && sentence.token(from + 1).text().length() == 2
            ? sentence.digits(from + 1).map(year -> new Match<>(Stretch.year(year), from + 2))
            : Optional.empty();
    static final Rule<Integer> YEAR = first(FULL_YEAR, SHORT_YEAR);

    private static final Rule<String> OF =
            Rule.<String>first(phrase("van de maand", "van", "in", "v"), word("/", "-", "."));
    private static final Rule<Integer> YEAR_AFTER = Rule.<String>first(
                    phrase("van het jaar", "in het jaar"), word("van", "in", ",", "/", "-"))
            .optional()
            .after(YEAR);

    private static final Rule<Integer> DAY_NUMBER = Rule.<Integer>first(Numerals.ORDINAL, Numerals.CARDINAL)
            .filter(day -> day >= 1 && day <= 99)
            .maybeBefore(word("dag"));

    /// "12 maart", "de 12e van maart 2026", "05-aug-2016".
    private static final Rule<Numbered> DAY_AND_MONTH = DAY_NUMBER
            .onlyIf(NumberedDays::standsFree)
            .before(OF.optional())
            .then(MONTH, (day, month) -> inMonth(month, day))
            .maybe(Rule.<Integer>first(YEAR_AFTER, YEAR_IN_PAIRS, YEAR_OF_BIRTH), NumberedDays::inYear);

    /// "de twaalfde van de zesde".
    private static final Rule<Numbered> DAY_OF_NUMBERED_MONTH = Numerals.ORDINAL
            .filter(day -> day <= 31)
            .before(phrase("van de", "van den", "van d'"))
            .then(Numerals.ORDINAL.filter(month -> month <= 12), (day, month) -> inMonth(month, day))
            .onlyIf((sentence, _, next) -> FollowingWords.allowABareNumber(sentence, next) || sentence.isDigits(next))
            .maybe(Rule.<Integer>first(YEAR_AFTER, YEAR_IN_PAIRS, YEAR_OF_BIRTH), NumberedDays::inYear);

    /// "november de 15e", "maart 12, 2026".
    private static final Rule<Numbered> MONTH_AND_DAY = MONTH.then(
                    Rule.<Integer>first(
                            word("de", "den", "the").after(Rule.<Integer>first(Numerals.ORDINAL, Sentence::digitsAt)),
                            Numerals.ORDINAL,
                            ((Rule<Integer>) Sentence::digitsAt)
                                    .onlyIf((sentence, _, next) -> FollowingWords.allowABareNumber(sentence, next)
                                            && !Sentence.isAny(sentence.word(next), "-", "/"))),
                    NumberedDays::inMonth)
            .filter(day -> isOfAMonth(day.day()))
            .maybe(YEAR_AFTER, NumberedDays::inYear);

    private static Numbered inYear(Numbered day, int year) {
        return new Numbered(OptionalInt.of(year), day.month(), day.day());
    }

    private static boolean standsFree(Sentence sentence, int from, int next) {
        return !FalseFriends.isPartOfANumber(sentence, from);
    }

    private static final Rule<Numbered> WRITTEN = Rule.<Numbered>first(
            DAY_AND_MONTH,
            DAY_OF_NUMBERED_MONTH,
            WrittenDays::iso,
            WrittenDays::signs,
            WrittenDays::spaced,
            MONTH_AND_DAY);

    private static final Rule<String> ARTICLE = phrase("de", "den", "d'n", "'n", "le", "the", "op den", "op de");

    /// "de 12e", "de twaalfde", "den 12", with the month it is in where that is counted from now.
    private static final Rule<Day> ORDINAL_ONLY = ARTICLE.after(
                    Rule.<Integer>first(Numerals.ORDINAL, Sentence::digitsAt).maybeBefore(word("dag")))
            .filter(NumberedDays::isOfAMonth)
            .then(monthNearby().optional(), NumberedDays::inMonthNearby)
            .onlyIf(NumberedDays::isADay);
    private static final Rule<Day> ORDINAL_WITH_MONTH_NEARBY = Numerals.ORDINAL
            .maybeBefore(word("dag"))
            .filter(NumberedDays::isOfAMonth)
            .then(monthNearby(), (day, months) -> inMonthNearby(day, Optional.of(months)));

    private static Rule<Integer> monthNearby() {
        return Rule.<Integer>first(
                phrase(
                                "van de volgende maand",
                                "van volgende maand",
                                "volgende maand",
                                "van de komende maand",
                                "van komende maand",
                                "de volgende maand",
                                "komende maand",
                                "van toekomende maand")
                        .map(_ -> 1),
                phrase(
                                "van de vorige maand",
                                "van vorige maand",
                                "vorige maand",
                                "verleden maand",
                                "van verleden maand")
                        .map(_ -> -1),
                phrase("van deze maand", "van de lopende maand", "deze maand").map(_ -> 0));
    }

    private static Day inMonthNearby(int day, Optional<Integer> months) {
        return months.<Day>map(count -> new Counted(
                        anchor -> validDay(YearMonth.from(anchor.today()).plusMonths(count), day)))
                .orElseGet(() -> number(day));
    }

    private static Optional<LocalDate> validDay(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    private static final Rule<String> OF_THE_MONTH = phrase("van de maand", "der maand");
    /// "volgende maand de 5e".
    private static final Rule<Day> MONTH_FIRST = first(
                    phrase("volgende maand", "komende maand", "toekomende maand")
                            .map(_ -> 1),
                    phrase("deze maand").map(_ -> 0),
                    phrase("vorige maand", "verleden maand").map(_ -> -1))
            .before(word("op", ",").optional())
            .before(word("de", "den"))
            .then(
                    Numerals.ORDINAL.filter(NumberedDays::isOfAMonth),
                    (months, day) -> inMonthNearby(day, Optional.of(months)));

    private static final Set<String> LEADING_TO_A_DAY = Set.of(
            "op", "tegen", "vanaf", "tot", "na", "voor", "van", "nee", "neen", "of", "en", "tussen", "is", "was",
            "sinds", "wacht", "", "liever", "eerder", "bedoel", "tem", "met", ",", "sorry", "dag", "naar", "pardon",
            "ten", "laatste", "wordt", "sedert", "zeg", "doe", "dan", "euh", "eh", "het", "maar", "door", "toch");

    /// Digits with an ending name a day unless a noun follows; a word such as "eerste" only after a preposition.
    private static boolean isADay(Sentence sentence, int from, int next) {
        if (Sentence.isAny(
                sentence.word(next), "eeuw", "verdieping", "keer", "verdiep", "plaats", "maal", "feest", "weg")) {
            return false;
        }
        int number = sentence.is(from, "op") ? from + 2 : from + 1;
        if (sentence.word(next - 1).equals("maand")) {
            return true;
        }
        boolean bare = next == number + 1;
        boolean high = Numerals.ORDINAL
                .at(sentence, number)
                .filter(day -> day.value() > 3)
                .isPresent();
        boolean led = number == from + 2
                || sentence.is(from - 1, LEADING_TO_A_DAY)
                || (high && sentence.is(from - 1, FREE_ON_A_DAY))
                || Lexicon.weekday(sentence, from - 1).isPresent();
        return FollowingWords.allowABareNumber(sentence, next)
                && (!bare || led)
                && !(bare
                        && Sentence.isAny(sentence.word(next), "van", "in", "en", "of", "die", "zaal", "dat", "kan")
                        && sentence.isWord(number)
                        && !isOfAClock(sentence, next)
                        && !isSaidAsADay(sentence, next, high));
    }

    private static final Set<String> FREE_ON_A_DAY = Set.of(
            "kan",
            "kom",
            "komen",
            "kunnen",
            "past",
            "lukt",
            "zou",
            "zouden",
            "gaat",
            "ga",
            "trouwen",
            "vertrekken",
            "zijn",
            "ook",
            "pas",
            "al",
            "vrij");

    /// "de achtste kan ik", "de achtste of de negende", "de vijfde in de namiddag", "de achtste van twee tot vier".
    private static boolean isSaidAsADay(Sentence sentence, int next, boolean high) {
        return switch (sentence.word(next)) {
            case "kan" ->
                sentence.is(next + 1, "ik", "we", "wij", "ge")
                        || (high
                                && (sentence.is(next + 1, "het", "'t", "niet", "ook", "wel", "nog", "mijn", "mij")
                                        || !sentence.isWord(next + 1)));
            case "en", "of" -> {
                int second = sentence.is(next + 1, "de", "den") ? next + 2 : next + 1;
                yield Numerals.ORDINAL
                        .at(sentence, second)
                        .filter(day -> high
                                && day.value() <= 31
                                && FollowingWords.allowABareNumber(sentence, day.next())
                                && !sentence.is(day.next(), "plaats", "zaal", "weg"))
                        .isPresent();
            }
            case "in" ->
                sentence.is(next + 1, "de", "den")
                        && Lexicon.DAY_PARTS.find(sentence.word(next + 2)).isPresent();
            case "van" -> Clocks.START.at(sentence, next + 1).isPresent();
            default -> false;
        };
    }

    private static boolean isOfAClock(Sentence sentence, int next) {
        return sentence.is(next, "van") && sentence.isDigits(next + 1);
    }

    private static final Rule<Numbered> DAY_OF_MONTH = ARTICLE.optional()
            .after(Numerals.ORDINAL.maybeBefore(word("dag")))
            .before(OF_THE_MONTH)
            .map(NumberedDays::number);

    /// The number after a weekday: "vrijdag 13", "vrijdag de 13e".
    private static final Rule<Day> AFTER_A_WEEKDAY = Rule.<Day>first(
                    ARTICLE.optional().after(Numerals.ORDINAL).map(NumberedDays::number),
                    word("de", "den")
                            .optional()
                            .after((Rule<Integer>) Sentence::digitsAt)
                            .onlyIf((sentence, _, next) -> FollowingWords.allowABareNumber(sentence, next)
                                    && !Sentence.isAny(sentence.word(next), "-", "/", ":")
                                    && !(next < sentence.size() && "'".equals(sentence.word(next))))
                            .map(NumberedDays::number))
            .filter(day -> day instanceof Numbered n && isOfAMonth(n.day()))
            .maybe(
                    monthNearby(),
                    (day, months) -> day instanceof Numbered n ? inMonthNearby(n.day(), Optional.of(months)) : day);

    private static Numbered number(int day) {
        return new Numbered(OptionalInt.empty(), OptionalInt.empty(), day);
    }

    private static Numbered inMonth(int month, int day) {
        return new Numbered(OptionalInt.empty(), OptionalInt.of(month), day);
    }

    private static boolean isOfAMonth(int day) {
        return day >= 1 && day <= 31;
    }

    /// A weekday before a number, abbreviated too. Where both are given the number wins.
    private static final Rule<DayOfWeek> WEEKDAY_BEFORE = Rule.<DayOfWeek>first(
                    (sentence, from) -> Lexicon.weekday(sentence, from).map(day -> new Match<>(day, from + 1)),
                    ((Rule<DayOfWeek>) (sentence, from) ->
                                    Lexicon.shortWeekday(sentence, from).map(day -> new Match<>(day, from + 1)))
                            .maybeBefore(word(".")))
            .maybeBefore(word(","));

    /// A weekday before a bare number: written in full, or shortened with a full stop.
    private static final Rule<DayOfWeek> SURELY_WEEKDAY = WEEKDAY_BEFORE.onlyIf(
            (sentence, from, _) -> Lexicon.weekday(sentence, from).isPresent()
                    || sentence.word(from + 1).equals(".")
                    || sentence.isDigits(from + 1));

    private static final Rule<String> DAY_MODIFIER = word(
                    "deze", "volgende", "komende", "aanstaande", "eerstvolgende", "aankomende")
            .optional()
            .map(_ -> "");

    /// Any of these.
    static final Rule<Day> NUMBERED = Rule.longest(List.of(
            ARTICLE.optional().after(WRITTEN).map(day -> (Day) day),
            DAY_OF_MONTH.map(day -> (Day) day),
            ORDINAL_ONLY,
            MONTH_FIRST,
            ARTICLE.optional().after(ORDINAL_WITH_MONTH_NEARBY),
            DAY_MODIFIER
                    .after(WEEKDAY_BEFORE)
                    .before(ARTICLE.optional())
                    .after(WRITTEN)
                    .map(day -> (Day) day),
            DAY_MODIFIER.after(SURELY_WEEKDAY).after(AFTER_A_WEEKDAY).onlyIf(NumberedDays::isNotAClock),
            WRITTEN.before(weekdayAfter()).map(day -> (Day) day)));

    private static Rule<String> weekdayAfter() {
        return word("(", ",")
                .then(
                        (sentence, from) -> Lexicon.weekday(sentence, from)
                                .or(() -> Lexicon.shortWeekday(sentence, from))
                                .map(_ -> new Match<>("", from + 1)),
                        (a, b) -> a + b)
                .maybeBefore(word(")"));
    }

    private static boolean isNotAClock(Sentence sentence, int from, int next) {
        return !sentence.is(next, "u", "uur", "h", "tot");
    }

    /// A day number without its month, for ranges and lists: "10 tot 17 augustus".
    static final Rule<Numbered> BARE_DAY = ARTICLE.optional()
            .after(Rule.<Integer>first(Numerals.ORDINAL, Numerals.CARDINAL))
            .filter(NumberedDays::isOfAMonth)
            .map(NumberedDays::number);

    /// "donderdag 14" of "van donderdag 14 tot zondag 17 mei".
    static final Rule<Numbered> WEEKDAY_AND_BARE_DAY = WEEKDAY_BEFORE.after(BARE_DAY);

    /// "november 19-20".
    static final Rule<Reading> MONTH_AND_DAYS = MONTH.then(BARE_DAY, (month, day) -> inMonth(month, day.day()))
            .before(word("-", "tot"))
            .then(BARE_DAY, (first, last) -> Ranges.between(When.of(first), When.of(last)));

    private NumberedDays() {}
}
