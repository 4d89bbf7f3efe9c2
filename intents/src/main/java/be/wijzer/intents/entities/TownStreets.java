package be.wijzer.intents.entities;

import be.wijzer.core.understanding.EditDistance;
import be.wijzer.intents.entities.words.Gazetteer;
import be.wijzer.intents.entities.words.Match;
import be.wijzer.intents.entities.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The streets of one town, found through abbreviations, dialect and slips of the finger. What may as well be another
/// street ("Lindestraat" where the town has a Lindenstraat) is left as it was said.
final class TownStreets {
    /// How the ends of street names are written for short or said.
    static final Map<String, List<String>> ENDINGS = Map.of(
            "straat",
            List.of(
                    "str",
                    "stroat",
                    "stroate",
                    "straet",
                    "strate",
                    "strat",
                    "straot",
                    "strotj",
                    "sraat",
                    "staat",
                    "straa",
                    "straar",
                    "stroot",
                    "straatje"),
            "laan",
            List.of("ln", "loan", "loane"),
            "steenweg",
            List.of("stwg", "stw", "stienweg", "stjienweg", "steenwech", "stiejnweg"),
            "plein",
            List.of("pl", "plien", "plaan"),
            "dreef",
            List.of("dr", "dreve", "dreif"));
    private static final Map<String, List<String>> BEGINNINGS = Map.ofEntries(
            Map.entry("molen", List.of("meulen", "meule", "meuln", "molle")),
            Map.entry("stations", List.of("stasie", "statie", "stoasje")),
            Map.entry("kerk", List.of("kerke", "karke", "kaark")),
            Map.entry("school", List.of("schole", "schoole", "skole")),
            Map.entry("steen", List.of("stien", "stiejn")),
            Map.entry("beek", List.of("beke", "biek")),
            Map.entry("nieuw", List.of("nief", "nieve", "nuw", "nieuwe")),
            Map.entry("oude", List.of("ouwe", "oeide", "ou")),
            Map.entry("dorp", List.of("durp", "darp")),
            Map.entry("sint", List.of("st", "sinte", "sente")),
            Map.entry("koningin", List.of("kon", "koninging")),
            Map.entry("koning", List.of("kon")),
            Map.entry("burgemeester", List.of("burg", "burgm", "bgm", "burgemester")),
            Map.entry("dokter", List.of("dr")),
            Map.entry("professor", List.of("prof")),
            Map.entry("onze lieve vrouw", List.of("olv", "o l v")));
    private static final int LONG_STEM = 7;
    private static final int CLOSE = 1;

    private final List<String> streets;
    private final Map<String, String> spellings = new HashMap<>();
    private final Gazetteer<String> names;
    private final Gazetteer<String> said;

    TownStreets(List<String> streets) {
        this.streets = List.copyOf(streets);
        streets.forEach(street -> spellings.put(plain(street), street));
        names = new Gazetteer<>(spellings);
        streets.forEach(street -> variants(plain(street)).forEach(variant -> spellings.putIfAbsent(variant, street)));
        said = Gazetteer.exact(spellings);
    }

    boolean holds(List<String> others) {
        return streets.equals(others);
    }

    Optional<Match<String>> at(Sentence sentence, int from) {
        return Stream.of(said, names)
                .flatMap(gazetteer -> gazetteer.at(sentence, from).stream())
                .filter(match -> isMeant(plain(sentence.text(from, match.next())), match.value()))
                .max(Comparator.comparingInt(Match::next));
    }

    private boolean isMeant(String said, String street) {
        if (spellings.containsKey(said)) {
            return true;
        }
        return spellings.entrySet().stream()
                .filter(spelling -> spelling.getValue().equals(street))
                .anyMatch(spelling -> isSlip(said, spelling.getKey()));
    }

    /// One letter wrong: letters swapped or doubled, or any in a name too long to be another one.
    private static boolean isSlip(String said, String written) {
        if (EditDistance.between(said, written, CLOSE) > CLOSE) {
            return false;
        }
        boolean swapped = sorted(said).equals(sorted(written));
        boolean doubled = single(said).equals(single(written));
        return swapped || doubled || stem(written).length() >= LONG_STEM;
    }

    private static String stem(String street) {
        return ENDINGS.keySet().stream()
                .filter(street::endsWith)
                .findFirst()
                .map(ending -> street.substring(0, street.length() - ending.length()))
                .orElse(street)
                .strip();
    }

    private static String sorted(String word) {
        return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String single(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    private static List<String> variants(String street) {
        List<String> ends = new ArrayList<>(List.of(street));
        ENDINGS.forEach((ending, others) -> {
            if (street.endsWith(ending)) {
                String stem = street.substring(0, street.length() - ending.length());
                others.forEach(other -> ends.add(stem + other));
                ends.add(stem.strip() + " " + ending);
                ends.add(stem.strip() + ending);
                ends.add(stem.strip() + " " + others.getFirst());
            }
        });
        List<String> all = new ArrayList<>(ends);
        BEGINNINGS.forEach((beginning, others) -> {
            if (street.startsWith(beginning)) {
                others.forEach(other -> ends.forEach(end -> all.add(other + end.substring(beginning.length()))));
            }
        });
        return all;
    }

    private static String plain(String text) {
        return Arrays.stream(Sentence.fold(text).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
    }
}
