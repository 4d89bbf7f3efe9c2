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
import java.util.Optional;
import java.util.Set;

/// Numbers, ordinals and sums of money. A sum is in euros, with its cents as decimals.
final class Counts implements Finder {
    private static final Set<String> EURO = Set.of("euro", "euros", "eur", "eurootjes", "€");
    private static final Set<String> CENT = Set.of("cent", "cents", "centen", "eurocent");

    private static final Rule<BigDecimal> DECIMAL = Counts::decimal;
    private static final Rule<BigDecimal> AMOUNT = first(DECIMAL, Numerals.CARDINAL.map(BigDecimal::valueOf));

    private static final Rule<String> EUROS =
            (sentence, from) -> sentence.is(from, EURO) ? Optional.of(new Match<>("euro", from + 1)) : Optional.empty();
    private static final Rule<BigDecimal> CENTS = Numerals.CARDINAL.mapIf(
            cents -> cents > 0 && cents < 100 ? Optional.of(BigDecimal.valueOf(cents, 2)) : Optional.empty());

    private static final Rule<BigDecimal> MONEY = first(
            word("€", "eur").after(AMOUNT),
            AMOUNT.before(EUROS)
                    .maybe(
                            Rule.<BigDecimal>first(
                                    word("en").after(CENTS).before(centWord()),
                                    CENTS.before(centWord()),
                                    CENTS.onlyIf((sentence, from, next) -> !sentence.isWord(next)
                                            || sentence.is(
                                                    next, "voor", "en", "per", "of", "te", "betaald", "betalen",
                                                    "in"))),
                            BigDecimal::add),
            CENTS.before(centWord()));

    private static Rule<String> centWord() {
        return (sentence, from) ->
                sentence.is(from, CENT) ? Optional.of(new Match<>("cent", from + 1)) : Optional.empty();
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
        return phrase(
                        "zo'n",
                        "zo een",
                        "ongeveer",
                        "een stuk of",
                        "rond de",
                        "een",
                        "max",
                        "maximum",
                        "maximaal",
                        "minstens",
                        "een goeie",
                        "circa",
                        "ca",
                        "om en bij de")
                .optional()
                .after(number);
    }
}
