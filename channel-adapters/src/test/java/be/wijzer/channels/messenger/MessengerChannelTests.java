package be.wijzer.channels.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.FakeGraph;
import be.wijzer.channels.meta.Graph;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.Rendering;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerChannelTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final MovedClock clock = new MovedClock(NOW);
    private final FakeGraph fake = new FakeGraph();
    private final Graph graph = new Graph(Duration.ofSeconds(1));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MessengerChannel channel = new MessengerChannel(
            new Pages(new Accounts<>(Map.of("voorbeeldstad", List.of(PageBodies.page(fake.url())))), graph),
            new AccountTrouble(meters),
            clock);

    @AfterEach
    void close() {
        graph.close();
        fake.close();
    }

    private SendResult send(Reply reply, boolean byHuman, Duration ago) {
        return channel.send(new Outgoing(
                "c.1.0",
                Town.ID,
                new ChannelAddress(
                        "messenger", PageBodies.PAGE, Map.of("page-user", PageBodies.RESIDENT), Optional.empty()),
                reply,
                Language.NL,
                byHuman,
                NOW.minus(ago),
                false,
                1));
    }

    private String sent(Reply reply) {
        assertThat(send(reply, false, Duration.ZERO)).isInstanceOf(SendResult.Accepted.class);
        return fake.messages().getLast().path("message").toString();
    }

    @Test
    void writesToThePageWithTheTokenInAHeader() {
        assertThat(send(new Reply.Text("Dag"), false, Duration.ZERO)).isEqualTo(new SendResult.Accepted("id.1"));
        assertThat(fake.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/graph/v26.0/300000000000001/messages");
            assertThat(request.query()).isNull();
            assertThat(request.authorization()).isEqualTo("Bearer page-token");
            assertThat(request.body())
                    .isEqualTo(
                            FakeGraph.JSON.readTree(
                                    "{\"recipient\":{\"id\":\"987654321432\"},\"messaging_type\":\"RESPONSE\",\"message\":{\"text\":\"Dag\",\"metadata\":\"c.1.0\"}}"));
        });
    }

    @Test
    void showsChoicesAsQuickReplies() {
        Reply thirteen = new Reply.Choices(
                "Wat?",
                IntStream.range(0, 13)
                        .mapToObj(i -> new Choice("i" + i, "Keuze " + i))
                        .toList());
        assertThat(new Rendering(channel.capabilities()).fit(thirteen)).containsExactly(thirteen);
        assertThat(sent(thirteen))
                .startsWith(
                        "{\"text\":\"Wat?\",\"quick_replies\":[{\"title\":\"Keuze 0\",\"payload\":\"i0\",\"content_type\":\"text\"}")
                .contains("\"metadata\":\"c.1.0\"");
    }

    @Test
    void showsALinkAsAButton() {
        assertThat(FakeGraph.JSON.readTree(
                        sent(new Reply.Link("Lees", "Open", URI.create("https://voorbeeldstad.be/a?b=c%20d")))))
                .isEqualTo(
                        FakeGraph.JSON.readTree(
                                "{\"attachment\":{\"type\":\"template\",\"payload\":{\"template_type\":\"button\",\"text\":\"Lees\",\"buttons\":[{\"type\":\"web_url\",\"title\":\"Open\",\"url\":\"https://voorbeeldstad.be/a?b=c%20d\"}]}},\"metadata\":\"c.1.0\"}"));
    }

    @Test
    void writesALinkThatIsNoWebAddress() {
        assertThat(sent(new Reply.Link("Bel ons", "Bel", URI.create("urn:tel:1"))))
                .contains("Bel ons\\nurn:tel:1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            false, PT23H59M, RESPONSE
            false, PT24H,    closed
            false, PT48H,    closed
            true,  PT23H59M, RESPONSE
            true,  PT24H,    MESSAGE_TAG HUMAN_AGENT
            true,  PT167H,   MESSAGE_TAG HUMAN_AGENT
            true,  PT168H,   closed
            """)
    void letsTheAssistantAnswerForADayAndPeopleForSeven(boolean byHuman, Duration ago, String expected) {
        SendResult result = send(new Reply.Text("Dag"), byHuman, ago);
        if (expected.equals("closed")) {
            assertThat(result).isEqualTo(new SendResult.GaveUp("10/2018278", "window"));
            assertThat(fake.requests()).isEmpty();
        } else {
            assertThat(result).isInstanceOf(SendResult.Accepted.class);
            var body = fake.messages().getLast();
            assertThat((body.path("messaging_type").asString() + " "
                                    + body.path("tag").asString(""))
                            .strip())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, 10,   2018278, GaveUp window
            403, 10,   1893063, GaveUp account
            400, 10,   0,       GaveUp account
            400, 551,  1545041, GaveUp unreachable
            400, 100,  2018001, GaveUp unreachable
            400, 200,  1545041, GaveUp unreachable
            400, 100,  0,       GaveUp refused
            401, 190,  460,     GaveUp account
            403, 200,  0,       GaveUp account
            400, 368,  0,       GaveUp account
            400, 613,  0,       TryLater
            400, 4,    0,       TryLater
            500, 2,    0,       TryLater
            500, 1200, 0,       TryLater
            503, 9999, 0,       TryLater
            """)
    void actsOnCodeAndSubcodeOfARefusal(int status, int code, int subcode, String expected) {
        fake.refuses(status, code, subcode);
        SendResult result = send(new Reply.Text("Dag"), false, Duration.ZERO);
        String text = result instanceof SendResult.GaveUp(String _, String reason)
                ? "GaveUp " + reason
                : result.getClass().getSimpleName();
        assertThat(text).isEqualTo(expected);
        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            502, '<html>Bad gateway</html>', Unknown
            200, '<html>Welcome</html>',     Unknown
            200, '{"recipient_id":"1"}',     Unknown
            404, '<html>',                   GaveUp
            0,   '',                         Unknown
            """)
    void knowsThatAnAnswerCanMeanNothing(int status, String body, String expected) {
        fake.answers(_ -> new FakeGraph.Answer(status, body));
        assertThat(send(new Reply.Text("Dag"), false, Duration.ZERO).getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void triesLaterWhereNobodyListens() {
        fake.close();
        assertThat(send(new Reply.Text("Dag"), false, Duration.ZERO)).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void showsTypingWithoutAMessage() {
        assertThat(send(new Reply.Typing(), false, Duration.ZERO)).isEqualTo(new SendResult.Accepted("c.1.0"));
        assertThat(fake.requests().getLast().body().path("sender_action").asString())
                .isEqualTo("typing_on");
    }
}
