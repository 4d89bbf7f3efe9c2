package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.dates.Stretch.Counted;
import be.wijzer.intents.entities.dates.Stretch.Day;
import be.wijzer.intents.entities.dates.Stretch.OfWeek;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// Days by their weekday: "zaterdag", "volgende zaterdag", "zaterdag over een week", "vorige week dinsdag".
final class Weekdays {
    static final Rule<DayOfWeek> WEEKDAY =
            (sentence, from) -> Lexicon.weekday(sentence, from).map(day -> new Match<>(day, from + 1));

    /// "zat." or "op zat": an abbreviation on its own.
    private static final Rule<DayOfWeek> ABBREVIATED = (sentence, from) -> Lexicon.shortWeekday(sentence, from)
            .flatMap(day -> abbreviation(sentence, from).map(next -> new Match<>(day, next)));

    private static Optional<Integer> abbreviation(Sentence sentence, int from) {
        boolean dot = ".".equals(sentence.word(from + 1)) && sentence.glued(from + 1);
        boolean led = sentence.is(from - 1, "op", "vanaf", "tegen")
                && sentence.word(from).length() > 1;
        boolean goesOn = from + 2 < sentence.size()
                && !Character.isUpperCase(sentence.token(from + 2).text().charAt(0));
        if (dot && goesOn && sentence.word(from).length() > 1) {
            return Optional.of(from + 2);
        }
        boolean beforeHours = sentence.isDigits(from + 1)
                        && Clocks.CLOCK.at(sentence, from + 1).isPresent()
                || sentence.word(from + 1).equals("om")
                        && Clocks.CLOCK.at(sentence, from + 1).isPresent()
                        && sentence.word(from).length() <= 2
                        && !sentence.word(from).equals("zo");
        if (beforeHours) {
            return Optional.of(from + 1);
        }
        boolean free = !Sentence.isAny(sentence.word(from), "do", "ma", "zo", "di") || !sentence.isWord(from + 1);
        return led && free && FollowingWords.allowABareNumber(sentence, from + 1)
                ? Optional.of(from + 1)
                : Optional.empty();
    }

    private static final Rule<DayOfWeek> ANY = first(WEEKDAY, ABBREVIATED);

    /// Which week, counted from this one: "volgende" is the next, whatever the day.
    private static final Rule<Integer> WHICH_WEEK = first(
            phrase(
                            "volgende week",
                            "volgnde week",
                            "vlgende week",
                            "de volgende week",
                            "komende week",
                            "toekomende week",
                            "aanstaande week",
                            "de week erop",
                            "next week",
                            "volgende weke",
                            "nekste week",
                            "volgende wk")
                    .map(_ -> 1),
            phrase(
                            "vorige week",
                            "verleden week",
                            "afgelopen week",
                            "voorbije week",
                            "last week",
                            "laatste week",
                            "de vorige week",
                            "veurige week")
                    .map(_ -> -1),
            phrase("deze week", "dees week", "van de week", "deze weke", "huidige week", "this week", "de lopende week")
                    .map(_ -> 0));

    private static final Rule<String> ON = word("op", "-", ",").optional().map(_ -> "");

    private static Day ofWeek(DayOfWeek weekday, int weeks) {
        return Counted.exactly(anchor -> dayOfWeek(anchor.today(), weekday, weeks));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate dayOfWeek(LocalDate today, DayOfWeek weekday, int weeks) {
        return monday(today).plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static Day coming(DayOfWeek weekday) {
        return Counted.exactly(anchor -> anchor.today().with(TemporalAdjusters.next(weekday)));
    }

    private static Day past(DayOfWeek weekday) {
        return Counted.exactly(anchor -> anchor.today().with(TemporalAdjusters.previous(weekday)));
    }

    /// The one of this week, unless that is over and a coming one is looked for.
    private static Day nearest(DayOfWeek weekday) {
        return Counted.exactly(anchor -> {
            LocalDate thisWeek = dayOfWeek(anchor.today(), weekday, 0);
            boolean over = thisWeek.isBefore(anchor.today());
            boolean ahead = thisWeek.isAfter(anchor.today());
            if (anchor.looksAhead()) {
                return over ? thisWeek.plusWeeks(1) : thisWeek;
            }
            return ahead ? thisWeek.minusWeeks(1) : thisWeek;
        });
    }

    private static final Rule<String> NEXT = phrase(
            "volgende", "volgnde", "vlgende", "volgend", "toekomende", "next", "volgenden", "de volgende", "nekste");
    private static final Rule<String> COMING = phrase(
            "komende",
            "aanstaande",
            "eerstvolgende",
            "aankomende",
            "eerstkomende",
            "a.s.",
            "a.s",
            "e.k.",
            "deze aankomende",
            "deze komende",
            "nu",
            "nu komende",
            "de komende",
            "de eerstvolgende",
            "de eerstkomende",
            "as",
            "komenden",
            "kommende");
    private static final Rule<String> THIS = phrase("deze", "dees", "dezen", "this");
    private static final Rule<String> LAST = phrase(
            "afgelopen",
            "verleden",
            "laatste",
            "jongstleden",
            "deze afgelopen",
            "voorbije",
            "jl.",
            "last",
            "de voorbije");
    private static final Rule<String> PREVIOUS = phrase("vorige", "veurige", "vorigen");

    private static final Rule<Day> WITH_MODIFIER = Rule.<Day>first(
            NEXT.after(ANY).map(day -> ofWeek(day, 1)),
            COMING.after(ANY).map(Weekdays::coming),
            LAST.after(ANY).map(Weekdays::past),
            PREVIOUS.after(ANY).map(day -> ofWeek(day, -1)),
            THIS.after(ANY).map(Weekdays::nearest),
            ANY.before(phrase("aanstaande", "komende", "eerstkomend", "a.s.", "e.k.", "prochain"))
                    .map(Weekdays::coming),
            ANY.before(phrase("laatstleden", "jongstleden", "ll.", "jl.", "dernier", "laatst"))
                    .map(Weekdays::past));

    private static final Rule<Day> WITH_WEEK = Rule.<Day>first(
            WHICH_WEEK.before(ON).then(ANY, (weeks, day) -> ofWeek(day, weeks)),
            ANY.before(word("van", "in", ",").optional()).then(WHICH_WEEK, Weekdays::ofWeek));

    /// "acht dagen" counts today too: a week.
    private static final Rule<Amount> WEEKS_ON = Rule.<Amount>first(
            phrase("acht dagen", "8 dagen", "acht daag", "acht", "8")
                    .onlyIf((sentence, _, next) -> !sentence.is(next, "uur", "u", "weken", ":"))
                    .map(_ -> new Amount(0, 1, 0, java.time.Duration.ZERO)),
            phrase("veertien", "14")
                    .onlyIf((sentence, _, next) -> FollowingWords.allowABareNumber(sentence, next))
                    .map(_ -> new Amount(0, 2, 0, java.time.Duration.ZERO)),
            Amounts.AMOUNT.filter(Amount::isCalendar));

    /// "zondag over een week", "zaterdag binnen 14 dagen", "vandaag op acht dagen".
    private static final Rule<Day> COUNTED_ON = Rule.<Day>first(ANY.map(day -> (Day) new OfWeek(day)), NearDays.NEAR)
            .before(word("over", "binnen", "op", "in", "binne"))
            .then(
                    WEEKS_ON.onlyIf((sentence, from, next) ->
                            next > from + 1 || !sentence.word(from - 1).equals("op") || !sentence.isDigits(from)),
                    (day, amount) -> new Counted(anchor -> day.on(anchor).map(amount::addTo)));

    /// "maandag" alone: the coming one.
    private static final Rule<Day> ALONE = ANY.map(OfWeek::new);

    static final Rule<Day> BY_WEEKDAY = Rule.longest(List.of(
            WITH_MODIFIER,
            WITH_WEEK,
            COUNTED_ON,
            word("van")
                    .after(COUNTED_ON.onlyIf(
                            (sentence, from, _) -> Lexicon.NEAR_DAYS.containsKey(sentence.word(from)))),
            ALONE));

    private Weekdays() {}
}
