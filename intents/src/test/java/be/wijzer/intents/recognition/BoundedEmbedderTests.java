package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedEmbedderTests {
    private final CountDownLatch stuck = new CountDownLatch(1);

    private final SentenceEmbedder slow = new SentenceEmbedder() {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Optional<float[]> question(String text) {
            try {
                if (text.equals("slow")) {
                    stuck.await();
                }
                if (text.equals("broken")) {
                    throw new IllegalStateException("broken");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(new float[] {text.length()});
        }

        @Override
        public Optional<float[]> passage(String text) {
            return question(text);
        }
    };

    @Test
    void goesOnWithoutAVectorThatTakesTooLongAndRemembersItForTheNextTime() {
        try (BoundedEmbedder embedder = new BoundedEmbedder(slow, Duration.ofMillis(30), 1)) {
            assertThat(embedder.question("slow")).isEmpty();
            stuck.countDown();
            await().until(() -> embedder.question("slow").isPresent());
        }
    }

    @Test
    void refusesWhatDoesNotFitInTheQueue() {
        try (BoundedEmbedder embedder = new BoundedEmbedder(slow, Duration.ofMillis(1), 1)) {
            for (int i = 0; i < 10; i++) {
                assertThat(embedder.question("slow")).isEmpty();
            }
            stuck.countDown();
        }
    }

    @Test
    void goesOnWithoutAnEmbedderThatFails() {
        try (BoundedEmbedder embedder = new BoundedEmbedder(slow, Duration.ofSeconds(5), 2)) {
            assertThat(embedder.question("broken")).isEmpty();
            assertThat(embedder.question("ok")).isPresent();
        }
    }
}
