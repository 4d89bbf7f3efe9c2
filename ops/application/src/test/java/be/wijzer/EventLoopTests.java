package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Conversations;
import be.wijzer.ops.store.EmbeddedStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockHound;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.HttpResources;

/// Event-loop threads never wait: no turn, no store and no provider is dealt with on one, whichever door is used.
/// BlockHound watches every blocking call of the platform on the threads that may not block.
class EventLoopTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] IN_JSON = {"Content-Type", "application/json"};
    private static final String API = "/api/v1/voorbeeldstad";
    private static final List<String> blocked = new CopyOnWriteArrayList<>();
    private static Vendors vendors;
    private static EmbeddedStore store;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        // Later tests in the same process go on as before: what blocks is written down, not refused.
        BlockHound.install(builder -> builder
                // Random numbers come from the kernel's pool, which never waits once it has been filled.
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .blockingMethodCallback(
                        method -> blocked.add(Thread.currentThread().getName() + ": " + method + "\n"
                                + Arrays.stream(Thread.currentThread().getStackTrace())
                                        .skip(2)
                                        .limit(60)
                                        .map(frame -> "    " + frame)
                                        .collect(Collectors.joining("\n")))));
        vendors = new Vendors();
        store = EmbeddedStore.inMemory(0);
        node = RunningNode.start("event-loop", store.uri(), vendors.address());
    }

    @AfterAll
    static void stop() {
        node.close();
        store.close();
        vendors.close();
    }

    @AfterEach
    void forget() {
        blocked.clear();
    }

    @Test
    void noticesAThreadThatMayNotBlock() {
        Mono.fromCallable(() -> {
                    Thread.sleep(1);
                    return 1;
                })
                .subscribeOn(Schedulers.parallel())
                .block();
        assertThat(blocked).anyMatch(call -> call.startsWith("parallel-"));
    }

    @Test
    void noticesAStoreThatIsAskedOnAnEventLoop() {
        Conversations conversations =
                node.beans(Conversations.class).values().iterator().next();
        HttpResources.get()
                .onServer(true)
                .next()
                .submit(() -> conversations.find(ConversationId.random()))
                .awaitUninterruptibly();
        assertThat(blocked).anyMatch(call -> call.startsWith("reactor-http"));
    }

    @Test
    void blocksOnNoDoor() {
        // Once for what is only ever loaded, once to look at.
        everyDoor("1");
        blocked.clear();
        everyDoor("2");
        assertThat(vendors.sent("aspoort")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(blocked).isEmpty();
    }

    private static void everyDoor(String round) {
        String phone = "3247000020" + round;
        int before = vendors.sent("aspoort").size();
        for (int copy = 0; copy < 2; copy++) {
            node.post(Signed.WHATSAPP, Signed.whatsapp(phone, "w" + round, "wat kost een reispaspoort"));
            node.post(Signed.MESSENGER, Signed.messenger("20" + round, "m" + round, "wat kost een reispaspoort"));
            node.post(Signed.CONVERSATIONS, Signed.sms("CH" + round, 0, "+" + phone, "wat kost een reispaspoort"));
            node.post(Signed.CONVERSATIONS, Signed.sms("CH" + round, 2, "+" + phone, "na een gat"));
            node.post(Signed.VOICE, Signed.call(Signed.VOICE, "CA" + round, "+" + phone, Map.of()));
            String step = Signed.VOICE + "/step?step=1";
            node.post(
                    step,
                    Signed.call(step, "CA" + round, "+" + phone, Map.of("SpeechResult", "wat kost een reispaspoort")));
        }
        node.post(Signed.WHATSAPP, Signed.whatsappStatus("wamid.none", "failed"));
        node.post(Signed.CONVERSATIONS, Signed.delivery("CH" + round, "IM1", "failed"));
        node.post(Signed.WHATSAPP, Signed.meta("{"));
        node.post(Signed.WHATSAPP, "{}", IN_JSON);
        String over = Signed.VOICE + "/status";
        node.post(over, Signed.call(over, "CA" + round, "+" + phone, Map.of("CallStatus", "completed")));

        Browser browser = Browser.opens(node);
        Browser.Listening listening = browser.listens(node, "");
        browser.says(node, "a", "wat kost een reispaspoort");
        browser.posts(node, "{\"id\":\"b\",\"choice\":\"" + browser.choice(node, "Nee") + "\"}");
        browser.posts(node, "{\"id\":\"c\",\"location\":{\"latitude\":51,\"longitude\":3.7}}");
        browser.posts(node, "{\"id\":\"d\"}");
        await().atMost(PATIENCE)
                .until(() -> listening.texts().size() == browser.texts(node).size());
        node.post(API + "/model/parse", "{\"text\":\"wat kost een reispaspoort\"}", IN_JSON);
        node.post(API + "/knowledge/search", "{\"question\":\"wat kost een reispaspoort\"}", IN_JSON);
        node.post(
                API + "/entities/dates",
                "{\"text\":\"volgende zaterdag\",\"reference\":\"2026-03-09T10:15\",\"prefer\":\"future\"}",
                IN_JSON);
        for (String page : List.of(
                "/openapi.json",
                "/widget/wijzer-chat.js",
                "/actuator/health/readiness",
                "/actuator/prometheus",
                "/desk",
                "/open311/v2/services.json",
                "/files/nothing",
                API + "/nothing")) {
            node.get(page);
        }
        await().atMost(PATIENCE).until(() -> vendors.sent("aspoort").size() >= before + 3);
    }
}
