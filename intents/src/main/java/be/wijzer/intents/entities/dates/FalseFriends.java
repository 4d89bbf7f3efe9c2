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
    private static final Set<String> NUMBERED_THINGS = Set.of("""
            zaal lokaal kamer nummer nr huisnummer bus artikel art pagina lijn loket bladzijde code dossier
            dossiernummer postcode tel telefoon gsm perron tram factuur factuurnummer ticket verdieping groep klas
            gebouw blok hoofdstuk versie windows meldingsnummer referentie
            """.strip().split("\\s+"));
    private static final Set<String> TITLES = Set.of("""
            mevrouw mevr mvr meneer mijnheer dhr heer mr mw juffrouw familie dokter dr fam notaris meester schepen
            burgemeester madame monsieur agent pastoor zuster
            """.strip().split("\\s+"));

    private static final Set<String> BEFORE_A_FIRST_NAME = Set.of("""
            ons tante nonkel nonk oma opa meme pepe zus zusje broer dochter dochtertje zoon zoontje kleindochter
            kleinzoon nicht nichtje vriendin vrouw man baby heet heette noemt genaamd noemde
            """.strip().split("\\s+"));

    private static final Set<String> LIKE_A_PERSON = Set.of("""
            is was heeft had moet moest mag wil wilt kan gaat komt wordt krijgt zou haar zijn kreeg
            """.strip().split("\\s+"));

    private static final Set<String> FRACTIONS = Set.of("4/5", "1/2", "3/4", "2/3", "1/3", "1/4", "1/5");

    private FalseFriends() {}

    static boolean isPartOfANumber(Sentence sentence, int from) {
        if (!sentence.isDigits(from)) {
            return false;
        }
        Token before = sentence.token(from - 1);
        boolean joined = sentence.glued(from)
                && ((before.kind() == Token.Kind.WORD && !(before.word().equals("t") && sentence.isDigits(from - 2)))
                        || (Sentence.isAny(before.word(), "-", "/", ".", ",", "+", ":", "_")
                                && (sentence.isDigits(from - 2) || sentence.isWord(from - 2))
                                && sentence.glued(from - 1)
                                && !before.word().equals("_")
                                && !isRange(sentence, from)));
        boolean afterDigits = sentence.isDigits(from - 1)
                && !(Sentence.isAny(sentence.word(from - 2), "/", "-", ".") && sentence.glued(from - 1));
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
        int name = sentence.is(at, ".", ":", "#") && sentence.is(at - 1, NUMBERED_THINGS) ? at - 1 : at;
        String word = sentence.word(name);
        boolean street = word.length() > 4 ? STREETS.stream().anyMatch(word::endsWith) : STREETS.contains(word);
        return sentence.is(name, NUMBERED_THINGS)
                || (street
                        && word.length() > 2
                        && !Sentence.isAny(word, "weg", "park", "markt", "veld", "hof", "berg"));
    }

    static boolean goesOnAsANumber(Sentence sentence, int next) {
        boolean sign = sentence.is(next, "/", ".", ",");
        return sentence.glued(next)
                && (sentence.isDigits(next)
                        || sentence.is(next, "_")
                        || (sign && sentence.isDigits(next + 1) && sentence.glued(next + 1)));
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
        if (written.equals("24/7")) {
            return true;
        }
        boolean ofSomething = sentence.is(next, "van") && sentence.is(next + 1, "de", "het", "mijn", "onze");
        boolean counted = sentence.isWord(next) && !FollowingWords.allowABareNumber(sentence, next);
        return FRACTIONS.contains(written)
                && (ofSomething || counted || sentence.is(next, "werken", "dag", "tijds", "werkt"));
    }

    /// A surname or a newspaper: "mevrouw Maart", "De Morgen", "De Zondag".
    static boolean isAName(Sentence sentence, int from) {
        boolean titled = sentence.is(from - 1, TITLES) || (sentence.is(from - 1, ".") && sentence.is(from - 2, TITLES));
        boolean month = Lexicon.month(sentence, from).isPresent();
        if (titled) {
            return month || Character.isUpperCase(sentence.token(from).text().charAt(0));
        }
        boolean numbered = month
                && sentence.digits(from + 1)
                        .filter(n -> n > 31 && (n < 1900 || n > 2150))
                        .isPresent();
        return numbered
                || isATown(sentence, from)
                || (month && opensAName(sentence, from))
                || isASurname(sentence, from)
                || (month && (isAFirstName(sentence, from) || isSomeoneCalled(sentence, from)))
                || isNewspaper(sentence, from)
                || isNewspaper(sentence, from - 1);
    }

    /// "tussen de 20 en de 30 man".
    static boolean isCountedBetween(Sentence sentence, int from, int next) {
        int second = sentence.is(next + 1, "de") ? next + 2 : next + 1;
        return sentence.is(from - 1, "tussen")
                && sentence.is(from, "de")
                && sentence.is(next, "en")
                && sentence.isDigits(second)
                && sentence.isWord(second + 1)
                && !Lexicon.names(sentence, second + 1)
                && !FollowingWords.allowABareNumber(sentence, second + 1);
    }

    /// "Van den Avond".
    private static boolean isASurname(Sentence sentence, int from) {
        return sentence.isNameLike(from)
                && sentence.is(from - 1, "den", "der", "de")
                && "Van".equals(sentence.token(from - 2).text());
    }

    /// "Mei Lin".
    private static boolean isAFirstName(Sentence sentence, int from) {
        return Character.isUpperCase(sentence.token(from).text().charAt(0))
                && sentence.isNameLike(from + 1)
                && !Lexicon.names(sentence, from + 1);
    }

    /// "april-vakantie", "mei-kermis".
    private static boolean opensAName(Sentence sentence, int from) {
        return sentence.is(from + 1, "-")
                && sentence.glued(from + 1)
                && sentence.glued(from + 2)
                && sentence.isWord(from + 2)
                && !Lexicon.names(sentence, from + 2);
    }

    /// "in Sint-Niklaas", "9100 sint niklaas".
    private static boolean isATown(Sentence sentence, int from) {
        return sentence.is(from, "sint", "st")
                && (sentence.is(from - 1, "in", "uit", "naar", "te", "vanuit", "stad", "bij", "richting")
                        || sentence.token(from - 1).text().matches("[1-9][0-9]{3}")
                        || (sentence.is(from - 1, ",") && sentence.isDigits(from - 2)));
    }

    /// "ons april", "mijn dochter juni", "ze heet mei".
    private static boolean isSomeoneCalled(Sentence sentence, int from) {
        return !sentence.isDigits(from + 1)
                && (sentence.is(from - 1, BEFORE_A_FIRST_NAME)
                        || (sentence.is(from - 1, "is") && sentence.is(from - 2, "naam"))
                        || (sentence.is(from - 1, "onze", "onzen") && sentence.is(from + 1, LIKE_A_PERSON)));
    }

    private static boolean isNewspaper(Sentence sentence, int article) {
        return sentence.token(article).text().equals("De")
                && Sentence.isAny(sentence.token(article + 1).text(), "Morgen", "Zondag");
    }
}
