package be.wijzer.intents.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Trains the shipped models while the module is built, and does nothing where they are up to date.
public final class ModelBuild {
    static final String INTENTS = "intents.model";
    static final String DEEP = "intents-deep.model";
    static final String LANGUAGES = "languages.model";

    /// The embedder whose vectors are shipped.
    static final String EMBEDDER = "multilingual-e5-small-q4";

    private ModelBuild() {}

    /// @param arguments the folder the models go to
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        TrainingSet set = RasaTrainingFiles.shipped();
        Spelling spelling = Spelling.flemish();
        String version = set.version() + spelling.version();
        if (!ModelFile.isOf(folder.resolve(INTENTS), version)) {
            IntentModel model = new IntentTraining(IntentTraining.Recipe.full(spelling)).train(set, null);
            ModelFile.save(folder.resolve(INTENTS), out -> ModelFile.write(model, version, out));
        }
        deepen(folder, set, spelling);
        LanguageSamples samples = LanguageSamples.shipped(set);
        if (!ModelFile.isOf(folder.resolve(LANGUAGES), samples.version())) {
            LanguageDetector detector = LanguageDetector.learn(samples);
            ModelFile.save(folder.resolve(LANGUAGES), out -> ModelFile.write(detector, samples.version(), out));
        }
    }

    /// The model with sentence vectors, where those of all sentences are shipped.
    private static void deepen(Path folder, TrainingSet set, Spelling spelling) throws IOException {
        SentenceEmbedder absent = new Absent();
        String version = Models.deepVersion(set, spelling, absent);
        Path file = folder.resolve(DEEP);
        if (ModelFile.isOf(file, version)) {
            return;
        }
        Files.deleteIfExists(file);
        KeptVectors kept = KeptVectors.in(folder, absent);
        Map<String, float[]> vectors = new HashMap<>();
        set.examples()
                .forEach(example ->
                        kept.question(example.text()).ifPresent(vector -> vectors.put(example.text(), vector)));
        long missing = set.examples().stream()
                .filter(example -> !vectors.containsKey(example.text()))
                .count();
        if (missing > 0) {
            System.err.println(missing + " sentences have no vector yet (ops/embedder --vectors makes them):"
                    + " the model with vectors is trained where Wijzer runs");
            return;
        }
        IntentModel model = new IntentTraining(IntentTraining.Recipe.full(spelling)).train(set, vectors);
        ModelFile.save(file, out -> ModelFile.write(model, version, out));
    }

    /// The shipped embedder as far as a build has it: its name.
    private record Absent() implements SentenceEmbedder {
        @Override
        public String name() {
            return EMBEDDER;
        }

        @Override
        public Optional<float[]> question(String text) {
            return Optional.empty();
        }

        @Override
        public Optional<float[]> passage(String text) {
            return Optional.empty();
        }
    }
}
