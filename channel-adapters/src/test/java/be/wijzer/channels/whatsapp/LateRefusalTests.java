package be.wijzer.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Courtesies;
import be.wijzer.channels.meta.FakeGraph;
import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.Signed;
import be.wijzer.channels.meta.Webhook;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.conversation.Conversation;
import be.wijzer.core.conversation.HandOver;
import be.wijzer.core.conversation.Line;
import be.wijzer.core.testkit.KeywordRecogniser;
import be.wijzer.core.testkit.MemoryStore;
import be.wijzer.core.testkit.Town;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/// Meta takes a message and says afterwards, by a status, that the service window was closed (131047).
class LateRefusalTests {
    private static final ChannelAddress RESIDENT =
            new ChannelAddress("whatsapp", Bodies.NUMBER, Map.of("phone", Bodies.PHONE), Optional.empty());

    private final FakeGraph fake = new FakeGraph();
    private final Graph graph = new Graph(Duration.ofSeconds(5));
    private final MemoryStore memory = new MemoryStore();
    private Town town;
    private Signed meta;

    private void open(Optional<WhatsAppNumber.Template> template) {
        Clock clock = Clock.systemUTC();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        AccountTrouble trouble = new AccountTrouble(meters);
        Accounts<WhatsAppNumber> numbers =
                new Accounts<>(Map.of("voorbeeldstad", List.of(Numbers.with(fake.url(), 1000, template))));
        WhatsAppChannel channel = new WhatsAppChannel(
                numbers, graph, new Pace(clock), new ServiceWindow(clock), trouble, _ -> Optional.empty());
        town = new Town(memory.store(clock), List.of(), new KeywordRecogniser(Map.of()), channel, clock, List.of());
        WhatsAppReception reception = new WhatsAppReception(
                numbers,
                new Events(clock),
                town.assistant(),
                new ReadReceipts(graph, new Courtesies()),
                trouble,
                meters);
        String path = "/webhooks/whatsapp";
        meta = new Signed(
                WebTestClient.bindToRouterFunction(new Webhook(numbers, reception).at(path))
                        .configureClient()
                        .responseTimeout(Duration.ofSeconds(30))
                        .build(),
                path,
                "secret");
    }

    @AfterEach
    void close() {
        town.close();
        graph.close();
        fake.close();
        memory.close();
    }

    @Test
    void sendsTheTemplateInstead() {
        open(Optional.of(new WhatsAppNumber.Template("antwoord", "nl", true)));
        String key = answered();
        refusedLate(key);
        refusedLate(key);
        sent(2);
        JsonNode template = fake.messages().getLast();
        assertThat(template.path("type").asString()).isEqualTo("template");
        assertThat(template.path("template").path("name").asString()).isEqualTo("antwoord");
        assertThat(template.toString())
                .contains(fake.messages().getFirst().path("text").path("body").asString());
        assertThat(template.path("biz_opaque_callback_data").asString()).isNotEqualTo(key);
        assertThat(conversation().handOver()).isInstanceOf(HandOver.None.class);
    }

    @Test
    void showsTheDeskWhatCouldNotBeSentWithoutATemplate() {
        open(Optional.empty());
        refusedLate(answered());
        sent(1);
        assertThat(conversation().transcript())
                .anyMatch(line -> line instanceof Line.Happened happened
                        && happened.what().equals("window-closed"));
        assertThat(conversation().handOver()).isInstanceOf(HandOver.Asked.class);
    }

    @Test
    void writesFreelyAgainAsSoonAsTheResidentDoes() {
        open(Optional.of(new WhatsAppNumber.Template("antwoord", "nl", false)));
        refusedLate(answered());
        sent(2);
        meta.post(Bodies.messages(Bodies.text("b", "daar ben ik"))).isOk();
        sent(3);
        assertThat(fake.messages())
                .extracting(body -> body.path("type").asString())
                .startsWith("interactive", "template")
                .last()
                .isNotEqualTo("template");
    }

    /// The key of the answer to a first message.
    private String answered() {
        meta.post(Bodies.messages(Bodies.text("a", "dag"))).isOk();
        sent(1);
        return fake.messages().getFirst().path("biz_opaque_callback_data").asString();
    }

    private void refusedLate(String key) {
        meta.post(Bodies.statuses(Bodies.status(
                        "id.1",
                        "failed",
                        ",\"biz_opaque_callback_data\":\"" + key
                                + "\",\"errors\":[{\"code\":131047,\"title\":\"Re-engagement message\"}]")))
                .isOk();
    }

    private void sent(int many) {
        await().untilAsserted(() -> {
            assertThat(fake.messages()).hasSize(many);
            assertThat(conversation().outbox()).isEmpty();
        });
    }

    private Conversation conversation() {
        return town.conversation(RESIDENT);
    }
}
