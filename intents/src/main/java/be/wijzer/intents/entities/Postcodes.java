package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Belgian postcodes as text, in digits or as people say them: "8500 Kortrijk", "achtentwintighonderd mechelen",
/// "zesentwintig tien wilrijk". A number is one only where it is asked for, announced or stands beside a town.
final class Postcodes implements Finder {
    private static final Set<String> ANNOUNCING = Set.of("postcode", "postnummer", "postkode", "zipcode", "zip");
    private static final Set<String> AFTER_ANNOUNCING = Set.of("""
            is was wordt : = dat da nummer hier van ons mij bij en , dus nu met we hebben
            """.strip().split("\\s+"));
    private static final int REACH = 4;

    @Override
    public Set<String> types() {
        return Set.of("postcode");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        boolean expected = context.expected().filter("postcode"::equals).isPresent();
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            code(sentence, from)
                    .filter(code -> code.value() >= 1000 && code.value() <= 9999)
                    .filter(code -> expected || isOne(sentence, from, code))
                    .ifPresent(code -> found.add(new Found(
                            "postcode", from, code.next(), code.value().toString())));
        }
        return found;
    }

    private static Optional<Match<Integer>> code(Sentence sentence, int at) {
        if (sentence.isDigits(at)) {
            boolean inside = sentence.glued(at + 1) && sentence.isDigits(at + 2) && sentence.glued(at + 2);
            return sentence.token(at).text().length() == 4 && !inside
                    ? Sentence.digitsAt(sentence, at)
                    : Optional.empty();
        }
        return Numerals.spelled(sentence, at)
                .filter(code -> code.value() >= 1000)
                .or(() -> inPairs(sentence, at))
                .or(() -> inDigits(sentence, at));
    }

    /// "zesentwintig tien", "vijfendertig nul een".
    private static Optional<Match<Integer>> inPairs(Sentence sentence, int at) {
        Optional<Integer> head = Numerals.count(sentence.word(at)).filter(n -> n >= 10 && n < 100);
        if (head.isEmpty() || !sentence.isWord(at)) {
            return Optional.empty();
        }
        boolean nought = sentence.is(at + 1, "nul");
        int second = nought ? at + 2 : at + 1;
        return Numerals.count(sentence.word(second))
                .filter(n -> nought ? n < 10 : n >= 10 && n < 100)
                .map(n -> new Match<>(head.get() * 100 + n, second + 1));
    }

    private static Optional<Match<Integer>> inDigits(Sentence sentence, int at) {
        int code = 0;
        for (int digit = at; digit < at + 4; digit++) {
            Optional<Integer> said = Numerals.count(sentence.word(digit)).filter(n -> n < 10);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            code = code * 10 + said.get();
        }
        return Optional.of(new Match<>(code, at + 4));
    }

    private static boolean isOne(Sentence sentence, int from, Match<Integer> code) {
        int next = sentence.is(code.next(), ",", "in", "te") ? code.next() + 1 : code.next();
        boolean name = sentence.isDigits(from) && sentence.isNameLike(code.next()) && !sentence.glued(code.next());
        return name
                || Towns.isNamed(sentence, next, code.value())
                || isAnnounced(sentence, from)
                || (sentence.isDigits(from) && (isMarkedBelgian(sentence, from) || isAfterATown(sentence, from, next)));
    }

    /// "B-8500", "b8500".
    private static boolean isMarkedBelgian(Sentence sentence, int from) {
        return sentence.glued(from)
                && (sentence.is(from - 1, "b") || (sentence.is(from - 1, "-") && sentence.is(from - 2, "b")));
    }

    /// "Gent 9000", "in kortrijk (8500)".
    private static boolean isAfterATown(Sentence sentence, int from, int next) {
        int before = sentence.is(from - 1, ",", "(", "-") ? from - 1 : from;
        return Towns.isNamedBefore(sentence, before) && !sentence.isWord(next) && !sentence.is(next, "€", "%", ".");
    }

    private static boolean isAnnounced(Sentence sentence, int from) {
        int at = from - 1;
        while (from - at <= REACH && sentence.is(at, AFTER_ANNOUNCING)) {
            at--;
        }
        return sentence.is(at, ANNOUNCING);
    }
}
