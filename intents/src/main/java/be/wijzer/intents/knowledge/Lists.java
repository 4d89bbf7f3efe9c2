package be.wijzer.intents.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The word lists on the class path: UTF-8, a line an entry, comments after `#`.
final class Lists {
    private Lists() {}

    static List<String> lines(String name) {
        return rawLines(name).stream().map(String::strip).toList();
    }

    /// Lines with the spaces at their ends.
    static List<String> rawLines(String name) {
        InputStream stream = Lists.class.getResourceAsStream("/knowledge/" + name);
        if (stream == null) {
            throw new IllegalStateException("the word list " + name + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every single word of the named lists.
    static Set<String> words(String... names) {
        return Stream.of(names)
                .flatMap(name -> lines(name).stream())
                .flatMap(line -> Words.of(line).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
