package be.wijzer.intents.entities.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Dutch words for the numbers below a million written as one word, with the Flemish ones, and their ordinals.
final class NumberWords {
    private static final List<String> UNITS = List.of(
            "nul",
            "een",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien");
    private static final List<String> TENS =
            List.of("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig");

    private static final List<String> BENT = List.of(
            "enen",
            "tweeen",
            "drieen",
            "vieren",
            "vijven",
            "zessen",
            "zevenen",
            "achten",
            "negenen",
            "tienen",
            "elven",
            "twaalven");

    private static final Map<String, Integer> CARDINALS = cardinals();
    private static final Map<String, Integer> ORDINALS = ordinals();

    private NumberWords() {}

    static Optional<Integer> cardinal(String word) {
        return Optional.ofNullable(CARDINALS.get(word)).or(() -> thousands(word));
    }

    /// "tweehonderdduizend", "twaalfduizendvijfhonderd".
    private static Optional<Integer> thousands(String word) {
        int cut = word.indexOf("duizend");
        if (cut <= 0) {
            return Optional.empty();
        }
        Integer thousands = CARDINALS.get(word.substring(0, cut));
        String tail = word.substring(cut + "duizend".length());
        Integer rest = tail.isEmpty() ? Integer.valueOf(0) : CARDINALS.get(tail);
        return thousands != null && thousands < 1000 && rest != null && rest < 1000
                ? Optional.of(thousands * 1000 + rest)
                : Optional.empty();
    }

    static Optional<Integer> ordinal(String word) {
        return Optional.ofNullable(ORDINALS.get(word));
    }

    static Optional<Integer> bent(String word) {
        return Optional.of(BENT.indexOf(word) + 1).filter(n -> n > 0);
    }

    private static Map<String, Integer> plain() {
        Map<String, Integer> words = new HashMap<>();
        for (int n = 0; n < 20; n++) {
            words.put(UNITS.get(n), n);
        }
        for (int tens = 2; tens < 10; tens++) {
            words.put(TENS.get(tens), tens * 10);
            for (int unit = 1; unit < 10; unit++) {
                words.put(UNITS.get(unit) + "en" + TENS.get(tens), tens * 10 + unit);
            }
        }
        return words;
    }

    private static Map<String, Integer> cardinals() {
        Map<String, Integer> words = plain();
        Map<String, Integer> below = Map.copyOf(words);
        for (int hundreds = 1; hundreds < 100; hundreds++) {
            if (hundreds % 10 == 0) {
                continue;
            }
            String stem = (hundreds == 1 ? "" : spelled(hundreds)) + "honderd";
            int value = hundreds * 100;
            words.put(stem, value);
            if (hundreds < 20) {
                below.forEach((rest, n) -> {
                    if (n > 0) {
                        words.put(stem + rest, value + n);
                        words.put(stem + "en" + rest, value + n);
                    }
                });
            }
        }
        for (int thousands = 1; thousands < 100; thousands++) {
            String stem = (thousands == 1 ? "" : spelled(thousands)) + "duizend";
            int value = thousands * 1000;
            words.put(stem, value);
            if (thousands < 10) {
                below.forEach((rest, n) -> {
                    if (n > 0) {
                        words.put(stem + rest, value + n);
                        words.put(stem + "en" + rest, value + n);
                    }
                });
            }
        }
        words.putAll(Map.ofEntries(
                Map.entry("1een", 1),
                Map.entry("ene", 1),
                Map.entry("tweee", 2),
                Map.entry("twie", 2),
                Map.entry("twieje", 2),
                Map.entry("dreij", 3),
                Map.entry("viere", 4),
                Map.entry("vaaif", 5),
                Map.entry("vijve", 5),
                Map.entry("vuf", 5),
                Map.entry("zesse", 6),
                Map.entry("zeve", 7),
                Map.entry("zeuven", 7),
                Map.entry("zeuve", 7),
                Map.entry("achte", 8),
                Map.entry("negene", 9),
                Map.entry("tiene", 10),
                Map.entry("elve", 11),
                Map.entry("ellef", 11),
                Map.entry("twaalef", 12),
                Map.entry("twelf", 12),
                Map.entry("twolf", 12),
                Map.entry("twaalve", 12),
                Map.entry("dartien", 13),
                Map.entry("viertien", 14),
                Map.entry("achtien", 18),
                Map.entry("twintich", 20),
                Map.entry("vieftien", 15),
                Map.entry("tweentwintig", 22),
                Map.entry("drieentwintig", 23)));
        return Map.copyOf(words);
    }

    private static String spelled(int n) {
        if (n < 20) {
            return UNITS.get(n);
        }
        return n % 10 == 0 ? TENS.get(n / 10) : UNITS.get(n % 10) + "en" + TENS.get(n / 10);
    }

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> words = new HashMap<>();
        plain().forEach((word, n) -> {
            if (n > 0) {
                words.put(word + (n < 20 && n != 8 ? "de" : "ste"), n);
            }
        });
        words.put("honderdste", 100);
        words.put("duizendste", 1000);
        words.put("eerste", 1);
        words.put("erste", 1);
        words.put("derde", 3);
        words.put("dreide", 3);
        words.put("twidde", 2);
        words.put("tweedde", 2);
        words.put("zevenste", 7);
        words.put("negenste", 9);
        words.put("elvde", 11);
        words.remove("eende");
        words.remove("driede");
        words.remove("nulde");
        Map.copyOf(words).forEach((word, n) -> words.put(word + "n", n));
        return Map.copyOf(words);
    }
}
