package be.wijzer.channels.messenger;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class MessengerWebhookTests {
    private static final String PATH = "/webhooks/messenger";

    private final FakeGraph fake = new FakeGraph();
    private final Graph graph = new Graph(Duration.ofSeconds(5));
    private final MemoryStore memory = new MemoryStore();
    private final StoreThatFails failing = new StoreThatFails();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Pages pages =
            new Pages(new Accounts<>(Map.of("voorbeeldstad", List.of(PageBodies.page(fake.url())))), graph);
    private Town town;
    private WebTestClient client;
    private Signed meta;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        town = new Town(
                failing.around(memory.store(clock)),
                List.of(),
                new KeywordRecogniser(Map.of()),
                new MessengerChannel(pages, new AccountTrouble(meters), clock),
                clock,
                List.of());
        MessengerReception reception = new MessengerReception(
                pages.accounts(),
                new Events(clock),
                town.assistant(),
                town.desk(),
                new SenderActions(pages, new Courtesies()),
                meters);
        client = WebTestClient.bindToRouterFunction(new Webhook(pages.accounts(), reception).at(PATH))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(30))
                .build();
        meta = new Signed(client, PATH, "secret");
    }

    @AfterEach
    void close() {
        town.close();
        graph.close();
        fake.close();
        memory.close();
    }

    private Conversation conversation() {
        return town.conversation(new ChannelAddress(
                "messenger", PageBodies.PAGE, Map.of("page-user", PageBodies.RESIDENT), Optional.empty()));
    }

    private List<String> transcript() {
        return conversation().transcript().stream()
                .map(line -> switch (line) {
                    case Line.Heard heard -> "> " + heard.utterance().words();
                    case Line.Said said ->
                        (said.author().isHuman() ? "person: " : "assistant: ")
                                + said.reply().text();
                    case Line.Happened happened -> happened.what();
                })
                .toList();
    }

    private void awaitSent() {
        await().until(() -> conversation().outbox().isEmpty());
    }

    @Test
    void answersOnceHoweverOftenAMessageComes() {
        String body = PageBodies.messaging(PageBodies.text("m1", "dag"), PageBodies.text("m1", "dag"));
        meta.post(body).isOk();
        meta.post(body).isOk();
        awaitSent();
        assertThat(transcript()).filteredOn(line -> line.startsWith(">")).containsExactly("> dag");
        assertThat(fake.messages())
                .extracting(message -> message.path("message").path("metadata").asString())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void settlesOurOwnEcho() {
        meta.post(PageBodies.messaging(PageBodies.text("m1", "dag"))).isOk();
        awaitSent();
        String key = fake.messages().getFirst().path("message").path("metadata").asString();
        meta.post(PageBodies.messaging(PageBodies.echo("id.9", "x", "\"app_id\":777,\"metadata\":\"" + key + "\"")))
                .isOk();
        assertThat(conversation().handOver()).isInstanceOf(HandOver.None.class);
        assertThat(transcript()).noneMatch(line -> line.startsWith("person"));
    }

    @Test
    void isSilentOnceAColleagueAnsweredFromTheInbox() {
        meta.post(PageBodies.messaging(PageBodies.text("m1", "dag"))).isOk();
        awaitSent();
        int sent = fake.messages().size();
        String echo = PageBodies.messaging(PageBodies.echo("m2", "Dag, met An.", "\"seq\":1"));
        meta.post(echo).isOk();
        meta.post(echo).isOk();
        meta.post(PageBodies.messaging(PageBodies.text("m3", "dag An"))).isOk();
        assertThat(conversation().handOver())
                .isInstanceOfSatisfying(
                        HandOver.Claimed.class,
                        claimed -> assertThat(claimed.isElsewhere()).isTrue());
        assertThat(transcript()).endsWith("person: Dag, met An.", "> dag An");
        awaitSent();
        assertThat(fake.messages()).hasSize(sent);
    }

    @Test
    void letsTheDeskTakeOverFromTheInboxAndHandBack() {
        meta.post(PageBodies.messaging(PageBodies.echo("m1", "Dag, met An.", "\"seq\":1")))
                .isOk();
        town.desk().claim(conversation().id(), "1", "bo@voorbeeldstad.be", "Bo");
        meta.post(PageBodies.messaging(PageBodies.echo("m2", "Ook nog dit.", "\"seq\":2")))
                .isOk();
        assertThat(conversation().handOver())
                .isInstanceOfSatisfying(
                        HandOver.Claimed.class,
                        claimed -> assertThat(claimed.agent()).isEqualTo("Bo"));
        town.desk().handBack(conversation().id(), "2", "bo@voorbeeldstad.be");
        meta.post(PageBodies.messaging(PageBodies.text("m3", "dag"))).isOk();
        awaitSent();
        assertThat(transcript()).startsWith("person: Dag, met An.").contains("person: Ook nog dit.");
        assertThat(transcript().getLast()).startsWith("assistant: ");
    }

    @Test
    void isSilentForAResidentWhomAColleagueWroteToFirst() {
        meta.post(PageBodies.messaging(PageBodies.echo("m1", "Je pas ligt klaar.", "\"seq\":1")))
                .isOk();
        meta.post(PageBodies.messaging(PageBodies.text("m2", "dank je"))).isOk();
        assertThat(transcript()).containsExactly("person: Je pas ligt klaar.", "> dank je");
        assertThat(fake.messages()).isEmpty();
    }

    @Test
    void isSilentWhileAnotherAppHasTheConversationAndSpeaksWhenItComesBack() {
        meta.post(PageBodies.messaging(PageBodies.item("\"pass_thread_control\":{\"new_owner_app_id\":\"1\"}")))
                .isOk();
        meta.post(PageBodies.entry("\"standby\":[" + PageBodies.text("m1", "hallo?") + "]"))
                .isOk();
        assertThat(transcript()).containsExactly("> hallo?");
        assertThat(fake.messages()).isEmpty();
        meta.post(PageBodies.messaging(PageBodies.item("\"pass_thread_control\":{\"new_owner_app_id\":\"777\"}")
                        .replace("1764000000000", "1764000000009")))
                .isOk();
        assertThat(conversation().handOver()).isInstanceOf(HandOver.Ended.class);
        await().untilAsserted(() -> assertThat(fake.messages()).isNotEmpty());
    }

    @Test
    void neverAnswersAStandbyMessageThatComesFirst() {
        meta.post(PageBodies.entry("\"standby\":[" + PageBodies.text("m1", "hallo?") + "]"))
                .isOk();
        assertThat(transcript()).containsExactly("> hallo?");
        assertThat(fake.messages()).isEmpty();
    }

    @Test
    void showsThatAMessageWasReadAndIsBeingAnswered() {
        meta.post(PageBodies.messaging(PageBodies.text("m1", "dag"))).isOk();
        await().untilAsserted(() -> assertThat(fake.requests().stream()
                        .map(request -> request.body().path("sender_action").asString(""))
                        .filter(action -> !action.isEmpty()))
                .containsExactly("mark_seen", "typing_on"));
    }

    @Test
    void takesReportsOfMessagesItNeverSent() {
        meta.post(PageBodies.messaging(
                        PageBodies.item("\"delivery\":{\"mids\":[\"x\"],\"watermark\":1}"),
                        PageBodies.item("\"read\":{\"watermark\":1}"),
                        PageBodies.echo("m9", "x", "\"metadata\":\"nobody.1.0\"")))
                .isOk();
    }

    @Test
    void countsWhatIsForAnUnknownPage() {
        meta.post(PageBodies.messaging(PageBodies.text("m1", "dag")).replace(PageBodies.PAGE, "999"))
                .isOk();
        assertThat(meters.counter("wijzer.webhook.passed", "channel", "messenger", "what", "account")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void asksToComeBackWhileTheStoreIsAway() {
        failing.goesAway();
        for (String body : List.of(
                PageBodies.messaging(PageBodies.text("m1", "dag")),
                PageBodies.messaging(PageBodies.echo("m2", "x", "\"seq\":1")),
                PageBodies.messaging(PageBodies.item("\"delivery\":{\"mids\":[\"x\"]}")))) {
            meta.post(body).isEqualTo(503).expectHeader().exists("Retry-After");
        }
    }

    @Test
    void refusesAWrongSignature() {
        new Signed(client, PATH, "guess")
                .post(PageBodies.messaging(PageBodies.text("m1", "dag")))
                .isForbidden();
    }

    @Test
    void repeatsTheChallenge() {
        client.get()
                .uri(PATH + "?hub.mode=subscribe&hub.challenge=42&hub.verify_token=verify")
                .exchange()
                .expectBody(String.class)
                .isEqualTo("42");
    }
}
