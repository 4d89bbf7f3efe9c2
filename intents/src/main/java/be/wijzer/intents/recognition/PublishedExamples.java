package be.wijzer.intents.recognition;

import be.wijzer.core.catalogue.AddedExample;
import be.wijzer.core.catalogue.Edition;
import be.wijzer.core.catalogue.Editions;
import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains a town's models again with the examples it has published at the desk: the linear one in seconds, the one with
/// sentence vectors after that, without keeping anybody waiting.
final class PublishedExamples implements Editions.Follower {
    private static final Logger log = LoggerFactory.getLogger(PublishedExamples.class);

    private final Models models;
    private final Towns towns;
    private final KeptVectors vectors;
    private final Path folder;
    private final Map<MunicipalityId, TrainingSet> configured = new ConcurrentHashMap<>();
    private final Map<MunicipalityId, List<Example>> published = new ConcurrentHashMap<>();

    PublishedExamples(Models models, Towns towns, KeptVectors vectors, Path folder) {
        this.models = models;
        this.towns = towns;
        this.vectors = vectors;
        this.folder = folder;
    }

    @Override
    public void published(Edition edition) {
        MunicipalityId town = edition.municipality();
        List<Example> examples = edition.published().stream()
                .filter(example -> example.kind() == AddedExample.Kind.INTENT)
                .map(example -> new Example(example.target(), example.language(), example.question()))
                .toList();
        if (examples.equals(published.getOrDefault(town, List.of()))) {
            return;
        }
        TrainingSet set = configured.computeIfAbsent(town, this::examplesOf).with(examples);
        Cascade fast = towns.of(town).after(models.linear(set, towns.shared().linear()));
        towns.own().put(town, new Towns.Town(fast, set));
        published.put(town, examples);
        log.info("{} has published {} examples of what residents ask for", town, examples.size());
        if (vectors.embedder().isAvailable()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("published-examples")
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> deepen(town, new Towns.Town(fast, set)));
        }
    }

    private TrainingSet examplesOf(MunicipalityId town) {
        Towns.Town own = towns.own().get(town);
        return own == null ? models.examples() : own.examples();
    }

    private void deepen(MunicipalityId town, Towns.Town trained) {
        try {
            Files.createDirectories(folder);
            Optional<IntentModel> model = models.joined(trained.examples(), vectors, folder);
            Cascade deep = new Cascade(trained.cascade().linear());
            model.ifPresent(joined -> {
                deep.deepen(joined);
                towns.own().replace(town, trained, new Towns.Town(deep, trained.examples()));
            });
        } catch (IOException | RuntimeException e) {
            log.warn("The published examples of {} are known to the linear model alone", town, e);
        }
    }
}
