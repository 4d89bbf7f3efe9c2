package be.wijzer.forms.interview;

import be.wijzer.core.understanding.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name in a message that is the known one otherwise: spelled differently, or with another first or last name.
final class AlikeName {
    private static final Pattern NAMES = Pattern.compile(
            "(?U)\\p{Lu}[\\p{L}'-]+(?: (?:(?:van|de|den|der|vande|vanden|ten|ter|el|al|le|la|'t) ){0,2}\\p{Lu}[\\p{L}'-]+)*+");
    private static final Pattern NEGATED =
            Pattern.compile("(?iu).*\\b(?:niet|nie|ni|geen|ipv|in plaats van)(?: (?:meer|met|de|den))?\\s*");
    private static final int LONG_ENOUGH = 4;
    private static final int NEAR = 2;

    private AlikeName() {}

    static Optional<String> in(String text, String known) {
        List<String> said = new ArrayList<>();
        Matcher names = NAMES.matcher(text);
        while (names.find()) {
            if (!NEGATED.matcher(text.substring(0, names.start())).matches()) {
                said.add(names.group());
            }
        }
        return said.reversed().stream()
                .flatMap(name -> meant(name, known).stream())
                .filter(name -> !name.equalsIgnoreCase(known))
                .findFirst();
    }

    /// The last name of two or more words, or of one within a sentence.
    static Optional<String> last(String text) {
        Matcher names = NAMES.matcher(text);
        Optional<String> last = Optional.empty();
        while (names.find()) {
            if (names.start() > 0 || names.group().contains(" ")) {
                last = Optional.of(names.group());
            }
        }
        return last;
    }

    private static Optional<String> meant(String name, String known) {
        List<String> words = Arrays.asList(name.split(" "));
        List<String> before = Arrays.asList(known.split(" "));
        boolean shares = words.stream().anyMatch(word -> before.stream().anyMatch(word::equalsIgnoreCase));
        if (words.size() > 1) {
            return shares ? Optional.of(name) : Optional.empty();
        }
        return before.stream()
                .filter(word -> isSpelledAlmostAs(word, name))
                .findFirst()
                .map(word -> known.replace(word, name));
    }

    private static boolean isSpelledAlmostAs(String word, String other) {
        return word.length() >= LONG_ENOUGH
                && !word.equalsIgnoreCase(other)
                && EditDistance.between(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT), NEAR) <= NEAR;
    }
}
