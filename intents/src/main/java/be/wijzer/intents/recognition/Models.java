package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.MunicipalityId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings models into being: the shipped ones from their files, those of towns with examples of their own by training,
/// and those with sentence vectors in the background, kept in the data folder for the next start.
final class Models {
    private static final Logger log = LoggerFactory.getLogger(Models.class);

    private final Spelling spelling = Spelling.flemish();
    private final IntentTraining training = new IntentTraining(IntentTraining.Recipe.full(spelling));

    /// The model trained as this module was built; trained here where it was built without.
    IntentModel shipped() {
        try (InputStream file = Models.class.getResourceAsStream("/recognition/" + ModelBuild.INTENTS)) {
            if (file != null) {
                return ModelFile.readModel(file, spelling);
            }
            log.info("No trained model on the class path: training one now");
            return training.train(examples(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LanguageDetector languages() {
        try (InputStream file = Models.class.getResourceAsStream("/recognition/" + ModelBuild.LANGUAGES)) {
            return file == null
                    ? LanguageDetector.learn(LanguageSamples.shipped(examples()))
                    : ModelFile.readDetector(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrainingSet examples() {
        try {
            return RasaTrainingFiles.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The examples in `municipalities/{name}/nlu` of a configuration folder; a town's files that can't be read are
    /// reported and left out.
    static Map<MunicipalityId, List<Example>> ownExamples(Path configuration) {
        Map<MunicipalityId, List<Example>> own = new HashMap<>();
        Path towns = configuration.resolve("municipalities");
        if (!Files.isDirectory(towns)) {
            return own;
        }
        try (Stream<Path> folders = Files.list(towns)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                try {
                    List<Example> examples = RasaTrainingFiles.below(folder.resolve("nlu"));
                    if (!examples.isEmpty()) {
                        own.put(new MunicipalityId(folder.getFileName().toString()), examples);
                    }
                } catch (IllegalArgumentException | IOException e) {
                    log.error("The examples of a town are left out: {}", folder, e);
                }
            }
        } catch (IOException e) {
            log.error("The towns' examples are left out: {}", towns, e);
        }
        return own;
    }

    /// The shipped examples and a town's own, under the shipped calibration: seconds.
    IntentModel linear(TrainingSet set, IntentModel shipped) {
        return training.train(set, null, shipped.calibration());
    }

    /// A model with sentence vectors that needs no training: the shipped one, or one trained before and kept in the
    /// data folder.
    Optional<IntentModel> ready(TrainingSet set, KeptVectors vectors, Path folder) throws IOException {
        String version = deepVersion(set, spelling, vectors.embedder());
        try (InputStream shipped = Models.class.getResourceAsStream("/recognition/" + ModelBuild.DEEP)) {
            if (shipped != null) {
                byte[] file = shipped.readAllBytes();
                if (ModelFile.version(new ByteArrayInputStream(file)).equals(version)) {
                    return Optional.of(ModelFile.readModel(new ByteArrayInputStream(file), spelling));
                }
            }
        }
        Path file = kept(folder, version);
        if (!ModelFile.isOf(file, version)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModelFile.readModel(in, spelling));
        }
    }

    private static Path kept(Path folder, String version) {
        return folder.resolve("intents-" + Integer.toHexString(version.hashCode()) + ".model");
    }

    /// A model with sentence vectors; where none is ready, after minutes of work. Empty where the embedder didn't
    /// answer.
    Optional<IntentModel> joined(TrainingSet set, KeptVectors vectors, Path folder) throws IOException {
        Optional<IntentModel> ready = ready(set, vectors, folder);
        if (ready.isPresent()) {
            return ready;
        }
        String version = deepVersion(set, spelling, vectors.embedder());
        Map<String, float[]> known = new HashMap<>();
        for (Example example : set.examples()) {
            Optional<float[]> vector = vectors.question(example.text());
            if (vector.isEmpty() || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            known.put(example.text(), vector.get());
        }
        IntentModel model = training.train(set, known);
        ModelFile.save(kept(folder, version), out -> ModelFile.write(model, version, out));
        return Optional.of(model);
    }

    static String deepVersion(TrainingSet set, Spelling spelling, SentenceEmbedder embedder) {
        return set.version() + spelling.version() + embedder.name();
    }
}
