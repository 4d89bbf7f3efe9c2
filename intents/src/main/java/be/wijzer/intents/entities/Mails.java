package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.numbers.Numerals;
import be.wijzer.intents.entities.words.Sentence;
import be.wijzer.intents.entities.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// E-mail addresses, written or spoken ("jan punt peeters apenstaartje gmail punt com"), in lower case.
final class Mails implements Finder {
    private static final Set<String> AT = Set.of("""
            apenstaartje apestaartje apenstaart apestaart aapenstaartje at arobas arobase apesteertje apenstertje
            appenstaartje aapstaartje arrobas apenstaartjes apestaartke apenstaartke apestaartsje apestaertje
            apestaarten aapestaartje appestaartje
            """.strip().split("\\s+"));
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("punt", "."),
            Map.entry("punkt", "."),
            Map.entry("point", "."),
            Map.entry("dot", "."),
            Map.entry("puntje", "."),
            Map.entry("streepje", "-"),
            Map.entry("koppelteken", "-"),
            Map.entry("min", "-"),
            Map.entry("minteken", "-"),
            Map.entry("liggendstreepje", "-"),
            Map.entry("underscore", "_"),
            Map.entry("laagstreepje", "_"),
            Map.entry("streep", "-"),
            Map.entry("koppelstreepje", "-"),
            Map.entry("koppelstreep", "-"),
            Map.entry("verbindingsstreepje", "-"),
            Map.entry("tiret", "-"),
            Map.entry("dash", "-"),
            Map.entry("puntjen", "."),
            Map.entry("underscoor", "_"),
            Map.entry("onderscore", "_"),
            Map.entry("onderstreepje", "_"),
            Map.entry("plus", "+"),
            Map.entry("plusteken", "+"));
    /// Said around the signs, and no part of the address.
    private static final Set<String> FILLERS = Set.of("""
            dan en euh eh euhm uh uhm nog daarna vervolgens ne nen het 't zo'n zo gevolgd door aan elkaar aaneen komt
            ( ) [ ] , gewoon laag lage liggend terug weer
            """.strip().split("\\s+"));
    private static final Set<String> ENDINGS = Set.of("""
            be com net org eu nl fr de vlaanderen brussels gent info biz lu uk io me example edu gov
            """.strip().split("\\s+"));
    /// What is said before an address, and is no part of it.
    private static final Set<String> BEFORE = Set.of("""
            is mail mails email mailadres emailadres adres op naar het dat da dit 't t mijn m'n mijne ons onze ja
            jaja euh euhm schrijf schrijft noteer noteert maar stuur stuurt doe neem pak via aan voor of en met als
            dan wel gewoon graag awel goh ah oh ok oke allez zeg zegge ik heb hebben gebruik kan kunt ge je u mij mag
            mogen moet bereiken vrouw man zoon dochter zijn haar nee neen niet wacht sorry eigenlijk toch bedoel dus
            hier komt
            """.strip().split("\\s+"));
    private static final Set<String> PARTICLES =
            Set.of("de", "den", "der", "van", "vande", "vanden", "ten", "ter", "te", "du", "le", "la", "el");
    private static final int REACH = 24;

    @Override
    public Set<String> types() {
        return Set.of("email");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        boolean expected = context.expected().filter("email"::equals).isPresent();
        for (int at = 1; at < sentence.size(); at++) {
            int sign = at;
            if (sentence.word(at).equals("@")) {
                written(sentence, at).or(() -> spoken(sentence, sign, expected)).ifPresent(found::add);
            } else if (sentence.is(at, AT)) {
                spoken(sentence, at, expected).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Found> written(Sentence sentence, int at) {
        int from = at;
        while (from > 0 && at - from < REACH && isPart(sentence, from - 1) && (from == at || sentence.glued(from))) {
            from--;
        }
        int next = at + 1;
        while (next < sentence.size()
                && next - at < REACH
                && isPart(sentence, next)
                && (next == at + 1 || sentence.glued(next))) {
            next++;
        }
        while (next > at + 1 && !isAlphanumeric(sentence.token(next - 1))) {
            next--;
        }
        while (from < at && !isAlphanumeric(sentence.token(from))) {
            from++;
        }
        return address(sentence, from, next, join(sentence, from, at), join(sentence, at + 1, next));
    }

    private static boolean isPart(Sentence sentence, int at) {
        return isAlphanumeric(sentence.token(at)) || Sentence.isAny(sentence.word(at), ".", "-", "_", "+", "%");
    }

    private static boolean isAlphanumeric(Token token) {
        return token.kind() != Token.Kind.SIGN;
    }

    private static String join(Sentence sentence, int from, int next) {
        StringBuilder joined = new StringBuilder();
        for (int at = from; at < next; at++) {
            joined.append(sentence.word(at));
        }
        return joined.toString();
    }

    /// @param expected whether an address is what was asked for, so that all words before the sign are its name
    private static Optional<Found> spoken(Sentence sentence, int at, boolean expected) {
        int from = expected ? widest(sentence, beginning(sentence, at), at) : beginning(sentence, at);
        int next = at + 1;
        StringBuilder right = new StringBuilder();
        boolean joined = true;
        boolean dotted = false;
        while (next < sentence.size() && next - at < REACH) {
            Optional<String> sign = sign(sentence, next);
            if (isFiller(sentence, next) && sign(sentence, next + 1).isPresent()
                    || joined && isFiller(sentence, next)) {
                next++;
                continue;
            }
            if (sign.isPresent()) {
                right.append(sign.get());
                dotted |= sign.get().equals(".");
                joined = true;
            } else if ((joined || !dotted) && isAlphanumeric(sentence.token(next))) {
                right.append(part(sentence, next));
                joined = false;
                if (dotted
                        && sentence.is(next, ENDINGS)
                        && sign(sentence, next + 1).isEmpty()) {
                    return address(sentence, from, next + 1, left(sentence, from, at), right.toString());
                }
            } else {
                return Optional.empty();
            }
            next++;
        }
        return Optional.empty();
    }

    /// Words reach back over signs and what is said around them; a run of digits belongs to the word before it, and
    /// spelled letters to each other.
    private static int beginning(Sentence sentence, int at) {
        int from = at;
        boolean needed = true;
        while (from > 0 && at - from < REACH) {
            int before = from - 1;
            if (sign(sentence, before).isPresent() && before > 0) {
                needed = true;
            } else if (isFiller(sentence, before)
                    && before > 0
                    && (needed || sign(sentence, before - 1).isPresent())) {
                from--;
                continue;
            } else if (isAlphanumeric(sentence.token(before))
                    && (needed
                            || isDigit(sentence, from)
                            || isDigit(sentence, before) && from < at
                            || isOfASurname(sentence, before)
                            || isLetter(sentence, before) && isLetter(sentence, from))) {
                needed = false;
            } else {
                break;
            }
            from--;
        }
        while (from < at
                && (sign(sentence, from).isPresent()
                        || isFiller(sentence, from)
                        || Sentence.isAny(sentence.word(from), "is", "mail", "adres", "op", "naar", "mailadres"))) {
            from++;
        }
        return from;
    }

    /// The "de" of "jan punt de smet", the "van den" of "an punt van den berg".
    private static boolean isOfASurname(Sentence sentence, int at) {
        return sentence.is(at, PARTICLES)
                && at > 1
                && (sign(sentence, at - 1).isPresent()
                        || sentence.is(at - 1, PARTICLES)
                                && sign(sentence, at - 2).isPresent());
    }

    /// "een" before a sign is its article.
    private static boolean isFiller(Sentence sentence, int at) {
        boolean article = Numerals.isArticle(sentence, at)
                && (sentence.is(at + 1, AT) || sign(sentence, at + 1).isPresent());
        return article || sentence.is(at, FILLERS);
    }

    private static boolean isLetter(Sentence sentence, int at) {
        return sentence.isWord(at) && sentence.word(at).length() == 1;
    }

    private static int widest(Sentence sentence, int beginning, int at) {
        int from = beginning;
        while (from > 0
                && at - from < REACH
                && (isAlphanumeric(sentence.token(from - 1)) && !sentence.is(from - 1, BEFORE)
                        || sign(sentence, from - 1).isPresent() && from - 1 > 0)) {
            from--;
        }
        while (from < at && sign(sentence, from).isPresent()) {
            from++;
        }
        return from;
    }

    private static boolean isDigit(Sentence sentence, int at) {
        return sentence.isDigits(at)
                || (sentence.isWord(at)
                        && !Numerals.isArticle(sentence, at)
                        && Numerals.count(sentence.word(at)).isPresent());
    }

    private static String left(Sentence sentence, int from, int at) {
        StringBuilder left = new StringBuilder();
        for (int token = from; token < at; token++) {
            if (isFiller(sentence, token)) {
                continue;
            }
            left.append(sign(sentence, token).orElse(part(sentence, token)));
        }
        return left.toString();
    }

    private static String part(Sentence sentence, int at) {
        return isDigit(sentence, at) && !sentence.isDigits(at)
                ? Numerals.count(sentence.word(at)).map(String::valueOf).orElse(sentence.word(at))
                : sentence.word(at);
    }

    private static Optional<String> sign(Sentence sentence, int at) {
        String word = sentence.word(at);
        if (Sentence.isAny(word, "streepje", "streep") && sentence.is(at - 1, "laag", "lage", "liggend", "onderste")) {
            return Optional.of("_");
        }
        if (Sentence.isAny(word, ".", "-", "_", "+")) {
            return Optional.of(word);
        }
        return Optional.ofNullable(SIGNS.get(word));
    }

    private static Optional<Found> address(Sentence sentence, int from, int next, String left, String right) {
        boolean fits = !left.isEmpty()
                && right.contains(".")
                && !right.startsWith(".")
                && !right.contains("..")
                && right.length() - right.lastIndexOf('.') > 2
                && left.length() <= 64
                && Character.isLetter(right.charAt(right.length() - 1));
        return fits
                ? Optional.of(new Found("email", from, next, left.replace("'", "") + "@" + right))
                : Optional.empty();
    }
}
