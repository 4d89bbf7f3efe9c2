package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.store.StoreUnavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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

    private CompletableFuture<Integer> put(String address, int number) {
        return mailboxes.put(address, () -> {
            try {
                open.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return number;
        });
    }
}
