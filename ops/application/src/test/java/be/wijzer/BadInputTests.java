package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What nobody should send, and what they get for it: from outside, on every door of a whole installation.
class BadInputTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String API = "/api/v1/voorbeeldstad";
    private static final String[] IN_JSON = {"Content-Type", "application/json"};
    private static final String FUTURE = "4102444800";
    private static Vendors vendors;
    private static RunningNode node;

    @BeforeAll
    static void start() {
        vendors = new Vendors();
        node = RunningNode.start("bad-input", "memory", vendors.address());
    }

    @AfterAll
    static void stop() {
        node.close();
        vendors.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/conversations", "/model/parse", "/knowledge/search", "/entities/dates", "/forms/vraag/try"})
    void knowsNoOtherMunicipality(String path) {
        problem(node.post("/api/v1/nergens" + path, "{}", IN_JSON), 404);
    }

    @Test
    void passesWhatIsForAnUnknownNumberOrPage() {
        taken(Signed.WHATSAPP, changed(Signed.whatsapp("32470000101", "w1", "hallo"), "100000000000001", "999"));
        taken(Signed.MESSENGER, changed(Signed.messenger("101", "m1", "hallo"), "300000000000001", "999"));
        assertThat(vendors.sent("32470000101")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /webhooks/whatsapp,                X-Hub-Signature-256
            /webhooks/messenger,               X-Hub-Signature-256
            /webhooks/twilio/conversations,    X-Twilio-Signature
            /webhooks/twilio/voice,            X-Twilio-Signature
            /webhooks/twilio/voice/step?step=1,X-Twilio-Signature
            /webhooks/twilio/voice/status,     X-Twilio-Signature
            """)
    void refusesAWrongOrMissingSignature(String path, String header) {
        Signed.Webhook signed = path.contains("twilio")
                ? Signed.call(path, "CA1", "+32470000102", Map.of())
                : Signed.whatsapp("32470000102", "w2", "hallo");
        for (String wrong : List.of("", "sha256=00", "sha256=" + "0".repeat(64), "x", "🙂")) {
            Map<String, String> headers = new HashMap<>(signed.headers());
            headers.put(header, wrong.equals("🙂") ? "%F0" : wrong);
            assertThat(node.post(path, new Signed.Webhook(signed.body(), headers))
                            .statusCode())
                    .as(wrong)
                    .isIn(401, 403);
        }
        Map<String, String> without = new HashMap<>(signed.headers());
        without.remove(header);
        assertThat(node.post(path, new Signed.Webhook(signed.body(), without)).statusCode())
                .isIn(401, 403);
        assertThat(vendors.sent("32470000102")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnOddRequest() {
        assertThat(node.get("/desk?%C2%94=1").statusCode()).isEqualTo(400);
        for (String method : List.of("TRACE", "QUERY", "GET")) {
            HttpResponse<String> unknown = node.send(node.request(API + "/conversations")
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build());
            problem(unknown, 405);
            assertThat(unknown.headers().firstValue("Allow")).hasValue("POST");
        }
        for (String path : List.of("/desk", "/", Signed.WHATSAPP, "/actuator/health")) {
            HttpResponse<String> elsewhere = node.send(node.request(path, "Cookie", "secret=1")
                    .method("TRACE", HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(elsewhere.statusCode()).as(path).isGreaterThanOrEqualTo(300);
            assertThat(elsewhere.body()).doesNotContain("secret");
        }
    }

    @Test
    void saysThatTruncatedJsonIsNone() {
        for (String path : List.of(Signed.WHATSAPP, Signed.MESSENGER)) {
            assertThat(node.post(path, Signed.meta("{\"object\":\"page\",\"entry\":[{\"id\":\"3000"))
                            .statusCode())
                    .isEqualTo(400);
        }
        Browser browser = Browser.opens(node);
        for (String path : List.of("/conversations", "/model/parse", "/knowledge/search", "/entities/dates")) {
            problem(node.post(API + path, "{\"text\":\"hal", IN_JSON), 400);
        }
        problem(browser.posts(node, "{\"id\":\"m1\",\"te"), 400);
        assertThat(node.post(
                                Signed.CONVERSATIONS,
                                "EventType=%E",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-Twilio-Signature",
                                "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesFiveMegabytes() {
        String large = "x".repeat(5 * 1024 * 1024);
        for (String path : List.of(Signed.WHATSAPP, Signed.MESSENGER)) {
            assertThat(node.post(path, Signed.meta("{\"object\":\"" + large + "\"}"))
                            .statusCode())
                    .isEqualTo(413);
        }
        for (String path : List.of(Signed.CONVERSATIONS, Signed.VOICE)) {
            assertThat(node.post(path, Signed.call(path, "CA1", "+32470000103", Map.of("SpeechResult", large)))
                            .statusCode())
                    .isEqualTo(413);
        }
        String json = JSON.writeValueAsString(Map.of("text", large, "question", large, "id", "m1"));
        for (String path : List.of("/conversations", "/model/parse", "/knowledge/search", "/entities/dates")) {
            problem(node.post(API + path, json, IN_JSON), 413);
        }
        Browser browser = Browser.opens(node);
        problem(browser.posts(node, json), 413);
        assertThat(browser.says(node, "m2", "hallo").statusCode()).isEqualTo(202);
    }

    @Test
    void answersTenThousandCharacters() {
        String long_ = "ik heb een lange vraag over de vuilnis ".repeat(300).substring(0, 10_000);
        Browser browser = Browser.opens(node);
        assertThat(browser.says(node, "m1", long_).statusCode()).isEqualTo(202);
        assertThat(browser.texts(node)).hasSize(3).contains(long_.strip());
        JsonNode problem = problem(browser.says(node, "m2", long_ + "x"), 400);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("text");
        taken(Signed.WHATSAPP, Signed.whatsapp("32470000104", "w4", long_));
        taken(Signed.MESSENGER, Signed.messenger("104", "m4", long_));
        taken(Signed.CONVERSATIONS, Signed.sms("CH4", 0, "+32470000104", long_));
        answered("32470000104", "104", "CH4");
        Signed.Webhook spoken =
                Signed.call(Signed.VOICE + "/step?step=1", "CA104", "+32470000104", Map.of("SpeechResult", long_));
        rings("CA104", "+32470000104");
        spoken(node.post(Signed.VOICE + "/step?step=1", spoken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👨‍👩‍👧🇧🇪", "مرحبا، كم تكلفة جواز السفر؟", "שלום", "\u202Ehallo\u202C", "e\u0301\u0301\u0301"
            })
    void answersEmojiAndWritingFromTheRight(String text) {
        String who = "3247" + Math.floorMod(text.hashCode(), 1_000_000_00);
        Browser browser = Browser.opens(node);
        assertThat(browser.says(node, "m1", text).statusCode()).isEqualTo(202);
        assertThat(browser.texts(node)).hasSizeGreaterThan(2);
        taken(Signed.WHATSAPP, Signed.whatsapp(who, "w" + who, text));
        taken(Signed.MESSENGER, Signed.messenger(who + "1", "m" + who, text));
        taken(Signed.CONVERSATIONS, Signed.sms("CH" + who, 0, "+" + who, text));
        answered(who, who + "1", "CH" + who);
        rings("CA" + who, "+" + who);
        spoken(node.post(
                Signed.VOICE + "/step?step=1",
                Signed.call(Signed.VOICE + "/step?step=1", "CA" + who, "+" + who, Map.of("SpeechResult", text))));
    }

    @Test
    void speaksNoControlCharacters() {
        rings("CA105", "+32470000105");
        String path = Signed.VOICE + "/step?step=1";
        String name = "Jan\u0000\u0001\u0008\u000B\u001F\uFFFE Peeters";
        String first = spoken(node.post(
                path,
                Signed.call(path, "CA105", "+32470000105", Map.of("SpeechResult", "ik wil een vraag achterlaten"))));
        assertThat(first).isNotEmpty();
        String next = Signed.VOICE + "/step?step=2";
        spoken(node.post(
                next, Signed.call(next, "CA105", "+32470000105", Map.of("SpeechResult", name, "Confidence", "0.21"))));
    }

    @Test
    void answersAChoiceThatNobodyOffered() {
        Browser browser = Browser.opens(node);
        for (String choice : List.of("nope", "q99:1", "knowledge:product/none", "handover:?", "a:b:c:d")) {
            int before = browser.texts(node).size();
            assertThat(browser.posts(node, JSON.writeValueAsString(Map.of("id", "c-" + choice, "choice", choice)))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(browser.texts(node)).as(choice).hasSizeGreaterThan(before);
        }
        String button = Signed.whatsapp("32470000106", "w6", "?")
                .body()
                .replace(
                        "\"type\":\"text\",\"text\":{\"body\":\"?\"}",
                        "\"type\":\"interactive\",\"interactive\":{\"type\":\"button_reply\",\"button_reply\":{\"id\":\"nope\",\"title\":\"Nope\"}}");
        assertThat(button).contains("button_reply");
        taken(Signed.WHATSAPP, Signed.meta(button));
        await().atMost(PATIENCE).until(() -> !vendors.sent("32470000106").isEmpty());
    }

    @Test
    void takesAButtonThatIsPressedTwiceOnce() {
        Browser browser = Browser.opens(node);
        browser.posts(node, "{\"id\":\"m1\",\"choice\":\"handover:leave\"}");
        browser.says(node, "m2", "Jan Peeters");
        browser.says(node, "m3", "Mag ik hier parkeren?");
        browser.says(node, "m4", "jan@voorbeeld.be");
        String send = browser.choice(node, "Ja, versturen");
        for (String id : List.of("b1", "b1", "b2")) {
            assertThat(browser.posts(node, JSON.writeValueAsString(Map.of("id", id, "choice", send)))
                            .statusCode())
                    .isEqualTo(202);
        }
        assertThat(browser.texts(node))
                .filteredOn(text -> text.startsWith("Je vraag is genoteerd."))
                .hasSize(1);
        assertThat(browser.texts(node).getLast()).startsWith("Die knop hoort bij een vraag die al voorbij is.");
    }

    @Test
    void passesAStatusOfAMessageItNeverSent() {
        for (String status : List.of("sent", "delivered", "read", "failed", "played")) {
            taken(Signed.WHATSAPP, Signed.whatsappStatus("wamid.nobody", status));
        }
        taken(
                Signed.MESSENGER,
                Signed.meta(
                        "{\"object\":\"page\",\"entry\":[{\"id\":\"300000000000001\",\"time\":1,\"messaging\":[{\"sender\":{\"id\":\"107\"},\"recipient\":{\"id\":\"300000000000001\"},\"timestamp\":1,\"delivery\":{\"mids\":[\"m.nobody\"],\"watermark\":1}}]}]}"));
        taken(Signed.CONVERSATIONS, Signed.delivery("CH7", "IMnobody", "failed"));
        taken(
                Signed.VOICE + "/status",
                Signed.call(Signed.VOICE + "/status", "CA107", "+32470000107", Map.of("CallStatus", "completed")));
        assertThat(vendors.sent("\"107\"")).isEmpty();
        assertThat(vendors.sent("32470000107")).isEmpty();
    }

    @Test
    void answersAnEventOfTheFutureAndWhatComesAfterIt() {
        Signed.Webhook future = Signed.whatsapp("32470000108", "w8", "wat kost een reispaspoort");
        taken(
                Signed.WHATSAPP,
                Signed.meta(future.body().replaceAll("\"timestamp\":\"\\d+\"", "\"timestamp\":\"" + FUTURE + "\"")));
        Signed.Webhook ahead = Signed.messenger("108", "m8", "wat kost een reispaspoort");
        taken(
                Signed.MESSENGER,
                Signed.meta(ahead.body().replaceAll("\"timestamp\":\\d+", "\"timestamp\":" + FUTURE + "000")));
        await().atMost(PATIENCE)
                .until(() -> vendors.sent("aspoort").stream()
                                .filter(sent -> sent.body().contains("108"))
                                .count()
                        == 2);
        taken(Signed.WHATSAPP, Signed.whatsapp("32470000108", "w9", "wat kost een rijbewijs"));
        await().atMost(PATIENCE)
                .until(() -> vendors.sent("ijbewijs").stream()
                        .anyMatch(sent -> sent.body().contains("32470000108")));
    }

    private static Signed.Webhook changed(Signed.Webhook webhook, String what, String into) {
        return Signed.meta(webhook.body().replace(what, into));
    }

    private static void taken(String path, Signed.Webhook webhook) {
        assertThat(node.post(path, webhook).statusCode()).isEqualTo(200);
    }

    private static void answered(String... residents) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (String resident : residents) {
                assertThat(vendors.sent("").stream().anyMatch(sent -> (sent.path() + sent.body()).contains(resident)))
                        .as(resident)
                        .isTrue();
            }
        });
    }

    private static void rings(String call, String from) {
        spoken(node.post(Signed.VOICE, Signed.call(Signed.VOICE, call, from, Map.of())));
    }

    /// What Twilio reads aloud; fails where it couldn't read it.
    private static String spoken(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("&#0", "&#1;", "&#x");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement()
                    .getTextContent();
        } catch (Exception unreadable) {
            throw new AssertionError(response.body(), unreadable);
        }
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }
}
