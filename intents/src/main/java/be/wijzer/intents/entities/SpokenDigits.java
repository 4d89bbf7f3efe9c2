package be.wijzer.intents.entities;

import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A few digits of a longer number, as they are written or said: "0475", "vierendertig", "dubbel nul",
/// "drie keer de zeven", "twee nullen", "vierhonderd tachtig".
final class SpokenDigits {
    private static final int MOST = 15;
    private static final Set<String> DOUBLE = Set.of("dubbel", "dubbele", "dubbelen", "tweemaal");
    private static final Set<String> TIMES = Set.of("keer", "maal", "keren", "x");
    private static final Map<String, Integer> PLURALS = Map.ofEntries(
            Map.entry("nullen", 0),
            Map.entry("nulletjes", 0),
            Map.entry("enen", 1),
            Map.entry("eentjes", 1),
            Map.entry("tweeen", 2),
            Map.entry("twees", 2),
            Map.entry("drieen", 3),
            Map.entry("dries", 3),
            Map.entry("vieren", 4),
            Map.entry("viers", 4),
            Map.entry("vijven", 5),
            Map.entry("zessen", 6),
            Map.entry("zevens", 7),
            Map.entry("zevenen", 7),
            Map.entry("achten", 8),
            Map.entry("achts", 8),
            Map.entry("negens", 9),
            Map.entry("negenen", 9));

    private SpokenDigits() {}

    static Optional<Match<String>> at(Sentence sentence, int at) {
        return repeated(sentence, at).or(() -> sentence.isDigits(at) ? written(sentence, at) : spoken(sentence, at));
    }

    private static Optional<Match<String>> written(Sentence sentence, int at) {
        String text = sentence.token(at).text();
        return text.length() <= MOST && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                ? Optional.of(new Match<>(text, at + 1))
                : Optional.empty();
    }

    private static Optional<Match<String>> repeated(Sentence sentence, int at) {
        if (sentence.is(at, DOUBLE)) {
            return times(sentence, 2, at + 1);
        }
        if (sentence.is(at, "driemaal", "driedubbel", "driedubbele")) {
            return times(sentence, 3, at + 1);
        }
        Optional<Integer> count = count(sentence, at).filter(n -> n >= 2 && n <= 6);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        if (sentence.is(at + 1, TIMES)) {
            return times(sentence, count.get(), at + 2);
        }
        return Optional.ofNullable(PLURALS.get(sentence.word(at + 1)))
                .map(digit -> new Match<>(digit.toString().repeat(count.get()), at + 2));
    }

    private static Optional<Match<String>> times(Sentence sentence, int count, int at) {
        int digit = sentence.is(at, "de", "den", "het", "'t", "een", "ne", "nen")
                        && count(sentence, at + 1).isPresent()
                ? at + 1
                : at;
        return count(sentence, digit)
                .filter(n -> n < 10)
                .map(n -> new Match<>(n.toString().repeat(count), digit + 1));
    }

    private static Optional<Integer> count(Sentence sentence, int at) {
        return sentence.isDigits(at) ? sentence.digits(at) : Numerals.count(sentence.word(at));
    }

    /// Digit by digit, in tens ("drie en dertig" too) or in hundreds.
    private static Optional<Match<String>> spoken(Sentence sentence, int at) {
        Optional<Integer> word = Numerals.count(sentence.word(at)).filter(count -> count < 1000);
        boolean hundreds =
                word.filter(count -> count >= 100 && count % 100 == 0).isPresent();
        boolean unitAndTens = word.filter(count -> count > 0 && count < 10).isPresent()
                && sentence.is(at + 1, "en")
                && Numerals.count(sentence.word(at + 2))
                        .filter(count -> count >= 20 && count < 100 && count % 10 == 0)
                        .isPresent();
        boolean unitHundred =
                word.filter(count -> count > 1 && count < 10).isPresent() && sentence.is(at + 1, "honderd");
        if (hundreds || unitAndTens || unitHundred) {
            return Numerals.spelled(sentence, at)
                    .filter(match -> match.value() < 1000)
                    .map(match -> new Match<>(match.value().toString(), match.next()));
        }
        return word.map(count -> new Match<>(count.toString(), at + 1));
    }
}
