package be.wijzer.channels.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.meta.Node;
import be.wijzer.channels.meta.SharedFolder;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.Rendering;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.testkit.CollectingChannel;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Other people's recordings and Meta's own specification.
@Tag("shared")
class SharedWhatsAppTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final URI PAGE = URI.create("https://voorbeeldstad.be/product?id=1");

    private final Path shared = SharedFolder.required();

    @TestFactory
    Stream<DynamicTest> readsEveryRecording() throws IOException {
        Events events = new Events(new MovedClock(NOW));
        return SharedFolder.jsonIn(shared.resolve("fixtures/restfb/src/test/resources/json/whatsapp"), "webhook-")
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Event> read = Node.parse(Files.readAllBytes(file)).orElseThrow().items("entry").stream()
                            .flatMap(entry -> entry.items("changes").stream())
                            .flatMap(change -> events.in(change, "1").stream())
                            .toList();
                    assertThat(read).isNotEmpty().doesNotContain(new Event.Passed("malformed"));
                    String name = file.getFileName().toString();
                    if (name.startsWith("webhook-incoming-message-")
                            && !name.contains("system")
                            && !name.contains("emoji")) {
                        assertThat(read).allMatch(event -> event instanceof Event.Said || event instanceof Event.Came);
                    }
                }));
    }

    @Test
    void everyRequestHoldsToTheSpecification() throws IOException {
        Schema schema = schema("Message");
        assertThat(requests().map(bytes -> new String(bytes, UTF_8)).toList())
                .isNotEmpty()
                .allSatisfy(json -> assertThat(schema.validate(json, InputFormat.JSON))
                        .as(json)
                        .isEmpty());
    }

    @Test
    void theReadReceiptHoldsToTheSpecification() throws IOException {
        String json = new String(Body.readReceipt("wamid.1"), UTF_8);
        assertThat(schema("MarkMessageRequestPayload").validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSpecificationWouldRefuseAFourthButton() throws IOException {
        String three = new String(
                Body.message(outgoing(
                        Map.of("phone", "32470000001"), new Reply.Choices("Wat?", choices(3, "K", Optional.empty())))),
                UTF_8);
        String button = "{\"type\":\"reply\",\"reply\":{\"id\":\"4\",\"title\":\"K4\"}},";
        String four = three.replace("\"buttons\":[", "\"buttons\":[" + button);
        assertThat(schema("Message").validate(four, InputFormat.JSON)).isNotEmpty();
    }

    private Schema schema(String name) throws IOException {
        String text = Files.readString(
                shared.resolve("fixtures/facebook-openapi-patched/whatsapp-cloud-v23.patched.schema.json"));
        String id = "urn:meta-whatsapp-cloud:v23.0-patched";
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, text)))
                .getSchema(SchemaLocation.of(id + "#/components/schemas/" + name));
    }

    private static Stream<byte[]> requests() {
        WhatsAppNumber.Template bare = new WhatsAppNumber.Template("antwoord_klaar", "nl", false);
        WhatsAppNumber.Template withText = new WhatsAppNumber.Template("antwoord", "nl_BE", true);
        Stream<byte[]> messages = replies()
                .flatMap(reply -> new Rendering(CollectingChannel.BUTTONS).fit(reply).stream())
                .flatMap(reply -> Stream.of(Map.of("phone", "32470000001"), Map.of("user", "BE.1a2B"))
                        .map(ids -> Body.message(outgoing(ids, reply))));
        Outgoing lengthy = outgoing(Map.of("phone", "32470000001"), new Reply.Text("é\n".repeat(1500)));
        return Stream.concat(messages, Stream.of(Body.template(lengthy, bare), Body.template(lengthy, withText)));
    }

    private static Stream<Reply> replies() {
        String longText = "Een zin die lang genoeg is om niet te passen. ".repeat(150);
        Stream<Reply> choices = Stream.of(1, 2, 3, 4, 10, 11)
                .flatMap(n -> Stream.of(
                        new Reply.Choices("Wat?", choices(n, "Keuze ", Optional.empty())),
                        new Reply.Choices(
                                longText,
                                choices(n, "Een wel heel lange keuze 👨‍👩‍👧 ", Optional.of("é".repeat(90))))));
        Stream<Reply> others = Stream.of(
                new Reply.Text("Dag"),
                new Reply.Text(longText),
                new Reply.Text("Zie " + PAGE),
                new Reply.Link(longText, "Naar de pagina van het product", PAGE),
                new Reply.Card(
                        "Titel",
                        "Tekst",
                        Optional.of(new Reply.Card.Page("Meer", PAGE)),
                        choices(2, "K", Optional.empty())),
                new Reply.Card("Titel", "Tekst", Optional.of(new Reply.Card.Page("Meer", PAGE)), List.of()),
                new Reply.Image(longText, PAGE),
                new Reply.Document("Attest", PAGE, "attest.pdf"),
                new Reply.Ask("Waar?", Reply.Wanted.LOCATION),
                new Reply.Ask("Hoe heet je?", Reply.Wanted.TEXT));
        return Stream.concat(choices, others);
    }

    private static List<Choice> choices(int n, String title, Optional<String> description) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Choice("1:2:" + i, title + i, description))
                .toList();
    }

    private static Outgoing outgoing(Map<String, String> ids, Reply reply) {
        return new Outgoing(
                "c.1.0",
                Town.ID,
                new ChannelAddress("whatsapp", Bodies.NUMBER, ids, Optional.empty()),
                reply,
                Language.NL,
                false,
                NOW,
                false,
                1);
    }
}
