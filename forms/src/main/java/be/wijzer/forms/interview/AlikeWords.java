package be.wijzer.forms.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a message with those of dialects and forms of a verb taken together, and without those that add
/// nothing. They stand in `interview/alike.txt`.
record AlikeWords(Map<String, String> firsts, Set<String> empty) {
    private static final AlikeWords SHIPPED = read();

    static AlikeWords shipped() {
        return SHIPPED;
    }

    /// @param plain in lower case, without accents and signs
    List<String> of(String plain) {
        return Arrays.stream(plain.split(" "))
                .filter(word -> !word.isBlank() && !empty.contains(word))
                .map(word -> firsts.getOrDefault(word, word))
                .toList();
    }

    private static AlikeWords read() {
        Map<String, String> firsts = new HashMap<>();
        Set<String> empty = new HashSet<>();
        for (String line : lines()) {
            List<String> words = Arrays.asList(line.split(" "));
            if (line.startsWith("-")) {
                empty.addAll(words.subList(1, words.size()));
            } else {
                words.forEach(word -> firsts.put(word, words.getFirst()));
            }
        }
        return new AlikeWords(Map.copyOf(firsts), Set.copyOf(empty));
    }

    private static List<String> lines() {
        try (InputStream file = AlikeWords.class.getResourceAsStream("/interview/alike.txt")) {
            if (file == null) {
                throw new IllegalStateException("no interview/alike.txt");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
