package be.wijzer.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.understanding.SentenceVectors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteringTests {
    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private static final List<String> BIKES = List.of(
            "waar kan ik mijn fiets laten graveren",
            "fiets laten graveren",
            "Fiets laten graveren?",
            "kan ik mijn fiets ergens graveren");
    private static final List<String> BEES = List.of("bijennest in de tuin", "er zit een bijennest in mijn tuin");

    private static List<AskedQuestion> asked(List<String> texts, int daysAgo) {
        List<AskedQuestion> asked = new ArrayList<>();
        for (String text : texts) {
            asked.add(new AskedQuestion(
                    text, NOW.minus(Duration.ofDays(daysAgo)), text, "website", "nl", "unknown", "none", 0, "1"));
        }
        return asked;
    }

    private static List<AskedQuestion> all() {
        List<AskedQuestion> all = new ArrayList<>(asked(BIKES, 1));
        all.addAll(asked(BEES, 10));
        return all;
    }

    @Test
    void putsQuestionsAboutTheSameTogether() {
        Clusters.Kept kept = new Clustering(Optional.empty()).of(all(), NOW);
        assertThat(kept.byMeaning()).isFalse();
        assertThat(kept.clusters()).extracting(Clusters.Cluster::asked).containsExactly(4, 2);
        Clusters.Cluster bikes = kept.clusters().getFirst();
        assertThat(bikes.label()).containsIgnoringCase("fiets laten graveren");
        assertThat(bikes.words()).contains("fiets", "graveren");
        assertThat(bikes.questions()).extracting(Clusters.Sample::times).containsExactlyInAnyOrder(2, 1, 1);
        assertThat(bikes.isRising()).isTrue();
        assertThat(kept.clusters().getLast().isRising()).isFalse();
    }

    @Test
    void givesTheSameGroupsWhateverTheOrder() {
        List<AskedQuestion> shuffled = all();
        Collections.shuffle(shuffled, new Random(3));
        Clustering clustering = new Clustering(Optional.empty());
        assertThat(clustering.of(shuffled, NOW).clusters())
                .extracting(Clusters.Cluster::key)
                .isEqualTo(clustering.of(all(), NOW).clusters().stream()
                        .map(Clusters.Cluster::key)
                        .toList());
    }

    @Test
    void goesByMeaningWhereThereIsAModel() {
        SentenceVectors vectors = new SentenceVectors() {
            @Override
            public Optional<float[]> question(String text) {
                return passage(text);
            }

            @Override
            public Optional<float[]> passage(String text) {
                return Optional.of(text.contains("bij") ? new float[] {0, 1} : new float[] {1, 0.1f});
            }
        };
        Clusters.Kept kept = new Clustering(Optional.of(vectors)).of(all(), NOW);
        assertThat(kept.byMeaning()).isTrue();
        assertThat(kept.clusters()).hasSize(2);
    }

    /// The vectors of one model all point roughly the same way, whatever they are of.
    @Test
    void tellsManyQuestionsApartThatAllLieNear() {
        SentenceVectors vectors = new SentenceVectors() {
            @Override
            public Optional<float[]> question(String text) {
                float[] vector = new float[8];
                vector[0] = 3;
                vector[1 + Math.floorMod(text.charAt(0) - 'a', 7)] = 1;
                return Optional.of(vector);
            }

            @Override
            public Optional<float[]> passage(String text) {
                throw new AssertionError("what residents ask is no text of the catalogue, which is kept");
            }
        };
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            texts.add((char) ('a' + i % 7) + "anders " + i + "x");
        }
        assertThat(new Clustering(Optional.of(vectors)).of(asked(texts, 1), NOW).clusters())
                .extracting(Clusters.Cluster::asked)
                .containsOnly(10)
                .hasSize(7);
    }

    @Test
    void hasNoGroupsWithoutQuestions() {
        assertThat(new Clustering(Optional.empty()).of(List.of(), NOW).clusters())
                .isEmpty();
    }
}
