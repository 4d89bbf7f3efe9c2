package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Findings.Finding;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.understanding.SentenceVectors;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One catalogue version with all that searching it takes.
final class SearchableCatalogue {
    private static final Logger log = LoggerFactory.getLogger(SearchableCatalogue.class);

    private static final int REMEMBERED = 2_000;

    private final ProductIndex index;
    private final Optional<SentenceVectors> vectors;
    private final CountDownLatch compared;
    private final Cache<Asked, Looked> remembered = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .build();
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

    private record Asked(String question, Language language) {}

    /// What a question finds here.
    record Looked(Aspect aspect, Question question, Confidence confidence, List<Finding> found) {}

    /// What a question finds here, made from how it reads and ranks; the latest are remembered, but not those without
    /// a vector that could have had one.
    Looked look(String text, Language language, BiFunction<Question, Ranking, Looked> made) {
        Asked asked = new Asked(text, language);
        Looked known = remembered.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        Question question = index.read(text, language);
        VectorIndex ready = meanings;
        Optional<float[]> vector = ready == null ? Optional.empty() : vectors.flatMap(model -> model.question(text));
        if (ready == null || vector.isEmpty()) {
            Looked byWords = made.apply(question, index.search(question));
            if (vectors.isEmpty()) {
                remembered.put(asked, byWords);
            }
            return byWords;
        }
        Looked looked = made.apply(question, index.search(question, vector.get(), ready));
        remembered.put(asked, looked);
        return looked;
    }

    boolean has(Product product) {
        return index.catalogue().product(product.id()).filter(product::equals).isPresent();
    }

    /// How like a question is to each of a product's own example questions; empty while meanings aren't compared.
    Optional<double[]> likeness(Product product, String question) {
        VectorIndex ready = meanings;
        return ready == null
                ? Optional.empty()
                : vectors.flatMap(model -> model.question(question))
                        .map(vector -> ready.likeness(
                                vector, index.catalogue().products().indexOf(product)));
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
