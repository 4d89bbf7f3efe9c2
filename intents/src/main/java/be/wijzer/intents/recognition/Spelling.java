package be.wijzer.intents.recognition;

import be.wijzer.intents.towns.TownName;
import be.wijzer.intents.towns.TownName.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Brings a sentence to words: lower case, mostly without accents, and beside the words as written those of the
/// standard language where a Flemish form is known ("kheb" is also "ik heb").
final class Spelling {
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_FORM = 3;
    private static final String OTHER_TOWN = "anderestad";

    private final Map<String, List<String>> standard;
    private final Normalizer.Form form;

    private Spelling(Map<String, List<String>> standard, Normalizer.Form form) {
        this.standard = Map.copyOf(standard);
        this.form = form;
    }

    /// With the forms of the shipped lists: a line is forms of at most three words, `=`, and their standard words. The
    /// second list reads names of services that are no town's as one word a kind, and so are those of other towns.
    static Spelling flemish() {
        Map<String, List<String>> forms = new HashMap<>();
        for (String list : List.of("flemish-forms.txt", "elsewhere.txt")) {
            read(list, forms);
        }
        otherTowns().forEach(town -> forms.put(town, List.of(OTHER_TOWN)));
        return new Spelling(forms, Normalizer.Form.NFKD);
    }

    /// The names that are read as another town, with spaces for their hyphens.
    static Set<String> otherTowns() {
        return TownName.readIn(Place.INTENT).stream()
                .map(town -> town.name().replace('-', ' '))
                .collect(Collectors.toSet());
    }

    private static void read(String list, Map<String, List<String>> forms) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Spelling.class.getResourceAsStream("/recognition/" + list)),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .forEach(line -> {
                        int sign = line.lastIndexOf('=');
                        List<String> words =
                                Arrays.asList(line.substring(sign + 1).strip().split(" +"));
                        for (String form : line.substring(0, sign).split(",")) {
                            forms.put(form.strip(), words);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spelling asWritten() {
        return new Spelling(Map.of(), Normalizer.Form.NFKD);
    }

    /// The words as written, accents and all: these tell languages apart.
    static Spelling withAccents() {
        return new Spelling(Map.of(), Normalizer.Form.NFKC);
    }

    /// Changes with the list of forms.
    String version() {
        return Integer.toHexString(new TreeMap<>(standard).hashCode());
    }

    /// The words of a sentence as written; a question mark and each emoji count as a word.
    List<String> words(String text) {
        String shortened = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = Normalizer.normalize(shortened, form);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            int kind = Character.getType(point);
            if (Character.isLetterOrDigit(point)) {
                append(word, Character.toLowerCase(point));
            } else if (isApostrophe(point)) {
                if (i < plain.length() && Character.isLetter(plain.charAt(i))) {
                    end(word, words);
                    word.append('\'');
                }
            } else if (kind != Character.NON_SPACING_MARK && kind != Character.FORMAT) {
                end(word, words);
                if (point == '?' || kind == Character.OTHER_SYMBOL) {
                    words.add(Character.toString(point));
                }
            }
        }
        end(word, words);
        return words;
    }

    /// The same words in the standard language; digits become `#`.
    List<String> standard(List<String> words) {
        List<String> result = new ArrayList<>(words.size() + 4);
        for (int i = 0; i < words.size(); ) {
            int taken = 0;
            for (int length = Math.min(LONGEST_FORM, words.size() - i); length > 0 && taken == 0; length--) {
                List<String> found = standard.get(String.join(" ", words.subList(i, i + length)));
                if (found != null) {
                    result.addAll(found);
                    taken = length;
                }
            }
            if (taken == 0) {
                result.add(digitsHidden(words.get(i)));
                taken = 1;
            }
            i += taken;
        }
        return result;
    }

    private static String digitsHidden(String word) {
        return word.chars().anyMatch(Character::isDigit) ? word.replaceAll("\\d", "#") : word;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u2018' || point == '`' || point == '\u00b4';
    }

    /// A letter typed more than twice in a row is emphasis.
    private static void append(StringBuilder word, int point) {
        int length = word.length();
        boolean emphasis = length > 1
                && Character.isLetter(point)
                && word.charAt(length - 1) == point
                && word.charAt(length - 2) == point;
        if (!emphasis) {
            word.appendCodePoint(point);
        }
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
