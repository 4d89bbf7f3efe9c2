package be.wijzer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.sandbox.ListeningAssistant.Heard;
import be.wijzer.sandbox.ListeningAssistant.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The running sandbox, from outside.
class SandboxTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEND = "/graph/v26.0/100000000000001/messages";
    private static final String TEXT =
            "{\"messaging_product\":\"whatsapp\",\"to\":\"32470000001\",\"type\":\"text\",\"text\":{\"body\":\"Dag\"}}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ListeningAssistant assistant;
    private static ConfigurableApplicationContext sandbox;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        assistant = new ListeningAssistant();
        sandbox = SandboxApplication.start(
                "--server.port=0",
                "--sandbox.assistant-url=" + assistant.address(),
                "--sandbox.status-delay=20ms",
                "--sandbox.retry-delay=50ms");
        address = "http://localhost:" + sandbox.getBean(Environment.class).getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        assistant.close();
    }

    @BeforeEach
    void reset() throws Exception {
        assistant.reply(_ -> new Reply(200, "text/plain", ""));
        assistant.heard.clear();
        for (String channel : List.of("whatsapp", "messenger", "twilio")) {
            send("DELETE", "/control/" + channel, "");
            send("DELETE", "/received/" + channel, "");
        }
    }

    @Test
    void reportsEachStepOfASendWithOurData() throws Exception {
        var answer = send("POST", SEND, TEXT.replace("}}", "},\"biz_opaque_callback_data\":\"c/1\"}"));
        String id = json(answer).path("messages").path(0).path("id").asString("");
        List<Heard> heard = assistant.await(3, event -> event.body().contains(id));
        assertThat(heard)
                .extracting(event -> status(event).path("status").asString(""))
                .containsExactly("sent", "delivered", "read");
        assertThat(heard).allSatisfy(event -> {
            assertThat(status(event).path("biz_opaque_callback_data").asString(""))
                    .isEqualTo("c/1");
            assertThat(event.metaSignature()).isEqualTo("sha256=" + hmac("sandbox-app-secret-1", event.body()));
        });
    }

    @ParameterizedTest
    @CsvSource({"duplicated,7", "shuffled,3", "failed,2"})
    void reportsOtherwiseWhenTold(String statuses, int events) throws Exception {
        tell("whatsapp", "{\"statuses\":\"" + statuses + "\"}");
        String id = json(send("POST", SEND, TEXT))
                .path("messages")
                .path(0)
                .path("id")
                .asString("");
        assertThat(assistant.await(events, event -> event.body().contains(id))).hasSize(events);
    }

    @Test
    void refusesAfterwardsOnceTheDayIsOver() throws Exception {
        send("POST", "/whatsapp/users/32470000009/window", "{\"open\":false}");
        String id = json(send("POST", SEND, TEXT.replace("32470000001", "32470000009")))
                .path("messages")
                .path(0)
                .path("id")
                .asString("");
        Heard failed = assistant.await(1, event -> event.body().contains(id)).getFirst();
        assertThat(status(failed).path("errors").path(0).path("code").asInt(0)).isEqualTo(131047);
    }

    @Test
    void failsAsOftenAsItIsTold() throws Exception {
        tell("whatsapp", "{\"next\":2,\"error\":131056}");
        assertThat(json(send("POST", SEND, TEXT)).path("error").path("code").asInt(0))
                .isEqualTo(131056);
        assertThat(send("POST", SEND, TEXT).statusCode()).isEqualTo(400);
        assertThat(send("POST", SEND, TEXT).statusCode()).isEqualTo(200);
        JsonNode received = json(send("GET", "/received/whatsapp", ""));
        assertThat(received.findValues("answerStatus"))
                .extracting(JsonNode::asInt)
                .containsExactly(400, 400, 200);
    }

    @Test
    void takesTheMessageThoughTheAnswerIsLost() throws Exception {
        tell("whatsapp", "{\"next\":1,\"dropAnswer\":true}");
        assertThatThrownBy(() -> send("POST", SEND, TEXT)).isInstanceOf(IOException.class);
        assertThat(json(send("GET", "/received/whatsapp", ""))).hasSize(1);
        assistant.await(1, event -> event.body().contains("delivered"));
    }

    @ParameterizedTest
    @CsvSource({
        "/graph/v26.0/100000000000001/messages, wrong-token, 401",
        "/graph/v26.0/100000000000002/messages, sandbox-access-token-1, 400",
        "/graph/v2.11/100000000000001/messages, sandbox-access-token-1, 400",
        "/graph/v26.0/me/messages, sandbox-access-token-2, 400"
    })
    void letsNobodyElseIn(String path, String token, int status) throws Exception {
        assertThat(send("POST", path, TEXT, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(status);
    }

    @Test
    void keepsFirstDeliveriesOfOneSenderInOrderAndTriesAgain() throws Exception {
        var refused = new AtomicInteger();
        assistant.reply(_ -> new Reply(refused.incrementAndGet() == 1 ? 503 : 200, "text/plain", ""));
        for (int number = 0; number < 20; number++) {
            send("POST", "/whatsapp/users/32470000002/text", "{\"text\":\"bericht " + number + "\"}");
        }
        List<String> order = new ArrayList<>();
        for (Heard event : assistant.await(21, event -> event.body().contains("bericht "))) {
            String text = json(event.body()).findValue("body").asString("");
            if (!order.contains(text)) {
                order.add(text);
            }
        }
        assertThat(order).hasSize(20).first().isEqualTo("bericht 0");
        assertThat(order).last().isEqualTo("bericht 19");
        assertThat(order).isSortedAccordingTo(Comparator.comparingInt(text -> Integer.parseInt(text.substring(8))));
    }

    @Test
    void hidesThePhoneOfWhoWantsThat() throws Exception {
        send("PUT", "/whatsapp/users/32470000003", "{\"bsuidOnly\":true}");
        send("POST", "/whatsapp/users/32470000003/text", "{\"text\":\"stil\"}");
        JsonNode message = json(assistant
                        .await(1, event -> event.body().contains("stil"))
                        .getFirst()
                        .body())
                .findValue("messages")
                .path(0);
        assertThat(message.has("from")).isFalse();
        assertThat(message.path("from_user_id").asString("")).startsWith("BE.");
    }

    @Test
    void echoesWhatThePageSent() throws Exception {
        String sent = "{\"messaging_type\":\"RESPONSE\",\"recipient\":{\"id\":\"7000000000000001\"},"
                + "\"message\":{\"text\":\"Dag\",\"metadata\":\"c/2\"}}";
        String mid = json(send("POST", "/graph/v26.0/me/messages", sent))
                .path("message_id")
                .asString("");
        Heard echo = assistant
                .await(
                        1,
                        event ->
                                event.body().contains("is_echo") && event.body().contains(mid))
                .getFirst();
        assertThat(json(echo.body()).findValue("metadata").asString("")).isEqualTo("c/2");
        assistant.await(1, event -> event.body().contains("\"delivery\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/website/voorbeeldstad",
                "/website/tweededorp",
                "/whatsapp",
                "/messenger",
                "/sms",
                "/phone",
                "/traffic",
                "/oidc/staff/login"
            })
    void showsItsPages(String path) throws Exception {
        var page = send("GET", path, "", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(assistant.address())
                .doesNotContain("unsafe");
    }

    private static JsonNode status(Heard event) {
        return json(event.body()).findValue("statuses").path(0);
    }

    private static void tell(String channel, String order) throws Exception {
        assertThat(send("POST", "/control/" + channel, order).statusCode()).isEqualTo(200);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(method, path, body, "Authorization", "Bearer sandbox-access-token-1");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
