package be.wijzer.intents.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Trains the shipped models while the module is built, and does nothing where they are up to date.
public final class ModelBuild {
    static final String INTENTS = "intents.model";
    static final String LANGUAGES = "languages.model";

    private ModelBuild() {}

    /// @param arguments the folder the models go to
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        TrainingSet set = RasaTrainingFiles.shipped();
        Spelling spelling = Spelling.flemish();
        String version = set.version() + spelling.version();
        if (!isUpToDate(folder.resolve(INTENTS), version)) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(INTENTS))) {
                ModelFile.write(
                        new IntentTraining(IntentTraining.Recipe.full(spelling)).train(set, null), version, out);
            }
        }
        if (!isUpToDate(folder.resolve(LANGUAGES), version)) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(LANGUAGES))) {
                ModelFile.write(LanguageDetector.learn(set), version, out);
            }
        }
    }

    private static boolean isUpToDate(Path file, String version) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.version(in).equals(version);
        }
    }
}
