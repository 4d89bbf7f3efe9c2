package be.wijzer.intents.knowledge;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Flemish speech in writing, brought closer to the dictionary: "kvind" is "ik vind".
final class Dialect {
    /// A pronoun stuck to its verb; no Dutch word begins with these.
    private static final Pattern STUCK = Pattern.compile("k(?=[bdfghmpvz])\\p{L}{2,}");

    private static final Map<String, List<String>> SPOKEN = Lists.lines("dialect.txt").stream()
            .map(line -> line.split(" : ", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Words.of(pair[1])));

    private Dialect() {}

    static List<String> plain(List<String> words) {
        return words.stream().flatMap(Dialect::plain).toList();
    }

    private static Stream<String> plain(String word) {
        List<String> spoken = SPOKEN.get(word);
        if (spoken != null) {
            return spoken.stream();
        }
        return STUCK.matcher(word).matches() ? Stream.of("ik", word.substring(1)) : Stream.of(word);
    }
}
