package be.wijzer.intents.entities;

import static be.wijzer.intents.entities.words.Rule.word;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Gazetteer;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rooms to hire: "feestzaal", "zaal 4", "zaal De Kring". The value is the name as it would stand on a list of rooms.
final class Rooms implements Finder {
    private static final Set<String> KINDS = Set.of(
            "feestzaal",
            "vergaderzaal",
            "polyvalente zaal",
            "sportzaal",
            "sporthal",
            "theaterzaal",
            "balzaal",
            "danszaal",
            "turnzaal",
            "raadzaal",
            "trouwzaal",
            "parochiezaal",
            "cafetaria",
            "foyer",
            "keuken",
            "vergaderlokaal",
            "vergaderruimte",
            "polyvalente ruimte",
            "repetitielokaal",
            "muzieklokaal",
            "conferentiezaal",
            "gemeenschapscentrum",
            "buurthuis",
            "jeugdlokaal",
            "leslokaal",
            "auditorium",
            "podiumzaal",
            "feestruimte",
            "feestzoal",
            "vergoaderzoal",
            "concertzaal",
            "cultuurzaal",
            "ontmoetingscentrum",
            "jeugdhuis",
            "schouwburg",
            "expositieruimte",
            "tentoonstellingsruimte",
            "dorpshuis",
            "wijkcentrum",
            "dienstencentrum",
            "kapel",
            "grote zaal",
            "kleine zaal",
            "grote vergaderzaal",
            "kleine vergaderzaal",
            "grote feestzaal",
            "kleine feestzaal",
            "raadszaal",
            "sportcomplex",
            "voetbalveld",
            "tennisveld",
            "refter");
    private static final Map<String, String> DIALECT =
            Map.of("feestzoal", "Feestzaal", "vergoaderzoal", "Vergaderzaal", "raadszaal", "Raadzaal");
    private static final Gazetteer<String> NAMES =
            new Gazetteer<>(KINDS.stream().collect(Collectors.toMap(kind -> kind, Rooms::title)));

    private static String title(String kind) {
        return DIALECT.getOrDefault(kind, Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
    }

    private static final Rule<String> HALL = word(
            "zaal",
            "lokaal",
            "vergaderzaal",
            "feestzaal",
            "zoal",
            "kamer",
            "vergaderlokaal",
            "ruimte",
            "leslokaal",
            "sportzaal");
    private static final Rule<String> NUMBER = Rule.<String>first(
            word("nummer", "nr")
                    .optional()
                    .after(Numerals.CARDINAL.onlyIf(
                            (sentence, from, next) -> !"een".equals(sentence.word(from)) || next == sentence.size()))
                    .map(String::valueOf),
            (sentence, from) -> sentence.isWord(from)
                            && sentence.token(from).text().length() == 1
                            && Character.isUpperCase(sentence.token(from).text().charAt(0))
                    ? Optional.of(new Match<>(sentence.token(from).text(), from + 1))
                    : Optional.empty(),
            Rooms::ownName);

    /// "zaal De Kring", "zaal Concordia".
    private static Optional<Match<String>> ownName(Sentence sentence, int from) {
        int last = from;
        while (last < from + 4 && sentence.isNameLike(last)) {
            last++;
        }
        boolean onlyAnArticle = last == from + 1 && Sentence.isAny(sentence.word(from), "de", "het", "den", "t", "'t");
        return last > from && !onlyAnArticle
                ? Optional.of(new Match<>(sentence.text(from, last), last))
                : Optional.empty();
    }

    private static final Rule<String> NUMBERED = HALL.then(
                    NUMBER, (hall, number) -> title(hall.equals("zoal") ? "zaal" : hall) + " " + number)
            .onlyIf((sentence, _, next) -> !sentence.is(
                    next, "personen", "man", "mensen", "euro", "uur", "u", "maart", "april", "mei", "juni", "juli"));

    @Override
    public Set<String> types() {
        return Set.of("room");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            Stream.of(NUMBERED.at(sentence, at), NAMES.at(sentence, at))
                    .flatMap(Optional::stream)
                    .forEach(match -> found.add(new Found("room", from, match.next(), match.value())));
        }
        return found;
    }
}
