package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a node does about the others.
class TakeoverTests {
    private final MemoryStore memory = new MemoryStore();
    private final Store store = memory.store(Clock.systemUTC());
    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        memory.close();
    }

    @Test
    void givesSignsOfLifeWhileItLooksAtMuchThatIsDue() throws Exception {
        Due slow = (Due) Proxy.newProxyInstance(
                Due.class.getClassLoader(), new Class<?>[] {Due.class}, (_, method, arguments) -> {
                    if (method.getName().equals("all")) {
                        looking.countDown();
                        goOn.await();
                    }
                    return method.invoke(store.due(), arguments);
                });
        try (Town town = new Town(
                new Store(store.conversations(), slow, store.deliveries(), store.nodes()),
                List.of(),
                new KeywordRecogniser(Map.of()),
                new CollectingChannel("chat", CollectingChannel.FETCHED),
                Clock.systemUTC(),
                List.of())) {
            town.takeover().start();
            looking.await();
            Instant since = Instant.now();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(store.nodes().aliveSince(since)).hasSize(1));
            goOn.countDown();
        }
    }

    @Test
    void leavesWhatItNotedAMomentAgoToWhoeverIsAtItNow() {
        MovedClock clock = new MovedClock(Instant.parse("2026-06-01T10:00:00Z"));
        List<Due.Entry> noted = new ArrayList<>();
        AtomicInteger read = new AtomicInteger();
        Due due = watched(Due.class, store.due(), (method, arguments) -> {
            if (method.equals("note")) {
                noted.add((Due.Entry) arguments[0]);
            }
        });
        Conversations conversations = watched(Conversations.class, store.conversations(), (method, _) -> {
            if (method.equals("find")) {
                read.incrementAndGet();
            }
        });
        try (Town town = new Town(
                new Store(conversations, due, store.deliveries(), store.nodes()),
                List.of(),
                new KeywordRecogniser(Map.of()),
                new CollectingChannel("chat", CollectingChannel.BUTTONS),
                clock,
                List.of())) {
            town.hears(Town.resident("chat", "1"), "m1", clock.instant(), new Utterance.Text("hallo"));
            await().until(() -> store.due().all().isEmpty());
            store.due().note(noted.getFirst());
            read.set(0);
            town.takeover().look();
            assertThat(read).hasValue(0);
            clock.move(Duration.ofSeconds(4));
            town.takeover().look();
            assertThat(read).hasPositiveValue();
        }
    }

    private static <T> T watched(Class<T> type, T real, BiConsumer<String, Object[]> watching) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    watching.accept(method.getName(), arguments);
                    return method.invoke(real, arguments);
                }));
    }
}
