package be.wijzer.intents.entities.numbers;

import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whole numbers, counting and in order, in digits or in one or more words.
public final class Numerals {
    /// A whole number below a million; the article "een" is one too.
    public static final Rule<Integer> CARDINAL =
            Rule.<Integer>first(Sentence::digitsAt, Numerals::spelled).remembered();

    /// "12e", "12de", "1ste", "twaalfde".
    public static final Rule<Integer> ORDINAL = Rule.<Integer>first(
                    Numerals::digitsWithEnding, Numerals::spelledOrdinal)
            .remembered();

    /// "tweeënhalf" and "drieëneenhalve" in halves.
    public static final Rule<Integer> AND_A_HALF =
            (sentence, from) -> halves(sentence.word(from)).map(halves -> new Match<>(halves, from + 1));

    private static final Pattern WITH_A_HALF = Pattern.compile("(.+?)(?:eneen|en)hal(?:f|ve|ven)");

    private static final Set<String> ENDINGS = Set.of("e", "de", "ste", "den", "sten", "ier", "eme");

    private Numerals() {}

    /// What one word counts: "vierendertig".
    public static Optional<Integer> count(String word) {
        return NumberWords.cardinal(word);
    }

    /// One to twelve with an ending: "met z'n tweeën", "om drieën", "drie vieren".
    public static Optional<Integer> bent(String word) {
        return NumberWords.bent(word);
    }

    /// "een" without the accents that make it a number.
    public static boolean isArticle(Sentence sentence, int at) {
        return sentence.is(at, "een") && !sentence.token(at).text().contains("é");
    }

    /// A word of a number, counting or in order.
    public static boolean isNumeral(String word) {
        return NumberWords.cardinal(word).isPresent()
                || NumberWords.ordinal(word).isPresent();
    }

    /// How many halves one word counts: "tweeënhalf".
    public static Optional<Integer> halves(String word) {
        Matcher matcher = WITH_A_HALF.matcher(word);
        return word.contains("enhal") && matcher.matches()
                ? count(matcher.group(1)).map(whole -> 2 * whole + 1)
                : Optional.empty();
    }

    /// A number in words alone: "negentienhonderd zesennegentig", "een en twintig", "tweeduizend en twee".
    public static Optional<Match<Integer>> spelled(Sentence sentence, int from) {
        Optional<Integer> head = word(sentence, from);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match<Integer>> apart = unitAndTens(sentence, from);
        if (apart.isPresent()) {
            return apart;
        }
        int total = head.get();
        int next = from + 1;
        while (true) {
            int at = "en".equals(sentence.word(next)) && total >= 100 ? next + 1 : next;
            Optional<Integer> more = word(sentence, at);
            if (more.isEmpty()) {
                return Optional.of(new Match<>(total, next));
            }
            int n = more.get();
            if (at == next && (n == 100 || n == 1000) && total < 100 && total > 1 && isBare(sentence, at)) {
                total *= n;
            } else if (n > 0 && ((total % 1000 == 0 && n < 1000) || (total % 100 == 0 && n < 100)) && total > 0) {
                total += n;
            } else {
                return Optional.of(new Match<>(total, next));
            }
            next = at + 1;
        }
    }

    /// "een en twintig".
    public static Optional<Match<Integer>> unitAndTens(Sentence sentence, int from) {
        return word(sentence, from)
                .filter(unit -> unit > 0 && unit < 10 && "en".equals(sentence.word(from + 1)))
                .flatMap(unit -> word(sentence, from + 2)
                        .filter(tens -> tens % 10 == 0 && tens >= 20 && tens < 100)
                        .map(tens -> new Match<>(unit + tens, from + 3)));
    }

    private static boolean isBare(Sentence sentence, int at) {
        return Sentence.isAny(sentence.word(at), "honderd", "duizend");
    }

    private static Optional<Integer> word(Sentence sentence, int at) {
        return sentence.isWord(at) ? NumberWords.cardinal(sentence.word(at)) : Optional.empty();
    }

    private static Optional<Match<Integer>> digitsWithEnding(Sentence sentence, int from) {
        boolean ending =
                sentence.is(from + 1, ENDINGS) && (sentence.glued(from + 1) || "ste".equals(sentence.word(from + 1)));
        return ending ? sentence.digits(from).map(n -> new Match<>(n, from + 2)) : Optional.empty();
    }

    private static Optional<Match<Integer>> spelledOrdinal(Sentence sentence, int from) {
        if (!sentence.isWord(from)) {
            return Optional.empty();
        }
        Optional<Integer> whole = NumberWords.ordinal(sentence.word(from));
        if (whole.isPresent()) {
            return whole.map(n -> new Match<>(n, from + 1));
        }
        return word(sentence, from)
                .filter(n -> n < 10 && "en".equals(sentence.word(from + 1)))
                .flatMap(unit -> NumberWords.ordinal(sentence.word(from + 2))
                        .filter(n -> n % 10 == 0 && n >= 20)
                        .map(tens -> new Match<>(unit + tens, from + 3)));
    }
}
