package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VectorIndexTests {
    private static final Catalogue CATALOGUE =
            new FileCatalogues(ConfiguredFiles.none()).of(new MunicipalityId("tweededorp"));

    @Test
    void findsByMeaningWhatSharesNoWord() {
        SearchableCatalogue catalogue = new SearchableCatalogue(CATALOGUE, Optional.of(new OneMeaning()));
        await().atMost(Duration.ofSeconds(20)).until(catalogue::comparesMeanings);
        assertThat(first(catalogue, "xyzzy")).isEqualTo("bibliotheek");
        assertThat(first(catalogue, "rijbewijs vernieuwen")).isEqualTo("rijbewijs");
    }

    @Test
    void searchesByWordsWhereTheModelFails() {
        SearchableCatalogue catalogue = new SearchableCatalogue(CATALOGUE, Optional.of(new NoAnswer()));
        assertThat(first(catalogue, "rijbewijs vernieuwen")).isEqualTo("rijbewijs");
        assertThat(catalogue.comparesMeanings()).isFalse();
    }

    private static String first(SearchableCatalogue catalogue, String question) {
        return catalogue
                .look(question, Language.NL, (read, ranking) -> {
                    Product product = ranking.candidates().getFirst().indexed().product();
                    return new SearchableCatalogue.Looked(
                            Aspect.WHAT,
                            read,
                            Confidence.of(read, ranking),
                            List.of(new Findings.Finding(product, 1, "")));
                })
                .found()
                .getFirst()
                .product()
                .id();
    }

    /// Library texts and one odd word point one way, all else another.
    private static final class OneMeaning implements SentenceVectors {
        @Override
        public Optional<float[]> question(String text) {
            return Optional.of(text.equals("xyzzy") ? new float[] {1, 0, 0} : new float[] {0, 0, 1});
        }

        @Override
        public Optional<float[]> passage(String text) {
            return Optional.of(text.contains("bib") ? new float[] {1, 0, 0} : new float[] {0, 1, 0});
        }
    }

    private static final class NoAnswer implements SentenceVectors {
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
