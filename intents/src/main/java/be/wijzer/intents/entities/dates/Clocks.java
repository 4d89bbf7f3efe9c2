package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.nothing;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Hours.Clock;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.Optional;
import java.util.Set;

/// Clock times: "14u30", "half vier", "kwart na 3", "10 over half vijf", "om 3", "negen uur 's avonds".
final class Clocks {
    private static final Set<String> HOUR_WORDS =
            Set.of("u", "uur", "ure", "h", "hr", "uhr", "uren", "heures", "heure");
    private static final Set<Integer> USUAL_MINUTES = Set.of(5, 10, 20, 25);

    /// The words that make a bare number an hour.
    static final Rule<String> AT = phrase(
            "om",
            "om de",
            "rond",
            "rond de",
            "rond de klok van",
            "tegen de klok van",
            "de klok van",
            "omstreeks",
            "tegen",
            "klokslag",
            "stipt",
            "stipt om",
            "om stipt",
            "exact om",
            "precies om",
            "om precies",
            "zo rond",
            "rond een uur of",
            "om een uur of",
            "tegen een uur of",
            "een uur of",
            "zo om",
            "a",
            "at",
            "um",
            "om ongeveer",
            "ongeveer om",
            "rond ongeveer",
            "zo tegen",
            "om klokslag",
            "omtrent",
            "iets na",
            "net na");

    private static final Rule<Integer> BENT_HOUR =
            (sentence, from) -> Numerals.bent(sentence.word(from)).map(hour -> new Match<>(hour, from + 1));
    private static final Rule<Clock> BENT = BENT_HOUR.map(hour -> Clock.said(hour, 0));

    /// An hour in a number or a word, from 1 to 12.
    private static final Rule<Integer> HOUR = first(BENT_HOUR, Numerals.CARDINAL)
            .onlyIf((sentence, from, next) -> next == from + 1)
            .filter(hour -> hour >= 1 && hour <= 12);

    private static final Rule<Integer> HOUR_AFTER = first(word("half").after(HOUR), HOUR);

    private static final Rule<String> HOUR_WORD = (sentence, from) ->
            sentence.is(from, HOUR_WORDS) ? Optional.of(new Match<>(sentence.word(from), from + 1)) : Optional.empty();

    private static final Rule<Integer> MINUTES = Numerals.CARDINAL.filter(minutes -> minutes > 0 && minutes < 30);
    private static final Rule<Integer> QUARTER =
            word("kwart", "kwartier", "kwaart", "kart").map(_ -> 15);
    private static final Rule<Integer> SURELY_MINUTES = first(
            QUARTER,
            MINUTES.before(word("minuten", "minuutjes", "min", "minuut")),
            MINUTES.filter(USUAL_MINUTES::contains));
    private static final Rule<Integer> AFTER = word("na", "over", "noa", "past").map(_ -> 1);
    private static final Rule<Integer> BEFORE =
            word("voor", "vr", "veur", "vor", "to").map(_ -> -1);
    private static final Rule<String> HALF = word("half", "alf", "hallef", "halver", "halvers");

    private static final Rule<Integer> HALF_TO =
            Rule.<Integer>first(HALF.map(_ -> -30), nothing().map(_ -> 0));

    private static Clock counted(int hour, int minutes) {
        int total = Math.floorMod(hour * 60 + minutes, 12 * 60);
        return Clock.said(total / 60, total % 60);
    }

    /// "half vier", "kwart na 3", "tien voor half vijf".
    private static final Rule<Clock> SPOKEN =
            Rule.<Clock>first(HALF.after(HOUR).map(hour -> counted(hour, -30)), toHalf(), spoken(SURELY_MINUTES));

    /// "vijf na half tien": the half makes it a time whatever follows.
    private static Rule<Clock> toHalf() {
        return SURELY_MINUTES
                .then(first(AFTER, BEFORE), (count, sign) -> count * sign)
                .before(HALF)
                .then(HOUR, (offset, hour) -> counted(hour, offset - 30));
    }

    private static Rule<Clock> spoken(Rule<Integer> minutes) {
        return minutes.then(first(AFTER, BEFORE), (count, sign) -> count * sign)
                .then(HALF_TO, Integer::sum)
                .then(HOUR, (offset, hour) -> counted(hour, offset))
                .onlyIf((sentence, _, next) -> !isCounted(sentence, next));
    }

    /// Not an hour after all: "5 na 3 dagen", "kwart voor 3 personen".
    private static boolean isCounted(Sentence sentence, int next) {
        return !sentence.is(next, HOUR_WORDS)
                && !FollowingWords.allowABareNumber(sentence, next)
                && (!sentence.isWord(next) || FollowingWords.countsSomething(sentence.word(next)));
    }

    private static final Rule<Clock> BARE = HOUR.map(hour -> Clock.said(hour, 0))
            .onlyIf((sentence, from, next) -> !sentence.token(from).text().startsWith("0")
                    && (!"een".equals(sentence.word(from))
                            || Sentence.isAny(sentence.token(from).text(), "één", "Eén", "Één"))
                    && FollowingWords.allowABareNumber(sentence, next));
    /// "een" of "van een tot drie".
    private static final Rule<Clock> ONE_OF_A_RANGE = word("een")
            .onlyIf((sentence, from, next) -> sentence.is(from - 1, "van", "vanaf", "tussen")
                    && sentence.is(next, "tot", "en", "-")
                    && HOUR_AFTER.at(sentence, next + 1).isPresent())
            .map(_ -> Clock.said(1, 0));
    private static final Rule<Clock> BEFORE_A_DASH = HOUR.map(hour -> Clock.said(hour, 0))
            .onlyIf((sentence, _, next) -> sentence.is(next, "-", "–") && sentence.isDigits(next + 1));
    private static final Rule<Clock> BARE_24 = Numerals.CARDINAL
            .mapIf(hour -> hour >= 13 && hour <= 24 ? Optional.of(Clock.exactly(hour, 0)) : Optional.empty())
            .onlyIf((sentence, _, next) -> FollowingWords.allowABareNumber(sentence, next));

    /// "middernacht", "op de middag".
    private static final Rule<Clock> NAMED = first(
            word("middernacht").map(_ -> Clock.exactly(0, 0)),
            phrase(
                            "het middaguur",
                            "middaguur",
                            "rond de middag",
                            "op de middag",
                            "op den noen",
                            "op de noen",
                            "over de noen",
                            "rond den noen",
                            "rond de noen",
                            "tegen de middag",
                            "om de middag",
                            "op het middaguur",
                            "snoens",
                            "'s noens")
                    .map(_ -> Clock.exactly(12, 0)));

    private static final Rule<Clock> WRITTEN = Rule.<Clock>first(
            (sentence, from) -> Digital.at(sentence, from, ":"), Clocks::withHourWord, Clocks::english);

    /// "14.30", which is a number unless something says it is a time.
    static final Rule<Clock> DOTTED = (sentence, from) -> Digital.at(sentence, from, ".");

    /// "in de namiddag", "'s avonds".
    static final Rule<DayPart> PART = Rule.<DayPart>first(
            word(
                            "smorgens",
                            "smorgends",
                            "tsnuchtens",
                            "snuchtens",
                            "'smorgens",
                            "sochtends",
                            "'sochtends",
                            "svoormiddags",
                            "'svoormiddags",
                            "tsmorgens",
                            "smurgens")
                    .map(_ -> DayPart.MORNING),
            word("smiddags", "snamiddags", "sachternoens", "'smiddags", "'snamiddags", "tsachternoens")
                    .map(_ -> DayPart.AFTERNOON),
            word("savonds", "savends", "tsavonds", "tsavends", "'savonds", "saves")
                    .map(_ -> DayPart.EVENING),
            word("snachts", "'snachts").map(_ -> DayPart.NIGHT),
            phrase("voor de middag", "voor den middag", "voor de noen", "voor den noen", "voor de noene")
                    .map(_ -> DayPart.MORNING),
            phrase(
                            "na de middag",
                            "na den middag",
                            "na de noen",
                            "na den noen",
                            "na de noene",
                            "achter de middag",
                            "achter de noen",
                            "achter den noen",
                            "achter de noene",
                            "achter noen",
                            "achter noene",
                            "achte noen",
                            "achte noene",
                            "achternoene")
                    .map(_ -> DayPart.AFTERNOON),
            phrase(
                            "'s",
                            "s",
                            "'s-",
                            "' s",
                            "in de",
                            "in den",
                            "in d'",
                            "des",
                            "tijdens de",
                            "op de",
                            "de",
                            "den",
                            "d'",
                            "van de",
                            "in the",
                            "le",
                            "am",
                            "du",
                            "in",
                            "tegen de",
                            "tegen den",
                            "'t")
                    .maybeBefore(word("-"))
                    .maybeBefore(word("late", "vroege"))
                    .after(Lexicon.DAY_PART)
                    .onlyIf((sentence, _, next) -> !FalseFriends.isAName(sentence, next - 1)));

    private static final Rule<Clock> UNMARKED = Rule.<Clock>first(WRITTEN, SPOKEN, NAMED);

    private static final Rule<Clock> AFTER_AT = Rule.<Clock>first(UNMARKED, spoken(MINUTES), DOTTED, BARE, BARE_24);

    /// A clock time that needs no preposition, with its part of the day.
    static final Rule<Clock> CLOCK = Rule.<Clock>first(
                    AT.after(AFTER_AT),
                    word("te", "ten").after(Rule.<Clock>first(WRITTEN, BENT)),
                    word("rond", "tegen", "omtrent", "om")
                            .before(word("den"))
                            .after(BENT.onlyIf((sentence, _, next) ->
                                    Lexicon.month(sentence, next).isEmpty())),
                    PART.then(AT.after(AFTER_AT), (part, clock) -> clock.in(part)),
                    UNMARKED,
                    DOTTED.onlyIf(Clocks::isSurelyATime))
            .maybe(PART, (clock, part) -> clock.in(part))
            .remembered();

    /// A clock time where one is expected: bare hours too.
    static final Rule<Clock> EXPECTED = Rule.<Clock>first(
                    AT.optional().after(AFTER_AT), PART.then(AFTER_AT, (part, clock) -> clock.in(part)))
            .maybe(PART, (clock, part) -> clock.in(part))
            .remembered();

    /// Where a range of hours begins: "8" of "8-9".
    static final Rule<Clock> START = Rule.first(EXPECTED, BEFORE_A_DASH, ONE_OF_A_RANGE);

    /// Where it ends: "een" of "van elf tot een".
    static final Rule<Clock> END = Rule.first(
            EXPECTED,
            word("een")
                    .onlyIf((sentence, _, next) -> !sentence.isWord(next) && !sentence.isDigits(next)
                            || sentence.is(next, "kan", "ben", "is", "past", "zou", "en", "of", "graag", "zijn"))
                    .map(_ -> Clock.said(1, 0)));

    private Clocks() {}

    private static Optional<Match<Clock>> withHourWord(Sentence sentence, int from) {
        Optional<Match<Integer>> hours = Numerals.CARDINAL.at(sentence, from).or(() -> HOUR.at(sentence, from));
        if (hours.isEmpty()
                || hours.get().value() > 24
                || !sentence.is(hours.get().next(), HOUR_WORDS)) {
            return Optional.empty();
        }
        int hour = hours.get().value();
        int next = hours.get().next() + 1;
        boolean exact = hour > 12 || hour == 0 || sentence.word(from).startsWith("0");
        int minute = 0;
        Optional<Match<Integer>> minutes =
                "uren".equals(sentence.word(next - 1)) ? Optional.empty() : minutes(sentence, next);
        if (minutes.isPresent()) {
            minute = minutes.get().value();
            next = minutes.get().next();
        } else if ("en".equals(sentence.word(next)) && Sentence.isAny(sentence.word(next + 1), "half", "alf")) {
            minute = 30;
            next += 2;
        }
        return Optional.of(new Match<>(exact ? Clock.exactly(hour, minute) : Clock.said(hour, minute), next));
    }

    private static Optional<Match<Integer>> minutes(Sentence sentence, int at) {
        boolean glued = sentence.glued(at) && sentence.isDigits(at);
        return Numerals.CARDINAL
                .at(sentence, at)
                .filter(match -> match.value() < 60
                        && (glued
                                || (sentence.token(at).text().length() > 1
                                        && !"een".equals(sentence.word(at))
                                        && FollowingWords.allowABareNumber(sentence, match.next()))));
    }

    /// "20.00" without a word that makes it a price, a share or a measure.
    private static boolean isSurelyATime(Sentence sentence, int from, int next) {
        return sentence.is(next - 1, HOUR_WORDS)
                || (Sentence.isAny(sentence.word(from + 2), "00", "15", "30", "45", "10", "20", "40", "50")
                        && FollowingWords.allowABareNumber(sentence, next)
                        && !Sentence.isAny(sentence.word(from - 1), "€", "$", "£", "euro", "eur"));
    }

    private static Optional<Match<Clock>> english(Sentence sentence, int from) {
        return sentence.digits(from)
                .filter(hour -> hour >= 1 && hour <= 12 && Sentence.isAny(sentence.word(from + 1), "pm", "am"))
                .filter(_ -> !sentence.glued(from + 2))
                .map(hour -> new Match<>(
                        Clock.exactly(hour % 12 + ("pm".equals(sentence.word(from + 1)) ? 12 : 0), 0), from + 2));
    }

    /// Digits with a sign between: hours, minutes and sometimes seconds.
    private static final class Digital {
        static Optional<Match<Clock>> at(Sentence sentence, int from, String sign) {
            Optional<Integer> hour = sentence.digits(from).filter(n -> n <= 24);
            Optional<Integer> minute = part(sentence, from + 1, sign);
            if (hour.isEmpty() || minute.isEmpty() || isPartOfANumber(sentence, from)) {
                return Optional.empty();
            }
            int next = from + 3;
            Optional<Integer> second = part(sentence, next, ":");
            if (second.isPresent()) {
                next += 2;
            } else if (part(sentence, next, sign).isPresent()) {
                return Optional.empty();
            }
            if (sentence.is(next, HOUR_WORDS)) {
                next++;
            }
            boolean exact =
                    hour.get() > 12 || hour.get() == 0 || sentence.word(from).startsWith("0");
            Clock clock = exact ? Clock.exactly(hour.get(), minute.get()) : Clock.said(hour.get(), minute.get());
            return Optional.of(new Match<>(
                    new Clock(clock.hour(), clock.minute(), second.orElse(0), exact, Optional.empty(), false), next));
        }

        private static boolean isPartOfANumber(Sentence sentence, int from) {
            return sentence.glued(from)
                    && Sentence.isAny(sentence.word(from - 1), ".", ",", "/", ":")
                    && sentence.isDigits(from - 2);
        }

        private static Optional<Integer> part(Sentence sentence, int at, String sign) {
            return sign.equals(sentence.word(at))
                            && sentence.glued(at)
                            && sentence.glued(at + 1)
                            && sentence.token(at + 1).text().length() == 2
                    ? sentence.digits(at + 1).filter(n -> n < 60)
                    : Optional.empty();
        }
    }
}
