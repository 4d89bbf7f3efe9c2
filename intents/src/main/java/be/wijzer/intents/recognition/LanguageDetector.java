package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Tells in which of our languages a short message is written. Dialect is Dutch; a language we don't speak, another
/// script, or too little to go by is none.
record LanguageDetector(Vectoriser vectoriser, LinearClassifier classifier) {
    private static final String OTHER = "OTHER";
    private static final double COST = 10;
    private static final double SURE = 0.55;
    private static final double SHARPNESS = 1;
    private static final int PIECE = 3;

    static LanguageDetector learn(TrainingSet set) {
        Spelling spelling = Spelling.asWritten();
        List<String> texts = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        for (Example example : set.examples()) {
            for (String piece : pieces(example.text())) {
                texts.add(piece);
                languages.add(example.language().name());
            }
        }
        for (String sentence : lines("other-languages.txt")) {
            for (String piece : pieces(sentence)) {
                texts.add(piece);
                languages.add(OTHER);
            }
        }
        for (String line : lines("language-words.txt")) {
            String[] sides = line.split(":", 2);
            for (String word : sides[1].strip().split(" +")) {
                texts.add(word);
                languages.add(sides[0].toUpperCase(Locale.ROOT));
            }
        }
        List<String> labels = languages.stream().distinct().sorted().toList();
        Vectoriser vectoriser = Vectoriser.learn(spelling, Compounds.none(), texts, 1);
        List<SparseVector> vectors = texts.stream().map(vectoriser::vector).toList();
        int[] numbers = languages.stream().mapToInt(labels::indexOf).toArray();
        return new LanguageDetector(
                vectoriser, LinearTraining.train(vectors, numbers, labels, vectoriser.dimensions(), COST));
    }

    Optional<Language> detect(String text) {
        if (!isLatin(text)) {
            return Optional.empty();
        }
        SparseVector vector = vectoriser.vector(text);
        if (vector.indices().length == 0) {
            return Optional.empty();
        }
        double[] chances = LinearClassifier.probabilities(classifier.scores(vector), SHARPNESS);
        int best = 0;
        for (int label = 1; label < chances.length; label++) {
            best = chances[label] > chances[best] ? label : best;
        }
        return chances[best] < SURE
                ? Optional.empty()
                : Language.of(classifier.labels().get(best));
    }

    private static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 > letters;
    }

    /// The sentence, its beginning and its end: most messages are shorter than the training data.
    private static List<String> pieces(String text) {
        String[] words = text.split(" +");
        if (words.length <= PIECE) {
            return List.of(text);
        }
        return List.of(
                text,
                String.join(" ", List.of(words).subList(0, PIECE)),
                String.join(" ", List.of(words).subList(words.length - PIECE, words.length)));
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LanguageDetector.class.getResourceAsStream("/recognition/" + resource)),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
