package be.wijzer.intents.entities;

import static be.wijzer.intents.entities.words.Rule.phrase;

import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.intents.entities.words.Rule;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The language somebody names, and the name somebody gives: "mijn naam is …", "ik ben …".
final class Persons implements Finder {
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("nederlands", "nl"),
            Map.entry("vlaams", "nl"),
            Map.entry("neerlandais", "nl"),
            Map.entry("dutch", "nl"),
            Map.entry("niederlandisch", "nl"),
            Map.entry("flemish", "nl"),
            Map.entry("frans", "fr"),
            Map.entry("francais", "fr"),
            Map.entry("french", "fr"),
            Map.entry("franzosisch", "fr"),
            Map.entry("fransch", "fr"),
            Map.entry("franstalig", "fr"),
            Map.entry("engels", "en"),
            Map.entry("english", "en"),
            Map.entry("anglais", "en"),
            Map.entry("englisch", "en"),
            Map.entry("ingels", "en"),
            Map.entry("duits", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("german", "de"),
            Map.entry("allemand", "de"),
            Map.entry("turks", "tr"),
            Map.entry("arabisch", "ar"),
            Map.entry("spaans", "es"),
            Map.entry("italiaans", "it"),
            Map.entry("pools", "pl"),
            Map.entry("roemeens", "ro"),
            Map.entry("bulgaars", "bg"),
            Map.entry("oekraiens", "uk"),
            Map.entry("russisch", "ru"),
            Map.entry("portugees", "pt"),
            Map.entry("pasjtoe", "ps"),
            Map.entry("dari", "fa"),
            Map.entry("farsi", "fa"),
            Map.entry("perzisch", "fa"),
            Map.entry("somalisch", "so"),
            Map.entry("tigrinya", "ti"),
            Map.entry("berbers", "ber"),
            Map.entry("chinees", "zh"),
            Map.entry("albanees", "sq"),
            Map.entry("slovaaks", "sk"));

    private static final Rule<String> INTRODUCED = phrase(
            "mijn naam is",
            "mijne naam is",
            "m'n naam is",
            "mn naam is",
            "ik heet",
            "heet",
            "zijn naam is",
            "haar naam is",
            "k zin",
            "'k zin",
            "k zijn",
            "'k zijn",
            "k ben",
            "'k ben",
            "ik noem",
            "de naam is",
            "naam is",
            "naam :",
            "je m'appelle",
            "my name is",
            "ich heisse",
            "mijn name is",
            "op naam van",
            "zet maar op naam van",
            "'t is op naam van",
            "ik ben de",
            "kheet",
            "knoem",
            "ik ben",
            "het is voor",
            "hier is",
            "dit is",
            "u spreekt met",
            "je spreekt met",
            "spreekt met",
            "met de",
            "i am");
    private static final Set<String> SURE =
            Set.of("naam", "heet", "noem", "appelle", "name", "heisse", "kheet", "knoem");
    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "den", "der", "het", "ten", "ter", "el", "al", "ben", "vande", "vanden", "'t", "von", "le",
            "la", "du", "di");
    private static final Set<String> NO_NAMES = Set.of(
            "ik", "en", "met", "maar", "van", "niet", "wel", "een", "de", "het", "op", "in", "hier", "daar", "voor",
            "om", "mijn", "wil", "uit", "dat", "ook", "al", "nog", "zelf", "ziek", "klaar", "te", "naar", "bij", "want",
            "geboren", "graag", "wij", "we", "ons");
    private static final int LONGEST = 5;

    @Override
    public Set<String> types() {
        return Set.of("name", "language");
    }

    @Override
    public List<Found> find(Sentence sentence, Context context) {
        List<Found> found = new ArrayList<>();
        boolean expected = context.expected().filter("name"::equals).isPresent();
        for (int at = 0; at < sentence.size(); at++) {
            int from = at;
            Optional.ofNullable(LANGUAGES.get(sentence.word(at)))
                    .ifPresent(code -> found.add(new Found("language", from, from + 1, code)));
            INTRODUCED
                    .at(sentence, at)
                    .flatMap(match -> name(sentence, match.next(), isSure(sentence, from, match.next())))
                    .ifPresent(found::add);
        }
        if (expected && found.stream().noneMatch(one -> one.type().equals("name"))) {
            name(sentence, 0, true)
                    .filter(one -> one.next() == sentence.size() || !sentence.isWord(one.next()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean isSure(Sentence sentence, int from, int next) {
        for (int at = from; at < next; at++) {
            if (sentence.is(at, SURE)) {
                return true;
            }
        }
        return false;
    }

    /// Words with a capital and particles between; after "mijn naam is" small letters are a name too.
    private static Optional<Found> name(Sentence sentence, int from, boolean sure) {
        int next = from;
        int last = from;
        while (next < sentence.size() && next - from < LONGEST && sentence.isWord(next)) {
            if (next > from && Addresses.isStreet(sentence.word(next))) {
                break;
            }
            boolean capital = Character.isUpperCase(sentence.token(next).text().charAt(0));
            boolean particle = sentence.is(next, PARTICLES) && next > from;
            boolean small =
                    sure && !sentence.is(next, NO_NAMES) && sentence.word(next).length() > 1 && next - from < 3;
            if (!(capital || particle || small)) {
                break;
            }
            next++;
            if (!particle || capital) {
                last = next;
            }
            if (sentence.word(next).equals("-") && sentence.glued(next) && sentence.isWord(next + 1)) {
                next++;
            }
        }
        boolean known = last > from
                && (sure || Character.isUpperCase(sentence.token(from).text().charAt(0)));
        return known && !LANGUAGES.containsKey(sentence.word(from))
                ? Optional.of(new Found("name", from, last, capitals(sentence, from, last)))
                : Optional.empty();
    }

    private static String capitals(Sentence sentence, int from, int next) {
        String text = sentence.text(from, next);
        if (!text.equals(text.toLowerCase(java.util.Locale.ROOT))) {
            return text;
        }
        StringBuilder name = new StringBuilder(text);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == ' ' || name.charAt(i - 1) == '-') {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }
}
