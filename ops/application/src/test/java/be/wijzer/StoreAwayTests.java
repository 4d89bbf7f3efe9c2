package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.ops.store.EmbeddedStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The store is away for a while, as seen from outside: nothing is lost, nothing is done twice, and nobody restarts
/// anything. How long it is away: the system property `wijzer.test.outage`, in ISO form.
class StoreAwayTests {
    private static final Duration OUTAGE = Duration.parse(System.getProperty("wijzer.test.outage", "PT6S"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String READINESS = "/actuator/health/readiness";
    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String CALL = "CA00000000000000000000000000000042";
    private static final String PHONE = "32470000001";
    private static Vendors vendors;
    private static EmbeddedStore store;
    private static Cable cable;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        vendors = new Vendors();
        store = EmbeddedStore.inMemory(0);
        cable = new Cable(store.uri());
        node = RunningNode.start("store-away", cable.uri(), vendors.address());
    }

    @AfterEach
    void putBack() {
        cable.putBack();
    }

    @AfterAll
    static void stop() {
        node.close();
        cable.close();
        store.close();
        vendors.close();
    }

    @Test
    void comesBackWithoutLossAfterAWhileWithoutItsStore() {
        Browser browser = Browser.opens(node);
        Browser.Listening listening = browser.listens(node, "");
        assertThat(browser.says(node, "before", "hallo").statusCode()).isEqualTo(202);
        taken(Signed.WHATSAPP, Signed.whatsapp(PHONE, "wamid.before", "wat kost een reispaspoort"));
        taken(Signed.CONVERSATIONS, sms(0, "wat kost een reispaspoort"));
        taken(Signed.VOICE, Signed.call(Signed.VOICE, CALL, "+32470000003", Map.of()));
        await().atMost(PATIENCE).until(() -> vendors.sent("paspoort").size() == 2);

        cable.pullOut();
        Instant end = Instant.now().plus(OUTAGE);
        await().atMost(PATIENCE).until(() -> node.get(READINESS).statusCode() == 503);
        do {
            assertThat(node.get(LIVENESS).statusCode()).isEqualTo(200);
            refused(node.post(Signed.WHATSAPP, Signed.whatsapp(PHONE, "wamid.during", "wat kost een rijbewijs")));
            refused(node.post(Signed.WHATSAPP, Signed.whatsapp("32470000009", "wamid.new", "wat kost een visum")));
            refused(node.post(Signed.WHATSAPP, Signed.whatsappStatus("wamid.x", "delivered")));
            refused(node.post(Signed.MESSENGER, Signed.messenger("444", "m.during", "wat kost een rijbewijs")));
            refused(node.post(Signed.CONVERSATIONS, sms(2, "wat kost een rijbewijs")));
            refused(node.post(
                    Signed.VOICE, Signed.call(Signed.VOICE, CALL.replace('4', '5'), "+32470000003", Map.of())));
            refusedWithAProblem(browser.says(node, "during", "wat kost een rijbewijs"));
            refusedWithAProblem(browser.reads(node));
            refused(node.get("/form/" + "x".repeat(43), "Accept", "text/html"));
            refused(node.get("/signin/" + "x".repeat(43), "Accept", "text/html"));
            refusedWithAProblem(
                    node.post("/api/v1/voorbeeldstad/conversations", "{}", "Content-Type", "application/json"));
        } while (Instant.now().isBefore(end));
        assertThat(listening.hasEnded()).isFalse();

        cable.putBack();
        await().atMost(PATIENCE).until(() -> node.get(READINESS).statusCode() == 200);
        for (int copy = 0; copy < 3; copy++) {
            taken(Signed.WHATSAPP, Signed.whatsapp(PHONE, "wamid.during", "wat kost een rijbewijs"));
            taken(Signed.WHATSAPP, Signed.whatsapp("32470000009", "wamid.new", "wat kost een visum"));
            taken(Signed.MESSENGER, Signed.messenger("444", "m.during", "wat kost een rijbewijs"));
            taken(Signed.CONVERSATIONS, sms(2, "wat kost een rijbewijs"));
            assertThat(browser.says(node, "during", "wat kost een rijbewijs").statusCode())
                    .isEqualTo(202);
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(vendors.sent("ijbewijs")).hasSize(3);
            assertThat(vendors.sent("32470000009")).hasSize(1);
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listening.texts())
                        .isEqualTo(browser.texts(node))
                        .containsOnlyOnce("wat kost een rijbewijs"));
        assertThat(node.post(Signed.VOICE, Signed.call(Signed.VOICE, CALL, "+32470000003", Map.of()))
                        .body())
                .contains("<Gather");
    }

    @Test
    void answersWhatItHadSavedButNotSentWhenTheStoreWentAway() {
        IntStream.range(0, 5).forEach(n -> {
            taken(Signed.WHATSAPP, Signed.whatsapp("3247100000" + n, "wamid.cut" + n, "wat kost een reispaspoort"));
        });
        cable.pullOut();
        await().atMost(PATIENCE).until(() -> node.get(READINESS).statusCode() == 503);
        cable.putBack();
        await().atMost(PATIENCE)
                .untilAsserted(() -> IntStream.range(0, 5)
                        .forEach(n -> assertThat(vendors.sent("3247100000" + n)).hasSize(1)));
    }

    private static Signed.Webhook sms(int index, String text) {
        return Signed.sms("CH00000000000000000000000000000042", index, "+32470000002", text);
    }

    private static void taken(String path, Signed.Webhook webhook) {
        assertThat(node.post(path, webhook).statusCode()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private static void refusedWithAProblem(HttpResponse<String> response) {
        refused(response);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
