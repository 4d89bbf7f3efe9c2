package be.wijzer.channels.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Courtesies;
import be.wijzer.channels.meta.FakeGraph;
import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.Signed;
import be.wijzer.channels.meta.StoreThatFails;
import be.wijzer.channels.meta.Webhook;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.message.Utterance;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class WhatsAppWebhookTests {
    private static final String PATH = "/webhooks/whatsapp";

    private final FakeGraph fake = new FakeGraph();
    private final Graph graph = new Graph(Duration.ofSeconds(5));
    private final MemoryStore memory = new MemoryStore();
    private final StoreThatFails failing = new StoreThatFails();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Accounts<WhatsAppNumber> numbers = new Accounts<>(Map.of(
            "voorbeeldstad", List.of(Numbers.at(fake.url(), Bodies.NUMBER, "secret-old", "secret-new")),
            "tweededorp", List.of(Numbers.at(fake.url(), "100000000000002", "secret-other"))));
    private Town town;
    private RouterFunction<ServerResponse> routes;
    private WebTestClient client;
    private Signed meta;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        AccountTrouble trouble = new AccountTrouble(meters);
        WhatsAppChannel channel = new WhatsAppChannel(
                numbers, graph, new Pace(clock), new ServiceWindow(clock), trouble, _ -> Optional.empty());
        town = new Town(
                failing.around(memory.store(clock)),
                List.of(),
                new KeywordRecogniser(Map.of()),
                channel,
                clock,
                List.of());
        WhatsAppReception reception = new WhatsAppReception(
                numbers,
                new Events(clock),
                town.assistant(),
                new ReadReceipts(graph, new Courtesies()),
                trouble,
                meters);
        routes = new Webhook(numbers, reception).at(PATH);
        client = WebTestClient.bindToRouterFunction(routes)
                .configureClient()
                .responseTimeout(Duration.ofSeconds(30))
                .build();
        meta = new Signed(client, PATH, "secret-new");
    }

    @AfterEach
    void close() {
        town.close();
        graph.close();
        fake.close();
        memory.close();
    }

    private Conversation conversation(Map<String, String> ids) {
        return town.conversation(new ChannelAddress("whatsapp", Bodies.NUMBER, ids, Optional.empty()));
    }

    private List<String> heard(Map<String, String> ids) {
        return conversation(ids).transcript().stream()
                .filter(Line.Heard.class::isInstance)
                .map(line -> ((Line.Heard) line).utterance().words())
                .toList();
    }

    private double passed(String what) {
        return meters.counter("wijzer.webhook.passed", "channel", "whatsapp", "what", what)
                .count();
    }

    @Test
    void repeatsTheChallengeToWhoeverKnowsTheToken() {
        client.get()
                .uri(PATH + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-" + Bodies.NUMBER)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/plain")
                .expectBody(String.class)
                .isEqualTo("1158201444");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess",
                "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=verify-100000000000001",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=verify-100000000000001",
                ""
            })
    void refusesAnyOtherRegistration(String query) {
        client.get().uri(PATH + query).exchange().expectStatus().isForbidden();
    }

    @Test
    void takesABodySignedWithEitherSecretOnTheBytesAsTheyCame() {
        meta.post(Bodies.messages(Bodies.text("a", "caf\\u00e9 \\ud83d\\ude00 \\/")))
                .isOk();
        new Signed(client, PATH, "secret-old")
                .post(Bodies.messages(Bodies.text("b", "twee")))
                .isOk();
        assertThat(heard(Map.of("phone", Bodies.PHONE))).containsExactly("café 😀 /", "twee");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                                                                        401
            '',                                                                       401
            sha256,                                                                   401
            sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709,                            401
            sha256=0000000000000000000000000000000000000000000000000000000000000000,  403
            """)
    void refusesAMissingOrWrongSignature(String header, int status) {
        var request = client.post().uri(PATH);
        if (header != null) {
            request.header("X-Hub-Signature-256", header);
        }
        request.header("X-Hub-Signature", "sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709")
                .bodyValue(Bodies.messages(Bodies.text("a", "x")))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void refusesWhatAnotherTownsSecretSigned() {
        new Signed(client, PATH, "secret-other")
                .post(Bodies.messages(Bodies.text("a", "x")))
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "niets", "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\"", "null"})
    void saysSoWhereABodyIsNotJson(String body) {
        meta.post(body).isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"object\":\"instagram\",\"entry\":[]}",
                "{\"object\":\"whatsapp_business_account\",\"entry\":\"x\"}",
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":\"account_update\"}]}]}",
                "{\"object\":\"whatsapp_business_account\",\"entry\":[null,{\"changes\":[7,null]}]}"
            })
    void takesWhatItDoesNotKnow(String body) {
        meta.post(body).isOk();
    }

    @Test
    void countsWhatIsForAnUnknownNumber() {
        meta.post(Bodies.value("999", "\"messages\":[" + Bodies.text("a", "x") + "]"))
                .isOk();
        assertThat(passed("account")).isEqualTo(1);
    }

    @Test
    void takesAMessageOnceHoweverOftenItComes() {
        String twice = Bodies.messages(Bodies.text("a", "dag"), Bodies.text("a", "dag"));
        IntStream.range(0, 8).parallel().forEach(_ -> meta.post(twice).isOk());
        assertThat(heard(Map.of("phone", Bodies.PHONE))).containsExactly("dag");
        await().until(() -> conversation(Map.of("phone", Bodies.PHONE)).outbox().isEmpty());
        assertThat(fake.messages())
                .extracting(body -> body.path("biz_opaque_callback_data").asString())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheOrderOfABody() {
        String[] twenty = IntStream.range(0, 20)
                .mapToObj(n -> Bodies.text("m" + n, "" + n))
                .toArray(String[]::new);
        meta.post(Bodies.messages(twenty)).isOk();
        assertThat(heard(Map.of("phone", Bodies.PHONE)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(Integer::toString).toList());
    }

    @Test
    void makesOneContactOfAUserIdAndThePhoneThatComesWithItLater() {
        meta.post(
                        Bodies.value(
                                Bodies.NUMBER,
                                "\"messages\":[{\"from_user_id\":\"BE.1\",\"id\":\"a\",\"type\":\"text\",\"text\":{\"body\":\"een\"}}]"))
                .isOk();
        meta.post(
                        Bodies.value(
                                Bodies.NUMBER,
                                "\"messages\":[{\"from\":\"324\",\"from_user_id\":\"BE.1\",\"id\":\"b\",\"type\":\"text\",\"text\":{\"body\":\"twee\"}}]"))
                .isOk();
        meta.post(
                        Bodies.value(
                                Bodies.NUMBER,
                                "\"messages\":[{\"from\":\"324\",\"id\":\"c\",\"type\":\"text\",\"text\":{\"body\":\"drie\"}}]"))
                .isOk();
        assertThat(heard(Map.of("user", "BE.1"))).containsExactly("een", "twee", "drie");
        await().untilAsserted(() -> assertThat(fake.messages()).anySatisfy(body -> {
            assertThat(body.path("recipient").asString()).isEqualTo("BE.1");
            assertThat(body.has("to")).isFalse();
        }));
    }

    @Test
    void followsAResidentToANewNumberAndForgetsTheOldOne() {
        meta.post(Bodies.messages(Bodies.text("a", "een"))).isOk();
        meta.post(Bodies.messages(Bodies.message(
                        "s", "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"32499\"}")))
                .isOk();
        meta.post(
                        Bodies.value(
                                Bodies.NUMBER,
                                "\"messages\":[{\"from\":\"32499\",\"id\":\"b\",\"type\":\"text\",\"text\":{\"body\":\"twee\"}}]"))
                .isOk();
        assertThat(heard(Map.of("phone", "32499"))).containsExactly("een", "twee");
        meta.post(Bodies.messages(Bodies.text("c", "iemand anders"))).isOk();
        assertThat(heard(Map.of("phone", Bodies.PHONE))).containsExactly("iemand anders");
    }

    @Test
    void showsThatAMessageWasReadOnce() {
        String body = Bodies.messages(Bodies.text("a", "dag"));
        meta.post(body).isOk();
        meta.post(body).isOk();
        await().untilAsserted(() -> assertThat(fake.requests()).anyMatch(request -> !request.isMessage()));
        assertThat(fake.requests().stream().filter(request -> !request.isMessage()))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.body().toString())
                                .isEqualTo(
                                        "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"a\",\"typing_indicator\":{\"type\":\"text\"}}"));
    }

    @Test
    void takesStatesOfMessagesItNeverSentInAnyOrder() {
        meta.post(Bodies.statuses(
                        Bodies.status("w1", "read", ",\"biz_opaque_callback_data\":\"not a key\""),
                        Bodies.status("w1", "sent", ",\"biz_opaque_callback_data\":\"nobody.1.0\""),
                        Bodies.status("w1", "failed", ",\"errors\":[{\"code\":\"x\"}]"),
                        Bodies.status("w2", "failed", ",\"errors\":[{\"code\":131042}]")))
                .isOk();
        assertThat(meters.counter("wijzer.channel.account.trouble", "channel", "whatsapp", "code", "131042")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void losesNoMessageToAStateThatFails() {
        failing.failsOnDeliveries();
        meta.post(Bodies.value(
                        Bodies.NUMBER,
                        Bodies.contact() + "\"statuses\":[" + Bodies.status("w1", "read", "") + "],\"messages\":["
                                + Bodies.text("a", "dag") + "]"))
                .isOk();
        assertThat(heard(Map.of("phone", Bodies.PHONE))).containsExactly("dag");
        assertThat(passed("status-failed")).isEqualTo(1);
    }

    @Test
    void countsAFailureThatWasCutOffWhenItComesAgain() {
        meta.post(Bodies.messages(Bodies.text("a", "dag"))).isOk();
        await().untilAsserted(() -> assertThat(fake.messages()).isNotEmpty());
        String key = fake.messages().getFirst().path("biz_opaque_callback_data").asString();
        String failed = Bodies.statuses(Bodies.status(
                "w9", "failed", ",\"biz_opaque_callback_data\":\"" + key + "\",\"errors\":[{\"code\":131026}]"));
        failing.failsOnConversations();
        meta.post(failed).isEqualTo(503);
        failing.comesBack();
        meta.post(failed).isOk();
        meta.post(failed).isOk();
        assertThat(conversation(Map.of("phone", Bodies.PHONE)).transcript())
                .filteredOn(line -> line instanceof Line.Happened happened
                        && happened.what().equals("message-failed"))
                .hasSize(1);
    }

    @Test
    void asksToComeBackWhileTheStoreIsAway() {
        String body = Bodies.messages(Bodies.text("a", "dag"));
        failing.goesAway();
        meta.post(body).isEqualTo(503).expectHeader().exists("Retry-After");
        meta.post(Bodies.statuses(Bodies.status("w1", "read", ""))).isEqualTo(503);
        failing.comesBack();
        meta.post(body).isOk();
        assertThat(heard(Map.of("phone", Bodies.PHONE))).containsExactly("dag");
    }

    @Test
    void takesAVeryLongTextFromRightToLeft() {
        String text = "مرحبا 👨‍👩‍👧 ".repeat(700);
        meta.post(Bodies.messages(Bodies.text("a", text))).isOk();
        assertThat(conversation(Map.of("phone", Bodies.PHONE)).transcript().getFirst())
                .isInstanceOfSatisfying(
                        Line.Heard.class, heard -> assertThat(heard.utterance()).isEqualTo(new Utterance.Text(text)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesALargeBodyWithoutReadingAllOfIt(boolean toldBefore) throws IOException, InterruptedException {
        DisposableServer server = HttpServer.create()
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
                .bindNow();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] body = "x".repeat(5 * 1024 * 1024).getBytes(UTF_8);
            var publisher = toldBefore
                    ? HttpRequest.BodyPublishers.ofByteArray(body)
                    : HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + PATH))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("X-Hub-Signature-256", Signed.signature("secret-new", body))
                    .POST(publisher)
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(413);
        } finally {
            server.disposeNow();
        }
    }
}
