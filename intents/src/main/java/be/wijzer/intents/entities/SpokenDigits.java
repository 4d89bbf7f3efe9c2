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
            Map.entry("eentjes", 1),
            Map.entry("twees", 2),
            Map.entry("dries", 3),
            Map.entry("viers", 4),
            Map.entry("zevens", 7),
            Map.entry("achts", 8),
            Map.entry("negens", 9));

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
        String word = sentence.word(at + 1);
        return Numerals.bent(word)
                .filter(digit -> digit < 10)
                .or(() -> Optional.ofNullable(PLURALS.get(word)))
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
        return Numerals.unitAndTens(sentence, at)
                .or(() -> isHundreds(sentence, at) ? Numerals.spelled(sentence, at) : Optional.empty())
                .or(() -> word.map(count -> new Match<>(count, at + 1)))
                .map(match -> new Match<>(match.value().toString(), match.next()));
    }

    /// "tweehonderd", "twee honderd".
    private static boolean isHundreds(Sentence sentence, int at) {
        return Numerals.count(sentence.word(at))
                .filter(count -> count >= 100 && count < 1000 && count % 100 == 0
                        || count > 1 && count < 10 && sentence.is(at + 1, "honderd"))
                .isPresent();
    }
}
