package be.wijzer.intents.entities.dates;

import be.wijzer.intents.entities.words.Sentence;
import be.wijzer.intents.entities.words.Token;
import java.util.List;
import java.util.Set;

/// What looks like a date or time and is something else: a house number, a room, a fraction, a surname, a newspaper.
final class FalseFriends {
    private static final List<String> STREETS = List.of(
            "straat",
            "laan",
            "weg",
            "plein",
            "dreef",
            "steenweg",
            "baan",
            "lei",
            "hof",
            "kaai",
            "markt",
            "straatje",
            "pad",
            "wijk",
            "str",
            "dijk",
            "berg",
            "veld",
            "park");
    private static final Set<String> NUMBERED_THINGS = Set.of(
            "zaal",
            "lokaal",
            "kamer",
            "nummer",
            "nr",
            "huisnummer",
            "bus",
            "artikel",
            "art",
            "pagina",
            "lijn",
            "loket",
            "bladzijde",
            "code",
            "dossier",
            "dossiernummer",
            "postcode",
            "tel",
            "telefoon",
            "gsm",
            "perron",
            "tram",
            "factuur",
            "factuurnummer",
            "ticket",
            "verdieping",
            "groep",
            "klas",
            "gebouw",
            "blok",
            "hoofdstuk",
            "versie",
            "windows",
            "meldingsnummer",
            "referentie");
    private static final Set<String> TITLES = Set.of(
            "mevrouw",
            "mevr",
            "mvr",
            "meneer",
            "mijnheer",
            "dhr",
            "heer",
            "mr",
            "mw",
            "juffrouw",
            "familie",
            "dokter",
            "dr",
            "fam",
            "notaris",
            "meester",
            "schepen",
            "burgemeester",
            "madame",
            "monsieur",
            "agent",
            "pastoor",
            "zuster");

    private FalseFriends() {}

    static boolean isPartOfANumber(Sentence sentence, int from) {
        if (!sentence.isDigits(from)) {
            return false;
        }
        Token before = sentence.token(from - 1);
        boolean joined = sentence.glued(from)
                && ((before.kind() == Token.Kind.WORD && !(before.word().equals("t") && sentence.isDigits(from - 2)))
                        || (Set.of("-", "/", ".", ",", "+", ":", "_").contains(before.word())
                                && (sentence.isDigits(from - 2) || sentence.isWord(from - 2))
                                && sentence.glued(from - 1)
                                && !before.word().equals("_")
                                && !isRange(sentence, from)));
        boolean afterDigits = sentence.isDigits(from - 1)
                && !(Set.of("/", "-", ".").contains(sentence.word(from - 2)) && sentence.glued(from - 1));
        return joined || afterDigits || followsAName(sentence, from - 1);
    }

    /// "1/10-2/11": the dash stands between two dates.
    private static boolean isRange(Sentence sentence, int from) {
        return sentence.word(from - 1).equals("-")
                && (sentence.word(from + 1).equals("/")
                        || sentence.word(from - 3).equals("/")
                        || sentence.isWord(from - 2)
                        || sentence.isWord(from + 1)
                        || (sentence.word(from - 3).equals("-")
                                && sentence.token(from - 2).text().length() == 4));
    }

    private static boolean followsAName(Sentence sentence, int at) {
        int name = Set.of(".", ":", "#").contains(sentence.word(at))
                        && !sentence.word(at).equals("")
                        && sentence.is(at - 1, NUMBERED_THINGS)
                ? at - 1
                : at;
        String word = sentence.word(name);
        return sentence.is(name, NUMBERED_THINGS)
                || (word.length() > 4 && STREETS.stream().anyMatch(word::endsWith) && !word.equals("vandaag"))
                || (word.length() > 2
                        && STREETS.contains(word)
                        && !Set.of("weg", "park", "markt", "veld", "hof", "berg")
                                .contains(word));
    }

    static boolean goesOnAsANumber(Sentence sentence, int next) {
        if (!sentence.glued(next)) {
            return sentence.isDigits(next) && sentence.token(next).text().length() != 2 && false;
        }
        return sentence.isDigits(next)
                || (Set.of("/", ".", ",").contains(sentence.word(next))
                        && sentence.isDigits(next + 1)
                        && sentence.glued(next + 1))
                || Set.of("_").contains(sentence.word(next));
    }

    /// "2002-10-09" and "2019-Q1" are no ranges.
    static boolean isYearAndMonth(Sentence sentence, int from) {
        return sentence.token(from).text().length() == 4
                && sentence.isDigits(from)
                && sentence.glued(from + 1)
                && sentence.word(from + 1).equals("-")
                && sentence.token(from + 2).text().length() < 4;
    }

    /// "24/7", "4/5 werken", "2/3 van de leden".
    static boolean isAFraction(Sentence sentence, int from, int next) {
        String written = sentence.text(from, next);
        return written.equals("24/7")
                || ((written.equals("4/5")
                                || written.equals("1/2")
                                || written.equals("3/4")
                                || written.equals("2/3")
                                || written.equals("1/3")
                                || written.equals("1/4")
                                || written.equals("1/5"))
                        && ((sentence.isWord(next) && !FollowingWords.allowABareNumber(sentence, next))
                                || Set.of("werken", "dag", "tijds", "werkt", "liter", "gezin", "beurt", "leden", "deel")
                                        .contains(sentence.word(next))
                                || (sentence.word(next).equals("van")
                                        && Set.of("de", "het", "mijn", "onze").contains(sentence.word(next + 1)))));
    }

    /// A surname or a newspaper: "mevrouw Maart", "De Morgen", "De Zondag".
    static boolean isAName(Sentence sentence, int from) {
        if (sentence.is(from - 1, TITLES) || (sentence.word(from - 1).equals(".") && sentence.is(from - 2, TITLES))) {
            return !sentence.text().isEmpty()
                            && Character.isUpperCase(sentence.token(from).text().charAt(0))
                    || sentence.is(from - 1, TITLES)
                            && !sentence.isDigits(from)
                            && (Lexicon.month(sentence, from).isPresent());
        }
        if (Lexicon.month(sentence, from).isPresent()
                && sentence.isDigits(from + 1)
                && sentence.digits(from + 1)
                        .filter(n -> n <= 31 || (n >= 1900 && n <= 2150))
                        .isEmpty()) {
            return true;
        }
        boolean article = sentence.token(from).text().equals("De")
                && Set.of("Morgen", "Zondag").contains(sentence.token(from + 1).text());
        boolean afterArticle = sentence.token(from - 1).text().equals("De")
                && Set.of("Morgen", "Zondag").contains(sentence.token(from).text());
        return article || afterArticle;
    }
}
