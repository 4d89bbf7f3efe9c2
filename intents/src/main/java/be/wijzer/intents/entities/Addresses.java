package be.wijzer.intents.entities;

import static be.wijzer.intents.entities.words.Rule.phrase;

import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Streets with their house number. A street of the town is found through typing errors and dialect;
/// any other by its ending. The value has `street`, and `number` and `box` where they were said.
final class Addresses implements Finder {
    /// The ends that are no other word, for streets of elsewhere.
    private static final Map<String, String> DIALECT = TownStreets.ENDINGS.entrySet().stream()
            .flatMap(ending -> ending.getValue().stream()
                    .filter(said -> said.length() > 2 && !said.equals("straatje"))
                    .map(said -> Map.entry(said, ending.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<String> ENDINGS = List.of(
            "steenweg",
            "straatje",
            "straat",
            "laan",
            "plein",
            "dreef",
            "wegel",
            "weg",
            "baan",
            "kaai",
            "singel",
            "lei",
            "dijk",
            "pad",
            "hof",
            "kouter",
            "vest",
            "ring",
            "gracht",
            "heide",
            "park");
    private static final Set<String> NEEDING_A_CAPITAL = Set.of(
            "lei", "dijk", "pad", "hof", "kouter", "vest", "ring", "gracht", "heide", "park", "baan", "weg", "kaai");
    private static final Set<String> COMMON = Set.of(
            "speelplein",
            "marktplein",
            "snelweg",
            "autosnelweg",
            "onderweg",
            "spoorweg",
            "omweg",
            "uitweg",
            "voetweg",
            "zandweg",
            "speelstraat",
            "leefstraat",
            "winkelstraat",
            "fietsstraat",
            "zijstraat",
            "dwarsstraat",
            "fietspad",
            "voetpad",
            "wandelpad",
            "jaagpad",
            "zebrapad",
            "loopbaan",
            "rijbaan",
            "renbaan",
            "ijsbaan",
            "kerkhof",
            "gerechtshof",
            "halverwege",
            "vanwege",
            "allerlei",
            "velerlei",
            "rijweg",
            "landweg",
            "buitenweg",
            "speelpleinwerking",
            "parkeerplein",
            "zwemlaan",
            "plaatselijk",
            "autoweg",
            "gewestweg",
            "hoofdweg",
            "zijweg",
            "veldweg",
            "parking",
            "verstraat",
            "vanderstraat",
            "vandestraat",
            "overstraat",
            "skatepark",
            "recyclagepark",
            "containerpark",
            "speelpark",
            "herhaling",
            "regering",
            "wegpad",
            "tennisbaan",
            "startbaan",
            "zoektocht",
            "afweg",
            "vervanging",
            "bospad",
            "stadspark",
            "wandelweg",
            "doodlopende",
            "bewaring");
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "oude",
            "nieuwe",
            "grote",
            "kleine",
            "korte",
            "lange",
            "hoge",
            "lage",
            "sint",
            "st",
            "koning",
            "koningin",
            "prins",
            "burgemeester",
            "kapitein",
            "dokter",
            "pater",
            "generaal",
            "noordelijke",
            "zuidelijke",
            "kasteel",
            "o",
            "l",
            "v",
            "onze",
            "lieve",
            "vrouw");
    private static final Set<String> NOT_OF_A_NAME =
            Set.of("de", "het", "in", "op", "aan", "van", "ik", "naar", "bij", "mijn", "en", "of", "dat", "is", "den");
    private static final Set<String> BOX = Set.of("bus", "b", "box", "bte", "/");

    private static final Rule<String> BEFORE_A_NUMBER = phrase(
            ", ter hoogte van nummer",
            "ter hoogte van nummer",
            "ter hoogte van nr",
            "ter hoogte van huisnummer",
            "ter hoogte van",
            "thv",
            ", nummer",
            ", nr",
            ", huisnummer",
            "nummer",
            "huisnummer",
            "nr",
            ",");

    private final Streets streets;
    private final Map<MunicipalityId, TownStreets> towns = new ConcurrentHashMap<>();

    Addresses(Streets streets) {
        this.streets = streets;
    }

    @Override
    public Set<String> types() {
        return Set.of("street");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        TownStreets names = names(context.municipality());
        boolean expected = context.expected().filter("street"::equals).isPresent();
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            int from = at;
            Optional<Match<String>> street =
                    known(names, sentence, from, expected).or(() -> unknown(sentence, from));
            street.map(match -> address(sentence, from, match)).ifPresent(found::add);
            at = street.map(Match::next).orElse(from + 1);
        }
        return found;
    }

    private TownStreets names(MunicipalityId municipality) {
        List<String> now = streets.of(municipality);
        return towns.compute(municipality, (_, town) -> town != null && town.holds(now) ? town : new TownStreets(now));
    }

    /// A name that is a common word too, such as "Markt", needs a capital or a number.
    private static Optional<Match<String>> known(TownStreets names, Sentence sentence, int from, boolean expected) {
        return names.at(sentence, from)
                .filter(match -> expected
                        || match.next() - from > 1
                        || ENDINGS.stream()
                                .anyMatch(ending -> Sentence.fold(match.value()).endsWith(ending)
                                        && match.value().length() > ending.length())
                        || sentence.isNameLike(from)
                        || sentence.isDigits(match.next()));
    }

    private static Optional<Match<String>> unknown(Sentence sentence, int from) {
        if (!sentence.isWord(from) || sentence.is(from, NOT_OF_A_NAME)) {
            return Optional.empty();
        }
        for (int at = from; at < from + 4 && sentence.isWord(at); at++) {
            if (isStreet(sentence, at, at > from)) {
                return Optional.of(new Match<>(name(sentence, from, at), at + 1));
            }
            boolean leads = sentence.is(at, BEFORE_A_NAME)
                    || (Character.isUpperCase(sentence.token(at).text().charAt(0))
                            && (at > 0 || at + 1 < sentence.size() && sentence.isNameLike(at + 1)));
            if (!leads) {
                return Optional.empty();
            }
            if (sentence.word(at + 1).equals("-")
                    || (sentence.word(at + 1).equals(".")
                            && at + 2 < sentence.size()
                            && sentence.token(at).text().length() < 4)) {
                at++;
            }
        }
        return Optional.empty();
    }

    private static boolean isStreet(Sentence sentence, int at, boolean second) {
        String word = sentence.word(at);
        String spelled = spelled(word);
        if (COMMON.contains(spelled)) {
            return false;
        }
        boolean capital = Character.isUpperCase(sentence.token(at).text().charAt(0));
        for (String ending : ENDINGS) {
            if (spelled.endsWith(ending)) {
                boolean own = spelled.length() > ending.length() + 2;
                boolean sure = !NEEDING_A_CAPITAL.contains(ending)
                        || (capital && at > 0)
                        || (own && sentence.isDigits(at + 1));
                return (own && sure)
                        || (second
                                && spelled.equals(ending)
                                && (capital || sentence.isDigits(at + 1) || ending.equals("steenweg")));
            }
        }
        return false;
    }

    /// Whether a word by itself can hardly be anything else.
    static boolean isStreet(String word) {
        String spelled = spelled(word);
        return !COMMON.contains(spelled)
                && ENDINGS.stream()
                        .filter(ending -> !NEEDING_A_CAPITAL.contains(ending))
                        .anyMatch(ending -> spelled.endsWith(ending) && spelled.length() > ending.length() + 2);
    }

    private static String spelled(String word) {
        for (Map.Entry<String, String> ending : DIALECT.entrySet()) {
            if (word.endsWith(ending.getKey())
                    && word.length() > ending.getKey().length() + 2
                    && !word.endsWith(ending.getValue())) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return word;
    }

    /// As written where it is spelled right, with capitals.
    private static String name(Sentence sentence, int from, int last) {
        String text = sentence.text(from, last + 1);
        String word = sentence.word(last);
        String spelled = spelled(word);
        if (!spelled.equals(word)) {
            text = text.substring(0, text.length() - word.length()) + spelled;
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Found address(Sentence sentence, int from, Match<String> street) {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("street", street.value());
        int next = street.next();
        int number = BEFORE_A_NUMBER.at(sentence, next).map(Match::next).orElse(next);
        if (".".equals(sentence.word(number)) && number > next) {
            number++;
        }
        if (sentence.isDigits(number)
                && sentence.token(number).text().length() <= 4
                && !(sentence.word(next).equals(",")
                        && sentence.token(number).text().length() == 4)) {
            String digits = sentence.token(number).text();
            next = number + 1;
            String letter = sentence.word(next);
            boolean lettered = sentence.isWord(next)
                    && letter.length() == 1
                    && !letter.equals("b")
                    && (sentence.glued(next)
                            || Character.isUpperCase(sentence.token(next).text().charAt(0)));
            if (lettered || (letter.equals("b") && sentence.glued(next) && !sentence.isDigits(next + 1))) {
                digits += letter.toUpperCase(java.util.Locale.ROOT);
                next++;
            }
            value.put("number", digits);
            if (sentence.is(next, BOX)
                    && (sentence.isDigits(next + 1)
                            || (sentence.word(next).equals("bus")
                                    && sentence.token(next + 1).text().length() == 1))) {
                value.put("box", sentence.token(next + 1).text());
                next += 2;
            }
        }
        return new Found("street", from, next, value);
    }
}
