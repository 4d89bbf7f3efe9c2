package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.catalogue.Aspect;
import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Findings;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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

    @Test
    void findsAProductByTheSituationsResidentsTell() {
        VectorIndex index =
                VectorIndex.of(CATALOGUE.products(), new Scattered()).orElseThrow();
        int product =
                CATALOGUE.products().indexOf(CATALOGUE.product("reispaspoort").orElseThrow());
        String situation = Askings.situations(CATALOGUE.products().get(product)).getFirst();
        VectorIndex.Nearness near = index.near(Scattered.of(situation), Set.of());
        assertThat(near.products().get(product).nearest()).isCloseTo(1, within(1e-4));
        assertThat(near.products().entrySet().stream()
                        .max(Comparator.comparingDouble(
                                entry -> entry.getValue().nearestOver())))
                .hasValueSatisfying(best -> assertThat(best.getKey()).isEqualTo(product));
        assertThat(near.beyond()).isLessThan(0.9);
    }

    @Test
    void knowsWhatNoTownAnswers() {
        VectorIndex index =
                VectorIndex.of(CATALOGUE.products(), new Scattered()).orElseThrow();
        VectorIndex.Nearness near = index.near(Scattered.of("mijn auto laten keuren"), Set.of());
        assertThat(near.beyond()).isLessThan(0.9);
        near = index.near(Scattered.of(Lists.lines("beyond-examples.txt").getFirst()), Set.of());
        assertThat(near.beyond()).isCloseTo(1, within(1e-4));
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

    /// Every text its own way.
    private static final class Scattered implements SentenceVectors {
        static float[] of(String text) {
            Random random = new Random(text.hashCode());
            float[] vector = new float[64];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            return vector;
        }

        @Override
        public Optional<float[]> question(String text) {
            return Optional.of(of(text));
        }

        @Override
        public Optional<float[]> passage(String text) {
            return Optional.of(of(text));
        }
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
