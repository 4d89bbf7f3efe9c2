package be.wijzer.intents.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Brings in the models with sentence vectors: those that are ready at the start, so that the first resident is
/// understood like the next; the others are trained while the assistant already answers without them, and hands them
/// over as
/// they are done.
final class Deepening implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Deepening.class);

    private final Models models;
    private final Towns towns;
    private final KeptVectors vectors;
    private final Path folder;
    private volatile Optional<Thread> worker = Optional.empty();

    Deepening(Models models, Towns towns, KeptVectors vectors, Path folder) {
        this.models = models;
        this.towns = towns;
        this.vectors = vectors;
        this.folder = folder;
    }

    @Override
    public void start() {
        if (!vectors.embedder().isAvailable()) {
            log.info("No sentence embedder: sentences are understood by words and letters alone");
            return;
        }
        List<Towns.Town> untrained = Stream.concat(
                        Stream.of(new Towns.Town(towns.shared(), models.examples())), towns.own().values().stream())
                .filter(town -> !isReady(town))
                .toList();
        if (untrained.isEmpty()) {
            return;
        }
        worker = Optional.of(Thread.ofPlatform()
                .daemon()
                .name("understanding-training")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> deepen(untrained)));
    }

    @Override
    public void stop() {
        worker.ifPresent(Thread::interrupt);
        worker = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return worker.isPresent();
    }

    private boolean isReady(Towns.Town town) {
        try {
            Optional<IntentModel> model = models.ready(town.examples(), vectors, folder);
            model.ifPresent(town.cascade()::deepen);
            return model.isPresent();
        } catch (IOException e) {
            log.warn("A model with sentence vectors can't be read, and is trained again", e);
            return false;
        }
    }

    private void deepen(List<Towns.Town> untrained) {
        try {
            Files.createDirectories(folder);
            for (Towns.Town town : untrained) {
                deepen(town.cascade(), town.examples());
            }
        } catch (IOException | RuntimeException e) {
            log.warn("Sentences are understood by words and letters alone until the next start", e);
        }
    }

    private void deepen(Cascade cascade, TrainingSet examples) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Optional<IntentModel> model = models.joined(examples, vectors, folder);
        if (model.isPresent()) {
            cascade.deepen(model.get());
            log.info(
                    "Sentence vectors of {} help where words leave doubt",
                    vectors.embedder().name());
        } else if (!Thread.currentThread().isInterrupted()) {
            log.warn(
                    "The embedder {} doesn't answer: sentences are understood without it",
                    vectors.embedder().name());
        }
    }
}
