package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One catalogue version with all that searching it takes.
final class SearchableCatalogue {
    private static final Logger log = LoggerFactory.getLogger(SearchableCatalogue.class);

    private final ProductIndex index;
    private final Optional<SentenceVectors> vectors;
    private final CountDownLatch compared;
    private volatile @Nullable VectorIndex meanings;

    SearchableCatalogue(Catalogue catalogue, Optional<SentenceVectors> vectors) {
        this.index = new ProductIndex(catalogue);
        this.vectors = vectors;
        this.compared = new CountDownLatch(vectors.isPresent() ? 1 : 0);
        vectors.ifPresent(model -> Thread.ofVirtual()
                .name("vectors of " + catalogue.municipality())
                .start(() -> {
                    try {
                        compare(catalogue, model);
                    } finally {
                        compared.countDown();
                    }
                }));
    }

    ProductIndex index() {
        return index;
    }

    String version() {
        return index.catalogue().version();
    }

    boolean comparesMeanings() {
        return meanings != null;
    }

    /// Waits until the vectors are there or can't be had.
    boolean comparesMeanings(Duration patience) {
        try {
            return compared.await(patience.toMillis(), TimeUnit.MILLISECONDS) && comparesMeanings();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Ranking search(String text, Question question) {
        VectorIndex ready = meanings;
        Optional<float[]> vector = ready == null ? Optional.empty() : vectors.flatMap(model -> model.question(text));
        return ready == null || vector.isEmpty() ? index.search(question) : index.search(question, vector.get(), ready);
    }

    private void compare(Catalogue catalogue, SentenceVectors model) {
        Optional<VectorIndex> made = VectorIndex.of(catalogue.products(), model);
        if (made.isEmpty()) {
            log.warn("no sentence vectors for the catalogue of {}: it is searched by words", catalogue.municipality());
        } else if (!catalogue.products().isEmpty()) {
            meanings = made.get();
            log.info("the catalogue of {} is searched by words and meaning", catalogue.municipality());
        }
    }
}
