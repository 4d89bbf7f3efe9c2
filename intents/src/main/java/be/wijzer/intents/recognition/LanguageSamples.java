package be.wijzer.intents.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Text of which the language is known: the examples of the intents but for bare words, which are often the same in
/// several languages ("pension", "terras"), messages as short and mixed as they come, small words, and sentences in
/// languages the assistant doesn't speak. Each is there with its accents and without.
record LanguageSamples(List<Sample> samples) {
    /// The label of languages the assistant doesn't speak.
    static final String OTHER = "OTHER";

    private static final int PIECE = 3;

    /// @param language one of ours by its name, or `OTHER`
    record Sample(String language, String text) {}

    static LanguageSamples shipped(TrainingSet set) {
        Set<Sample> samples = new LinkedHashSet<>();
        set.examples().stream()
                .filter(example -> example.text().contains(" "))
                .forEach(example -> add(samples, example.language().name(), pieces(example.text())));
        for (String line : lines("language-messages.txt")) {
            String[] sides = line.split(":", 2);
            add(samples, label(sides[0]), pieces(sides[1].strip()));
        }
        for (String line : lines("language-words.txt")) {
            String[] sides = line.split(":", 2);
            add(samples, label(sides[0]), List.of(sides[1].strip().split(" +")));
        }
        for (String sentence : lines("other-languages.txt")) {
            add(samples, OTHER, pieces(sentence));
        }
        return new LanguageSamples(List.copyOf(samples));
    }

    /// A fingerprint: the same samples make the same detector.
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            samples.stream()
                    .map(sample -> sample.language() + "\t" + sample.text() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(Set<Sample> samples, String language, List<String> texts) {
        for (String text : texts) {
            samples.add(new Sample(language, text));
            samples.add(new Sample(
                    language, Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")));
        }
    }

    /// The sentence, its beginning and its end: most messages are shorter than the training data.
    private static List<String> pieces(String text) {
        List<String> words = List.of(text.split(" +"));
        if (words.size() <= PIECE) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>(List.of(text));
        pieces.add(String.join(" ", words.subList(0, PIECE)));
        pieces.add(String.join(" ", words.subList(words.size() - PIECE, words.size())));
        return pieces;
    }

    private static String label(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageSamples.class.getResourceAsStream("/recognition/" + resource)),
                StandardCharsets.UTF_8))) {
            Stream<String> lines = reader.lines();
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
