package be.wijzer.intents.knowledge;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.understanding.SentenceVectors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One catalogue version with all that searching it takes.
final class SearchableCatalogue {
    private static final Logger log = LoggerFactory.getLogger(SearchableCatalogue.class);

    private final ProductIndex index;
    private final Optional<SentenceVectors> vectors;
    private volatile @Nullable VectorIndex meanings;

    SearchableCatalogue(Catalogue catalogue, Optional<SentenceVectors> vectors) {
        this.index = new ProductIndex(catalogue);
        this.vectors = vectors;
        vectors.ifPresent(model -> Thread.ofVirtual()
                .name("vectors of " + catalogue.municipality())
                .start(() -> compare(catalogue, model)));
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
