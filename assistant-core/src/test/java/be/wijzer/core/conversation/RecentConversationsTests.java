package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentConversationsTests {
    private final MemoryStore memory = new MemoryStore();
    private final Conversations store = memory.store(Clock.systemUTC()).conversations();
    private final CountDownLatch hasRead = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    /// Reads in time, but its first answer comes late.
    private final Conversations late = (Conversations) Proxy.newProxyInstance(
            Conversations.class.getClassLoader(), new Class<?>[] {Conversations.class}, (_, method, arguments) -> {
                Object answer = method.invoke(store, arguments);
                if (method.getName().equals("find") && hasRead.getCount() > 0) {
                    hasRead.countDown();
                    goOn.await();
                }
                return answer;
            });
    private final RecentConversations recent = new RecentConversations(late);
    private final Conversation first = Conversation.started(
                    store.at(Town.ID, Town.resident("chat", "1")),
                    Town.ID,
                    Town.resident("chat", "1"),
                    Language.NL,
                    Instant.now())
            .next();

    @BeforeEach
    void save() {
        assertThat(store.save(first)).isTrue();
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void doesNotKeepWhatWasReadBeforeASaveThatIsForgotten() throws Exception {
        CompletableFuture<Optional<Conversation>> reading = readLate();
        assertThat(recent.save(first.next())).isTrue();
        recent.forget(first.id());
        assertThat(answered(reading)).isEqualTo(1);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void keepsASaveRatherThanWhatWasReadBefore() throws Exception {
        CompletableFuture<Optional<Conversation>> reading = readLate();
        assertThat(recent.save(first.next())).isTrue();
        assertThat(answered(reading)).isEqualTo(1);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasReadBeforeItWasForgotten() throws Exception {
        CompletableFuture<Optional<Conversation>> reading = readLate();
        assertThat(store.save(first.next())).isTrue();
        recent.forget(first.id());
        assertThat(answered(reading)).isEqualTo(1);
        assertThat(version()).isEqualTo(2);
    }

    private CompletableFuture<Optional<Conversation>> readLate() throws InterruptedException {
        CompletableFuture<Optional<Conversation>> reading =
                CompletableFuture.supplyAsync(() -> recent.find(first.id()));
        hasRead.await();
        return reading;
    }

    private long answered(CompletableFuture<Optional<Conversation>> reading) {
        goOn.countDown();
        return reading.join().orElseThrow().version();
    }

    private long version() {
        return recent.find(first.id()).orElseThrow().version();
    }
}
