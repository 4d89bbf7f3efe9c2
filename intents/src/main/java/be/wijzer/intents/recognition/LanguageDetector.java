package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Language;
import java.util.List;
import java.util.Optional;

/// Tells in which of our languages a short message is written. Dialect is Dutch; a language we don't speak, another
/// script, or nothing to go by is none.
record LanguageDetector(Vectoriser vectoriser, LinearClassifier classifier) {
    private static final double COST = 10;

    /// By how much, in log-odds, the language of the conversation goes before others.
    private static final double SPOKEN = 0.5;

    static LanguageDetector learn(LanguageSamples samples) {
        List<String> texts =
                samples.samples().stream().map(LanguageSamples.Sample::text).toList();
        List<String> labels = samples.samples().stream()
                .map(LanguageSamples.Sample::language)
                .distinct()
                .sorted()
                .toList();
        int[] numbers = samples.samples().stream()
                .mapToInt(sample -> labels.indexOf(sample.language()))
                .toArray();
        Vectoriser vectoriser = Vectoriser.learn(Spelling.withAccents(), Compounds.none(), texts, 1);
        List<SparseVector> vectors = texts.stream().map(vectoriser::vector).toList();
        return new LanguageDetector(
                vectoriser, LinearTraining.train(vectors, numbers, labels, vectoriser.dimensions(), COST));
    }

    /// @param spoken the language of the conversation so far, likelier where the words leave doubt
    Optional<Language> detect(String text, Language spoken) {
        if (!isLatin(text)) {
            return Optional.empty();
        }
        SparseVector vector = vectoriser.vector(text);
        if (vector.indices().length == 0) {
            return Optional.empty();
        }
        double[] scores = classifier.scores(vector);
        int known = classifier.labels().indexOf(spoken.name());
        if (known >= 0) {
            scores[known] += SPOKEN;
        }
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return Language.of(classifier.labels().get(best));
    }

    private static boolean isLatin(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 > letters;
    }
}
