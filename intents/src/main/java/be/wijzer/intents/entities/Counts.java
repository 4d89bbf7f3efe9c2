package be.wijzer.intents.entities;

import static be.wijzer.intents.entities.words.Rule.first;
import static be.wijzer.intents.entities.words.Rule.phrase;
import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Numbers, ordinals and sums of money. A sum is in euros, with its cents as decimals.
final class Counts implements Finder {
    private static final Set<String> EURO = Set.of(
            "euro",
            "euros",
            "euro's",
            "eur",
            "eurootjes",
            "eurootje",
            "euroke",
            "eurokes",
            "eurookes",
            "eurooke",
            "euri",
            "euris",
            "oiro",
            "euroos",
            "€");
    private static final Set<String> CENT = Set.of("cent", "cents", "centen", "eurocent");

    private static final Rule<BigDecimal> DECIMAL = Counts::decimal;
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "honderd", BigDecimal.valueOf(100),
            "duizend", BigDecimal.valueOf(1000),
            "k", BigDecimal.valueOf(1000),
            "miljoen", BigDecimal.valueOf(1_000_000),
            "mln", BigDecimal.valueOf(1_000_000),
            "miljard", BigDecimal.valueOf(1_000_000_000));
    private static final Rule<BigDecimal> SCALE = (sentence, from) ->
            Optional.ofNullable(SCALES.get(sentence.word(from))).map(scale -> new Match<>(scale, from + 1));
    private static final Rule<BigDecimal> HALVES = first(
            word("anderhalf", "anderhalve").map(_ -> new BigDecimal("1.5")),
            phrase("een half", "een halve", "nen halven", "ne halve", "een halven", "halve", "halven")
                    .map(_ -> new BigDecimal("0.5")),
            Numerals.CARDINAL
                    .before(phrase("en een half", "en een halve", "en half"))
                    .map(whole -> BigDecimal.valueOf(whole).add(new BigDecimal("0.5"))),
            Numerals.AND_A_HALF.map(halves -> BigDecimal.valueOf(halves * 5L, 1)));
    private static final Rule<BigDecimal> AMOUNT = Rule.<BigDecimal>first(
                    HALVES, DECIMAL, Counts::spokenDecimal, Numerals.CARDINAL.map(BigDecimal::valueOf))
            .maybe(SCALE, Counts::times);
    /// "20,-", "1 250".
    private static final Rule<BigDecimal> ROUND = first(Counts::dashed, Counts::spaced);

    private static final Rule<String> EUROS =
            (sentence, from) -> sentence.is(from, EURO) ? Optional.of(new Match<>("euro", from + 1)) : Optional.empty();
    private static final Rule<String> CENT_WORD =
            (sentence, from) -> sentence.is(from, CENT) ? Optional.of(new Match<>("cent", from + 1)) : Optional.empty();
    private static final Rule<BigDecimal> CENTS = Numerals.CARDINAL.mapIf(
            cents -> cents > 0 && cents < 100 ? Optional.of(BigDecimal.valueOf(cents, 2)) : Optional.empty());

    /// "een euro of tien".
    private static final Rule<BigDecimal> ABOUT = word("een", "ne", "nen")
            .after(EUROS)
            .before(word("of"))
            .after(Numerals.CARDINAL)
            .onlyIf((sentence, _, next) -> !sentence.is(next, EURO))
            .map(BigDecimal::valueOf);

    private static final Rule<BigDecimal> MONEY = first(
            ABOUT,
            word("€", "eur").after(Rule.<BigDecimal>first(ROUND, AMOUNT)),
            Rule.<BigDecimal>first(ROUND, AMOUNT)
                    .before(EUROS)
                    .maybe(
                            Rule.<BigDecimal>first(
                                    word("en").after(CENTS).before(CENT_WORD),
                                    CENTS.before(CENT_WORD),
                                    phrase("en half", "en een half", "en nen half")
                                            .map(_ -> new BigDecimal("0.50")),
                                    CENTS.onlyIf(Counts::areCents)),
                            BigDecimal::add),
            CENTS.before(CENT_WORD),
            Counts::dashed);

    private static final Set<String> COUNTED = Set.of("""
            man keer maal procent meter liter kilo km jaar uur dag week maand stuks euro eur persoon kind x minuut
            kwartier cm kg pers
            """.strip().split("\\s+"));

    /// What is said after the euros without "cent", unless something is counted with it.
    private static boolean areCents(Sentence sentence, int from, int next) {
        if (!sentence.isWord(next)
                || sentence.is(next, "voor", "en", "per", "of", "te", "betaald", "betalen", "in", "hebben", "moeten")) {
            return !sentence.isDigits(next) && !sentence.is(next, "%", "€");
        }
        String word = sentence.word(next);
        boolean plural = word.length() > 3 && (word.endsWith("en") || word.endsWith("s"));
        boolean round = Numerals.CARDINAL
                .at(sentence, from)
                .filter(cents -> cents.value() >= 10 && cents.value() % 5 == 0)
                .isPresent();
        return round && !plural && !COUNTED.contains(word);
    }

    private static BigDecimal times(BigDecimal count, BigDecimal scale) {
        BigDecimal product = count.multiply(scale).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    /// "twee komma vijf", "nul komma nul vijf".
    private static Optional<Match<BigDecimal>> spokenDecimal(Sentence sentence, int from) {
        Optional<Match<Integer>> whole = Numerals.CARDINAL.at(sentence, from);
        if (whole.isEmpty() || !sentence.is(whole.get().next(), "komma", "kommaa")) {
            return Optional.empty();
        }
        int at = whole.get().next() + 1;
        String noughts = "";
        while (sentence.is(at, "nul") && Numerals.count(sentence.word(at + 1)).isPresent() && noughts.length() < 3) {
            noughts += "0";
            at++;
        }
        String decimals = noughts;
        return Numerals.CARDINAL
                .at(sentence, at)
                .filter(match -> match.value() < 100)
                .map(match -> new Match<>(
                        new BigDecimal(whole.get().value() + "." + decimals + match.value()), match.next()));
    }

    private static Optional<Match<BigDecimal>> dashed(Sentence sentence, int from) {
        Optional<Match<BigDecimal>> whole = DECIMAL.at(sentence, from)
                .or(() -> Sentence.digitsAt(sentence, from)
                        .map(match -> new Match<>(BigDecimal.valueOf(match.value()), match.next())));
        return whole.filter(match -> sentence.is(match.next(), ",", ".")
                        && sentence.glued(match.next())
                        && sentence.is(match.next() + 1, "-", "–", "=")
                        && sentence.glued(match.next() + 1)
                        && !sentence.isDigits(match.next() + 2)
                        && !(sentence.glued(from) && sentence.isWord(from - 1)))
                .map(match -> new Match<>(match.value(), match.next() + (sentence.is(match.next() + 2, "-") ? 3 : 2)));
    }

    /// Thousands with a space before their hundreds.
    private static Optional<Match<BigDecimal>> spaced(Sentence sentence, int from) {
        boolean three = sentence.isDigits(from)
                && sentence.token(from).text().length() <= 3
                && !sentence.token(from).text().startsWith("0")
                && sentence.isDigits(from + 1)
                && sentence.token(from + 1).text().length() == 3
                && !sentence.isDigits(from - 1);
        return three
                ? Rule.<BigDecimal>first(DECIMAL, Numerals.CARDINAL.map(BigDecimal::valueOf))
                        .at(sentence, from + 1)
                        .map(rest -> new Match<>(
                                new BigDecimal(ascii(sentence, from))
                                        .movePointRight(3)
                                        .add(rest.value()),
                                rest.next()))
                : Optional.empty();
    }

    @Override
    public Set<String> types() {
        return Set.of("number", "ordinal", "money");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            MONEY.at(sentence, at).ifPresent(match -> found.add(money(sentence, from, match)));
            Numerals.ORDINAL
                    .at(sentence, at)
                    .ifPresent(match -> found.add(new Found("ordinal", from, match.next(), match.value())));
            number(sentence, at, context)
                    .or(() -> negative(sentence, from, context))
                    .ifPresent(match -> found.add(new Found("number", from, match.next(), match.value())));
            if (context.expected().filter("money"::equals).isPresent()) {
                AMOUNT.at(sentence, at).ifPresent(match -> found.add(money(sentence, from, match)));
            }
        }
        return found;
    }

    /// The article "een" counts only where a number is asked for.
    private static Optional<Match<Number>> number(Sentence sentence, int at, Context context) {
        boolean article = Sentence.isAny(sentence.word(at), "een", "ene", "1een")
                && !sentence.token(at).text().contains("é");
        if (article && context.expected().filter("number"::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<Match<BigDecimal>> decimal = DECIMAL.at(sentence, at);
        return decimal.isPresent()
                ? decimal.map(match -> new Match<>(whole(match.value()), match.next()))
                : Numerals.CARDINAL.at(sentence, at).map(match -> new Match<>(match.value(), match.next()));
    }

    /// "-3", "min 3": but "10-12" goes from one to the other, and "min 3 dagen" is at least that.
    private static Optional<Match<Number>> negative(Sentence sentence, int at, Context context) {
        boolean sign = isSign(sentence, at);
        boolean word = sentence.is(at, "min", "minus", "moins");
        return sign || word
                ? number(sentence, at + 1, context)
                        .filter(match -> sign
                                || !sentence.isWord(match.next())
                                || sentence.is(match.next(), "graden", "degres", "degrees", "grad"))
                        .map(match ->
                                new Match<>(whole(new BigDecimal(match.value().toString()).negate()), match.next()))
                : Optional.empty();
    }

    private static boolean isSign(Sentence sentence, int at) {
        return sentence.is(at, "-", "−")
                && sentence.glued(at + 1)
                && !(sentence.glued(at) && !sentence.is(at - 1, "(", ":", "€"));
    }

    private static Found money(Sentence sentence, int from, Match<BigDecimal> match) {
        BigDecimal sum = from > 0 && isSign(sentence, from - 1) ? match.value().negate() : match.value();
        return new Found("money", from, match.next(), sum);
    }

    private static Number whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                        && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                ? (Number) value.intValue()
                : value;
    }

    /// "12,50", "1.250", "1.250,75", "2 000".
    private static Optional<Match<BigDecimal>> decimal(Sentence sentence, int from) {
        if (!sentence.isDigits(from) || sentence.token(from).text().length() > 9) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(ascii(sentence, from));
        int next = from + 1;
        while (".".equals(sentence.word(next)) && isGluedDigits(sentence, next, 3) && digits.length() < 12) {
            digits.append(ascii(sentence, next + 1));
            next += 2;
        }
        if (Sentence.isAny(sentence.word(next), ",", ".")
                && (isGluedDigits(sentence, next, 2)
                        || isGluedDigits(sentence, next, 1)
                        || (sentence.is(next, ",") && isGluedDigits(sentence, next, 3)))) {
            digits.append('.').append(ascii(sentence, next + 1));
            next += 2;
        }
        return next == from + 1 ? Optional.empty() : Optional.of(new Match<>(new BigDecimal(digits.toString()), next));
    }

    private static String ascii(Sentence sentence, int at) {
        StringBuilder digits = new StringBuilder();
        sentence.token(at).text().chars().forEach(sign -> digits.append(Character.digit(sign, 10)));
        return digits.toString();
    }

    private static boolean isGluedDigits(Sentence sentence, int sign, int length) {
        return sentence.glued(sign)
                && sentence.glued(sign + 1)
                && sentence.isDigits(sign + 1)
                && sentence.token(sign + 1).text().length() == length;
    }

    /// How the words around a number are written where it is about people.
    static Rule<Integer> about(Rule<Integer> number) {
        return first(
                phrase(
                                "zo'n",
                                "zo een",
                                "ongeveer",
                                "een stuk of",
                                "stuk of",
                                "rond de",
                                "tegen de",
                                "een",
                                "max",
                                "max.",
                                "maximum",
                                "maximaal",
                                "minstens",
                                "een goeie",
                                "een goede",
                                "een kleine",
                                "een dikke",
                                "een dik",
                                "een ruime",
                                "bijna",
                                "iets van",
                                "circa",
                                "ca",
                                "ca.",
                                "om en bij de")
                        .after(number),
                number);
    }
}
