package be.wijzer.intents.entities.dates;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lengths of time: "anderhalf uur", "drie kwartier", "veertien dagen", "een week of twee".
final class Amounts {
    /// A unit of time, as a number of the smallest unit of its kind.
    enum Unit {
        SECOND,
        MINUTE,
        QUARTER,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /// @param halves how many halves of the unit
        Optional<Amount> times(int halves) {
            return switch (this) {
                case SECOND -> clock(halves * 500L);
                case MINUTE -> clock(halves * 30_000L);
                case QUARTER -> clock(halves * 450_000L);
                case HOUR -> clock(halves * 1_800_000L);
                case DAY ->
                    halves % 2 == 0
                            ? Optional.of(new Amount(0, 0, halves / 2, Duration.ZERO))
                            : Optional.of(new Amount(0, 0, halves / 2, Duration.ofHours(12)));
                case WEEK -> whole(halves, new Amount(0, halves / 2, 0, Duration.ZERO));
                case MONTH ->
                    halves % 2 == 0
                            ? Optional.of(new Amount(halves / 2, 0, 0, Duration.ZERO))
                            : Optional.of(new Amount(halves / 2, 0, 15, Duration.ZERO));
                case YEAR -> Optional.of(new Amount(halves * 6, 0, 0, Duration.ZERO));
            };
        }

        private static Optional<Amount> clock(long millis) {
            return Optional.of(new Amount(0, 0, 0, Duration.ofMillis(millis)));
        }

        private static Optional<Amount> whole(int halves, Amount amount) {
            return halves % 2 == 0 ? Optional.of(amount) : Optional.empty();
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("seconde", Unit.SECOND),
            Map.entry("seconden", Unit.SECOND),
            Map.entry("sec", Unit.SECOND),
            Map.entry("minuut", Unit.MINUTE),
            Map.entry("minuten", Unit.MINUTE),
            Map.entry("min", Unit.MINUTE),
            Map.entry("minuutjes", Unit.MINUTE),
            Map.entry("minute", Unit.MINUTE),
            Map.entry("minutes", Unit.MINUTE),
            Map.entry("kwartier", Unit.QUARTER),
            Map.entry("kwartieren", Unit.QUARTER),
            Map.entry("kwartiertje", Unit.QUARTER),
            Map.entry("kwartierke", Unit.QUARTER),
            Map.entry("kwartierken", Unit.QUARTER),
            Map.entry("kwartierkes", Unit.QUARTER),
            Map.entry("kertier", Unit.QUARTER),
            Map.entry("kartier", Unit.QUARTER),
            Map.entry("kwartiere", Unit.QUARTER),
            Map.entry("minuutje", Unit.MINUTE),
            Map.entry("minuutke", Unit.MINUTE),
            Map.entry("minuutkes", Unit.MINUTE),
            Map.entry("uurke", Unit.HOUR),
            Map.entry("uurken", Unit.HOUR),
            Map.entry("uurkes", Unit.HOUR),
            Map.entry("uurtjes", Unit.HOUR),
            Map.entry("weekske", Unit.WEEK),
            Map.entry("weekskes", Unit.WEEK),
            Map.entry("weekjes", Unit.WEEK),
            Map.entry("maandeke", Unit.MONTH),
            Map.entry("maandekes", Unit.MONTH),
            Map.entry("maandjes", Unit.MONTH),
            Map.entry("jaarke", Unit.YEAR),
            Map.entry("jaarkes", Unit.YEAR),
            Map.entry("jaartjes", Unit.YEAR),
            Map.entry("uur", Unit.HOUR),
            Map.entry("uren", Unit.HOUR),
            Map.entry("u", Unit.HOUR),
            Map.entry("ure", Unit.HOUR),
            Map.entry("uurtje", Unit.HOUR),
            Map.entry("hours", Unit.HOUR),
            Map.entry("heures", Unit.HOUR),
            Map.entry("stunden", Unit.HOUR),
            Map.entry("dag", Unit.DAY),
            Map.entry("dagen", Unit.DAY),
            Map.entry("daag", Unit.DAY),
            Map.entry("doagen", Unit.DAY),
            Map.entry("dage", Unit.DAY),
            Map.entry("nacht", Unit.DAY),
            Map.entry("nachten", Unit.DAY),
            Map.entry("days", Unit.DAY),
            Map.entry("jours", Unit.DAY),
            Map.entry("tage", Unit.DAY),
            Map.entry("week", Unit.WEEK),
            Map.entry("weken", Unit.WEEK),
            Map.entry("weke", Unit.WEEK),
            Map.entry("weeken", Unit.WEEK),
            Map.entry("weekje", Unit.WEEK),
            Map.entry("weeks", Unit.WEEK),
            Map.entry("semaines", Unit.WEEK),
            Map.entry("wochen", Unit.WEEK),
            Map.entry("maand", Unit.MONTH),
            Map.entry("maanden", Unit.MONTH),
            Map.entry("maandje", Unit.MONTH),
            Map.entry("mnd", Unit.MONTH),
            Map.entry("moand", Unit.MONTH),
            Map.entry("moanden", Unit.MONTH),
            Map.entry("months", Unit.MONTH),
            Map.entry("mois", Unit.MONTH),
            Map.entry("jaar", Unit.YEAR),
            Map.entry("jaren", Unit.YEAR),
            Map.entry("joar", Unit.YEAR),
            Map.entry("jaartje", Unit.YEAR),
            Map.entry("years", Unit.YEAR));

    static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    static final Rule<Unit> UNIT = (sentence, from) ->
            Optional.ofNullable(UNITS.get(sentence.word(from))).map(unit -> new Match<>(unit, from + 1));

    private record Halves(int count) {}

    private static final Rule<Halves> ONE_AND_A_HALF =
            word("anderhalf", "anderhalve", "annerhalf", "annerhalve").map(_ -> new Halves(3));
    private static final Rule<Halves> HALF = first(
                    phrase("een half", "een halve", "half een", "'n half", "n half", "'n halve", "een halfen"),
                    word("halve"),
                    word("half")
                            .onlyIf((sentence, _, next) ->
                                    sentence.is(next, "uur", "uurtje", "uurke", "uurken", "jaar")))
            .map(_ -> new Halves(1));
    private static final Rule<Halves> A_FRACTION = Rule.first(
            (sentence, from) -> sentence.word(from).equals("½")
                    ? Optional.of(new Match<>(new Halves(1), from + 1))
                    : Optional.empty(),
            (sentence, from) -> {
                boolean half = Sentence.isAny(sentence.word(from + 1), ",", ".")
                        && sentence.glued(from + 1)
                        && sentence.glued(from + 2)
                        && Sentence.isAny(sentence.word(from + 2), "5", "50");
                return half
                        ? sentence.digits(from).map(n -> new Match<>(new Halves(2 * n + 1), from + 3))
                        : Optional.empty();
            });
    private static final Rule<Halves> AND_A_HALF = Numerals.CARDINAL
            .before(phrase("en een half", "en een halve", "en half"))
            .map(n -> new Halves(2 * n + 1));
    private static final Rule<Halves> WHOLE =
            Numerals.CARDINAL.mapIf(n -> n > 0 && n < 10_000 ? Optional.of(new Halves(2 * n)) : Optional.empty());
    private static final Rule<Halves> COUNT = Rule.first(
            ONE_AND_A_HALF,
            A_FRACTION,
            AND_A_HALF,
            Numerals.AND_A_HALF.map(Halves::new),
            HALF,
            word("'n", "n", "ne", "nen", "un", "une", "'ne").map(_ -> new Halves(2)),
            WHOLE);

    /// "een uur", "twee weken".
    private static final Rule<Amount> SIMPLE =
            COUNT.then(UNIT, (count, unit) -> unit.times(count.count())).mapIf(amount -> amount);
    private static final Rule<Amount> HALF_HOUR = first(phrase(
                    "een halfuur",
                    "een halfuurtje",
                    "halfuur",
                    "halfuurtje",
                    "'n halfuur",
                    "halvuur",
                    "een halvuur",
                    "halfuurke",
                    "een halfuurke",
                    "halfuurken",
                    "een halfuurken",
                    "halfurke",
                    "een halfurke"))
            .map(_ -> hours(30));
    private static final Rule<Amount> HOUR_AND_A_HALF = phrase(
                    "een uur en half", "een uur en een half", "uur en half", "'n uur en half", "uur en een half")
            .map(_ -> hours(90));
    /// "een goed uur", "een dik kwartier", "een klein halfuurtje".
    private static final Rule<Amount> ROUGHLY = word("een", "'n", "n", "ne", "nen")
            .after(word(
                    "goed", "goei", "goeie", "goeien", "dik", "dikke", "klein", "kleine", "kleinen", "stief", "stijf",
                    "ruim", "krap", "groot", "dikken"))
            .after(Rule.<Amount>first(
                    HALF_HOUR,
                    word("half", "halve").after(UNIT).mapIf(unit -> unit.times(1)),
                    UNIT.mapIf(unit -> unit.times(2))));
    /// "een dag of tien", "een uur of twee".
    private static final Rule<Amount> ABOUT = word("een", "'n", "n", "ne")
            .after(UNIT.before(word("of")).then(Numerals.CARDINAL, (unit, n) -> unit.times(2 * n)))
            .mapIf(amount -> amount);
    private static final Rule<Amount> HOURS_AND_A_HALF = Numerals.CARDINAL
            .before(word("uur", "u", "uren"))
            .before(word("en"))
            .before(word("half"))
            .map(n -> hours(n * 60 + 30));
    private static final Rule<Amount> HOURS_AND_MINUTES = (sentence, from) -> Numerals.CARDINAL
            .before(word("u", "uur", "h"))
            .at(sentence, from)
            .flatMap(hours -> sentence.digits(hours.next())
                    .filter(n -> n < 60 && sentence.glued(hours.next()))
                    .map(minutes -> new Match<>(hours(hours.value() * 60 + minutes), hours.next() + 1)));

    private static final Rule<Amount> ALL_OF = word("de", "den", "het", "een", "'n", "ne", "nen")
            .optional()
            .after(word("hele", "helen", "heel", "volledige", "ganse", "gansen", "gans"))
            .before(word("de", "den", "het", "'t").optional())
            .after(UNIT.onlyIf((sentence, from, _) ->
                    Sentence.isAny(sentence.word(from), "dag", "week", "maand", "jaar", "nacht", "uur")))
            .mapIf(unit -> unit.times(2))
            .onlyIf((sentence, _, next) -> Lexicon.weekday(sentence, next).isEmpty());

    /// An amount, in one or two units.
    static final Rule<Amount> AMOUNT = ((Rule<Amount>) Amounts::amount).remembered();

    private static Optional<Match<Amount>> amount(Sentence sentence, int from) {
        Optional<Match<Amount>> head = Rule.<Amount>longest(
                        List.of(HOUR_AND_A_HALF, HOURS_AND_A_HALF, HALF_HOUR, ABOUT, ROUGHLY, SIMPLE))
                .at(sentence, from);
        return head.map(first -> tail(sentence, first));
    }

    private static final Rule<Amount> TAIL = Rule.first(
            word("en").after(first(HALF_HOUR, SIMPLE)),
            word("en").after(word("kwart")).map(_ -> hours(15)),
            SIMPLE.onlyIf((sentence, from, _) -> sentence.isDigits(from)));

    private Amounts() {}

    private static Match<Amount> tail(Sentence sentence, Match<Amount> head) {
        return TAIL.at(sentence, head.next())
                .filter(rest -> smaller(rest.value(), head.value()))
                .map(rest -> new Match<>(head.value().plus(rest.value()), rest.next()))
                .orElse(head);
    }

    private static boolean smaller(Amount rest, Amount head) {
        return size(rest).compareTo(size(head)) < 0;
    }

    private static Duration size(Amount amount) {
        return Duration.ofDays(amount.months() * 30L + amount.weeks() * 7L + amount.days())
                .plus(amount.clock());
    }

    private static Amount hours(int minutes) {
        return new Amount(0, 0, 0, Duration.ofMinutes(minutes));
    }

    /// A length of time that can't be a clock time or an age.
    static final Rule<Amount> DURATION =
            Rule.<Amount>first(HOURS_AND_MINUTES.onlyIf(Lengths::lasts), ALL_OF, AMOUNT.onlyIf(Lengths::isOne));
}
