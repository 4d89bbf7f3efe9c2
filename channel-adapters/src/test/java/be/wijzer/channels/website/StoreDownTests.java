package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.conversation.Conversations;
import be.wijzer.core.conversation.Store;
import be.wijzer.core.store.StoreUnavailable;
import be.wijzer.core.testkit.MemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// What a browser gets while nothing can be saved.
@SpringBootTest(
        classes = {WebsiteTown.class, StoreDownTests.Outage.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoreDownTests {
    @LocalServerPort
    private int port;

    @Autowired
    private AtomicBoolean down;

    @TestConfiguration(proxyBeanMethods = false)
    static class Outage {
        @Bean
        AtomicBoolean down() {
            return new AtomicBoolean();
        }

        @Bean
        @Primary
        Store failingStore(MemoryStore memory, Clock clock, AtomicBoolean down) {
            Store store = memory.store(clock);
            Conversations conversations = (Conversations) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Conversations.class}, (_, method, arguments) -> {
                        if (down.get()) {
                            throw new StoreUnavailable(new IllegalStateException("pulled the plug"));
                        }
                        try {
                            return method.invoke(store.conversations(), arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
            return new Store(conversations, store.due(), store.deliveries(), store.nodes());
        }
    }

    @AfterEach
    void plugIn() {
        down.set(false);
    }

    @Test
    void asksToComeBackAndLosesNothing() {
        WebTestClient client = Visitor.client(port);
        Visitor visitor = Visitor.comes(client, "voorbeeldstad");
        down.set(true);
        unavailable(visitor.posts(Map.of("id", "m1", "text", "hallo")));
        unavailable(visitor.posts(Map.of("id", "c1", "choice", "showroom:hours")));
        unavailable(visitor.gets("/messages"));
        unavailable(visitor.gets("/events"));
        unavailable(client.post()
                .uri("/api/v1/voorbeeldstad/conversations")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange());
        down.set(false);
        visitor.says("m1", "hallo");
        assertThat(visitor.texts()).containsOnlyOnce("Je zei: hallo");
    }

    private static void unavailable(WebTestClient.ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
