package be.wijzer.channels.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexOrderTests {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration FOREVER = Duration.ofMinutes(5);

    private final List<Long> taken = new CopyOnWriteArrayList<>();

    @Test
    void takesWhatIsNextAtOnce() {
        IndexOrder order = new IndexOrder(FOREVER);
        assertThat(take(order, 0)).isCompleted();
        assertThat(take(order, 1)).isCompleted();
        assertThat(taken).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void putsWhatComesInAnyOrderInOrder(long seed) {
        IndexOrder order = new IndexOrder(FOREVER);
        List<Integer> indexes = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
        Collections.shuffle(indexes, new Random(seed));
        indexes.forEach(index -> take(order, index));
        assertThat(taken)
                .containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList());
    }

    @Test
    void waitsForAGapNoLongerThanItsPatience() {
        IndexOrder order = new IndexOrder(PATIENCE);
        take(order, 0);
        long start = System.nanoTime();
        take(order, 3);
        take(order, 2);
        assertThat(taken).containsExactly(0L);
        await().atMost(Duration.ofSeconds(10)).until(() -> taken.size() == 3);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(PATIENCE.minusMillis(20));
        assertThat(taken).containsExactly(0L, 2L, 3L);
        assertThat(take(order, 4)).isCompleted();
    }

    @Test
    void takesWhatComesAfterItsTurnAtOnce() {
        IndexOrder order = new IndexOrder(Duration.ofMillis(50));
        take(order, 0);
        take(order, 2).join();
        assertThat(take(order, 1)).isCompleted();
        assertThat(take(order, 2)).isCompleted();
        assertThat(taken).containsExactly(0L, 2L, 1L, 2L);
    }

    @Test
    void countsOurOwnMessages() {
        IndexOrder order = new IndexOrder(FOREVER);
        take(order, 0);
        CompletableFuture<Void> early = take(order, 3);
        order.passed("CH1", 2);
        assertThat(early).isNotDone();
        order.passed("CH1", 1);
        assertThat(early).isCompleted();
        assertThat(take(order, 4)).isCompleted();
    }

    @Test
    void goesOnAfterOurOwnMessageInAConversationThatAnotherNodeBegan() {
        IndexOrder order = new IndexOrder(FOREVER);
        order.passed("CH1", 41);
        assertThat(take(order, 42)).isCompleted();
    }

    @Test
    void keepsConversationsApart() {
        IndexOrder order = new IndexOrder(FOREVER);
        take(order, 1);
        assertThat(order.take("CH2", 0, () -> CompletableFuture.completedFuture(null)))
                .isCompleted();
        assertThat(taken).isEmpty();
    }

    @Test
    void givesAFailureBackAndGoesOn() {
        IndexOrder order = new IndexOrder(FOREVER);
        IllegalStateException failure = new IllegalStateException();
        assertThat(order.take("CH1", 0, () -> CompletableFuture.failedFuture(failure)))
                .isCompletedExceptionally();
        assertThat(order.take("CH1", 1, () -> {
                    throw failure;
                }))
                .isCompletedExceptionally();
        assertThat(take(order, 2)).isCompleted();
    }

    private CompletableFuture<Void> take(IndexOrder order, long index) {
        return order.take("CH1", index, () -> {
            taken.add(index);
            return CompletableFuture.completedFuture(null);
        });
    }
}
