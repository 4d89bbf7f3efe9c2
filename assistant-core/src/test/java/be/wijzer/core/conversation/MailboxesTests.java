package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.store.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxesTests {
    private final Mailboxes mailboxes = new Mailboxes();
    private final CountDownLatch open = new CountDownLatch(1);

    @Test
    void takesNothingInBeyondWhatItCanDoAndGoesOnAfterwards() {
        List<CompletableFuture<Integer>> taken = IntStream.range(0, Mailboxes.MOST)
                .mapToObj(number -> put("resident " + number % 300, number))
                .toList();
        CompletableFuture<Integer> tooMuch = put("somebody else", -1);
        assertThat(tooMuch).isCompletedExceptionally();
        assertThatThrownBy(tooMuch::join).hasCauseInstanceOf(StoreUnavailable.class);
        open.countDown();
        assertThat(taken)
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(
                        IntStream.range(0, Mailboxes.MOST).boxed().toList());
        for (int number = 0; number < Mailboxes.MOST; number++) {
            assertThat(put("resident", number).join()).isEqualTo(number);
        }
    }

    @Test
    void someRunAtOnceAndTheOthersWaitTheirTurn() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(Mailboxes.AT_ONCE);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 3 * Mailboxes.AT_ONCE)
                .mapToObj(number -> mailboxes.put("resident " + number, () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    begun.countDown();
                    await(open);
                    return running.decrementAndGet();
                }))
                .toList();
        await(begun);
        // Whoever needn't wait has begun by then.
        Thread.sleep(100);
        open.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(most).hasValue(Mailboxes.AT_ONCE);
    }

    private CompletableFuture<Integer> put(String address, int number) {
        return mailboxes.put(address, () -> {
            await(open);
            return number;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
