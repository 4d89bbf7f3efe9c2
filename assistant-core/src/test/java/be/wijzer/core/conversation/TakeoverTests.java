package be.wijzer.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
}
