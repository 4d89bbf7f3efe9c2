package be.wijzer.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.meta.AccountTrouble;
import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.FakeGraph;
import be.wijzer.channels.meta.Graph;
import be.wijzer.core.attachments.Attachment;
import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.message.Choice;
import be.wijzer.core.message.Reply;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MovedClock;
import be.wijzer.core.testkit.Town;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppChannelTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final MovedClock clock = new MovedClock(NOW);
    private final FakeGraph fake = new FakeGraph();
    private final Graph graph = new Graph(Duration.ofSeconds(1));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private OwnFiles files = _ -> Optional.empty();

    @AfterEach
    void close() {
        graph.close();
        fake.close();
    }

    private WhatsAppChannel channel(int perSecond, Optional<WhatsAppNumber.Template> template, URI base) {
        return new WhatsAppChannel(
                new Accounts<>(Map.of("voorbeeldstad", List.of(Numbers.with(base, perSecond, template)))),
                graph,
                new Pace(clock),
                new ServiceWindow(clock),
                new AccountTrouble(meters),
                files);
    }

    private WhatsAppChannel channel() {
        return channel(1000, Optional.empty(), fake.url());
    }

    private static Outgoing outgoing(String key, Reply reply) {
        return outgoing(key, Map.of("phone", Bodies.PHONE), reply, NOW);
    }

    private static Outgoing outgoing(String key, Map<String, String> ids, Reply reply, Instant lastHeard) {
        return new Outgoing(
                key,
                Town.ID,
                new ChannelAddress("whatsapp", Bodies.NUMBER, ids, Optional.empty()),
                reply,
                Language.NL,
                false,
                lastHeard,
                false,
                1);
    }

    private String sent(Reply reply) {
        assertThat(channel().send(outgoing("c.1.0", reply))).isInstanceOf(SendResult.Accepted.class);
        var body = fake.messages().getLast();
        assertThat(body.path("biz_opaque_callback_data").asString()).isEqualTo("c.1.0");
        return body.path(body.path("type").asString()).toString();
    }

    private static Reply.Choices choices(int n) {
        return new Reply.Choices(
                "Wat?",
                IntStream.range(0, n)
                        .mapToObj(i -> new Choice("i" + i, "Keuze " + i, Optional.of("uitleg")))
                        .toList());
    }

    @Test
    void writesTextToThePhoneNumberWithTheTokenInAHeader() {
        assertThat(channel().send(outgoing("c.1.0", new Reply.Text("Dag")))).isEqualTo(new SendResult.Accepted("id.1"));
        assertThat(fake.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/graph/v26.0/100000000000001/messages");
            assertThat(request.query()).isNull();
            assertThat(request.authorization()).isEqualTo("Bearer token");
            assertThat(request.body().toString())
                    .isEqualTo(
                            "{\"messaging_product\":\"whatsapp\",\"recipient_type\":\"individual\",\"to\":\"32470000001\",\"biz_opaque_callback_data\":\"c.1.0\",\"type\":\"text\",\"text\":{\"body\":\"Dag\",\"preview_url\":false}}");
        });
    }

    @Test
    void writesToAUserIdWhereThereIsNoPhone() {
        channel().send(outgoing("k", Map.of("user", "BE.1", "user-parent", "BE.ENT.1"), new Reply.Text("Dag"), NOW));
        channel().send(outgoing("k", Map.of("user", "BE.1", "phone", "324"), new Reply.Text("Dag"), NOW));
        assertThat(fake.messages())
                .extracting(body -> body.path("recipient").asString("") + "/"
                        + body.path("to").asString(""))
                .containsExactly("BE.1/", "/324");
    }

    @Test
    void showsThreeChoicesAsButtonsAndMoreAsAList() {
        assertThat(sent(choices(3)))
                .isEqualTo(
                        "{\"type\":\"button\",\"body\":{\"text\":\"Wat?\"},\"action\":{\"buttons\":[{\"type\":\"reply\",\"reply\":{\"id\":\"i0\",\"title\":\"Keuze 0\"}},{\"type\":\"reply\",\"reply\":{\"id\":\"i1\",\"title\":\"Keuze 1\"}},{\"type\":\"reply\",\"reply\":{\"id\":\"i2\",\"title\":\"Keuze 2\"}}]}}");
        assertThat(sent(choices(4)))
                .startsWith(
                        "{\"type\":\"list\",\"body\":{\"text\":\"Wat?\"},\"action\":{\"button\":\"Maak je keuze\",\"sections\":[{\"rows\":[{\"id\":\"i0\",\"title\":\"Keuze 0\",\"description\":\"uitleg\"},");
    }

    @Test
    void showsLinksPicturesFilesAndAsksForAPlace() {
        URI url = URI.create("https://voorbeeldstad.be/a?b=c");
        assertThat(sent(new Reply.Link("Lees", "Open", url)))
                .isEqualTo(
                        "{\"type\":\"cta_url\",\"body\":{\"text\":\"Lees\"},\"action\":{\"name\":\"cta_url\",\"parameters\":{\"display_text\":\"Open\",\"url\":\"https://voorbeeldstad.be/a?b=c\"}}}");
        assertThat(sent(new Reply.Image("Plan", url)))
                .isEqualTo("{\"link\":\"https://voorbeeldstad.be/a?b=c\",\"caption\":\"Plan\"}");
        assertThat(sent(new Reply.Document("Attest", url, "attest.pdf")))
                .isEqualTo(
                        "{\"link\":\"https://voorbeeldstad.be/a?b=c\",\"caption\":\"Attest\",\"filename\":\"attest.pdf\"}");
        assertThat(sent(new Reply.Ask("Waar?", Reply.Wanted.LOCATION)))
                .isEqualTo(
                        "{\"type\":\"location_request_message\",\"body\":{\"text\":\"Waar?\"},\"action\":{\"name\":\"send_location\"}}");
        assertThat(sent(new Reply.Text("Zie https://voorbeeldstad.be"))).contains("\"preview_url\":true");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, 131056, TryLater
            429, 130429, TryLater
            429, 80007,  TryLater
            400, 4,      TryLater
            500, 131000, TryLater
            503, 131016, TryLater
            500, 131057, TryLater
            400, 133016, TryLater
            500, 999999, TryLater
            400, 999999, GaveUp refused
            400, 100,    GaveUp refused
            400, 131008, GaveUp refused
            400, 131009, GaveUp refused
            400, 131051, GaveUp refused
            404, 132001, GaveUp refused
            400, 132015, GaveUp refused
            400, 131053, GaveUp refused
            400, 131047, GaveUp window
            400, 131026, GaveUp unreachable
            400, 131050, GaveUp unreachable
            400, 130472, GaveUp unreachable
            400, 131062, GaveUp unreachable
            401, 190,    GaveUp account
            401, 0,      GaveUp account
            403, 10,     GaveUp account
            403, 200,    GaveUp account
            403, 299,    GaveUp account
            403, 368,    GaveUp account
            403, 131031, GaveUp account
            400, 131042, GaveUp account
            400, 131048, GaveUp account
            """)
    void actsOnTheCodeOfARefusal(int status, int code, String expected) {
        fake.refuses(status, code, 0);
        SendResult result = channel().send(outgoing("k", new Reply.Text("Dag")));
        String text = result instanceof SendResult.GaveUp(String own, String reason)
                ? "GaveUp " + reason + " " + own
                : result.getClass().getSimpleName() + " " + ((SendResult.TryLater) result).code();
        assertThat(text).isEqualTo(expected + " " + code);
        assertThat(fake.messages()).hasSize(1);
        assertThat(meters.counter("wijzer.channel.account.trouble", "channel", "whatsapp", "code", "" + code)
                        .count())
                .isEqualTo(expected.endsWith("account") ? 1 : 0);
    }

    @Test
    void waitsFourTimesAsLongAfterEachRefusal() {
        fake.refuses(400, 131_056, 0);
        WhatsAppChannel channel = channel();
        assertThat(IntStream.range(0, 6)
                        .mapToObj(_ -> ((SendResult.TryLater) channel.send(outgoing("k", new Reply.Text("Dag"))))
                                .after()
                                .toSeconds()))
                .containsExactly(1L, 4L, 16L, 64L, 256L, 256L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            502, '<html>Bad gateway</html>', Unknown
            500, '',                         Unknown
            200, '<html>Welcome</html>',     Unknown
            200, '{"success":true}',         Unknown
            429, '',                         TryLater
            401, '',                         GaveUp
            404, '<html>',                   GaveUp
            0,   '',                         Unknown
            """)
    void knowsThatAnAnswerCanMeanNothing(int status, String body, String expected) {
        fake.answers(_ -> new FakeGraph.Answer(status, body));
        assertThat(channel()
                        .send(outgoing("k", new Reply.Text("Dag")))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void doesNotKnowAfterWaitingInVain() {
        fake.answers(request -> {
            sleep(Duration.ofSeconds(3));
            return fake.accepted(request);
        });
        assertThat(channel().send(outgoing("k", new Reply.Text("Dag")))).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void triesLaterWhereNobodyListens() {
        URI nowhere = fake.url();
        fake.close();
        assertThat(channel(80, Optional.empty(), nowhere).send(outgoing("k", new Reply.Text("Dag"))))
                .isInstanceOf(SendResult.TryLater.class);
        assertThat(channel(80, Optional.empty(), URI.create("http://nobody.invalid"))
                        .send(outgoing("k", new Reply.Text("Dag"))))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void sendsFortyFiveAtOnceToOneResidentThenOneInSixSeconds() {
        WhatsAppChannel channel = channel();
        for (int i = 0; i < 45; i++) {
            assertThat(channel.send(outgoing("k" + i, new Reply.Text("Dag")))).isInstanceOf(SendResult.Accepted.class);
        }
        assertThat(channel.send(outgoing("k", new Reply.Text("Dag"))))
                .isEqualTo(new SendResult.TryLater("pace", Duration.ofSeconds(6)));
        assertThat(channel.send(outgoing("k", Map.of("phone", "other"), new Reply.Text("Dag"), NOW)))
                .isInstanceOf(SendResult.Accepted.class);
        clock.move(Duration.ofSeconds(6));
        assertThat(channel.send(outgoing("k", new Reply.Text("Dag")))).isInstanceOf(SendResult.Accepted.class);
        assertThat(channel.send(outgoing("k", new Reply.Text("Dag")))).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void sendsNoFasterThanTheNumberMay() {
        WhatsAppChannel channel = channel(1, Optional.empty(), fake.url());
        long start = System.nanoTime();
        List<SendResult> results = IntStream.range(0, 4)
                .mapToObj(n -> channel.send(outgoing("k" + n, Map.of("phone", "p" + n), new Reply.Text("Dag"), NOW)))
                .toList();
        assertThat(results.subList(0, 3)).allMatch(SendResult.Accepted.class::isInstance);
        assertThat(results.get(3)).isEqualTo(new SendResult.TryLater("pace", Duration.ofSeconds(3)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(2900));
    }

    @Test
    void saysNothingAfterADayWithoutATemplate() {
        assertThat(channel()
                        .send(outgoing(
                                "k", Map.of("phone", "1"), new Reply.Text("Dag"), NOW.minus(Duration.ofHours(24)))))
                .isEqualTo(new SendResult.GaveUp("131047", "window"));
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void sendsTheTemplateOnceAfterADay() {
        WhatsAppChannel channel =
                channel(80, Optional.of(new WhatsAppNumber.Template("antwoord_klaar", "nl", false)), fake.url());
        Outgoing late = outgoing("k", Map.of("phone", "1"), new Reply.Text("Dag"), NOW.minus(Duration.ofDays(2)));
        assertThat(channel.send(late)).isInstanceOf(SendResult.Accepted.class);
        assertThat(channel.send(late)).isEqualTo(new SendResult.GaveUp("131047", "window"));
        assertThat(fake.messages())
                .extracting(body -> body.path("template").toString())
                .containsExactly("{\"name\":\"antwoord_klaar\",\"language\":{\"code\":\"nl\"}}");
    }

    @Test
    void putsTheTextIntoATemplateThatHasRoomForIt() {
        WhatsAppChannel channel =
                channel(80, Optional.of(new WhatsAppNumber.Template("antwoord", "nl", true)), fake.url());
        channel.send(outgoing(
                "k", Map.of("phone", "1"), new Reply.Text("Dag!\n\n  Hier is\thet."), NOW.minus(Duration.ofDays(2))));
        assertThat(fake.messages().getLast().path("template").path("components").toString())
                .isEqualTo(
                        "[{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"Dag! · Hier is het.\"}]}]");
    }

    @Test
    void handsOverAFileThatMetaCannotFetch() {
        Attachment kept = new Attachment(
                "p.1",
                new MunicipalityId("voorbeeldstad"),
                new ConversationId("c"),
                "attest.pdf",
                "application/pdf",
                4,
                NOW);
        files = _ -> Optional.of(new OwnFiles.OwnFile(kept, "%PDF".getBytes(StandardCharsets.UTF_8)));
        Reply document = new Reply.Document("Je attest", URI.create("https://town.example/files/p.1"), "attest.pdf");
        assertThat(channel().send(outgoing("k1", document))).isInstanceOf(SendResult.Accepted.class);
        assertThat(fake.requests()).hasSize(2);
        assertThat(fake.requests().getFirst().path()).endsWith("/media");
        assertThat(fake.requests().getFirst().body().path("multipart").asString())
                .contains("whatsapp", "attest.pdf", "application/pdf", "%PDF");
        assertThat(fake.messages().getLast().path("document").toString())
                .isEqualTo("{\"id\":\"media.1\",\"caption\":\"Je attest\",\"filename\":\"attest.pdf\"}");
    }

    @Test
    void triesAgainWhereAFileCannotBeHandedOverNow() {
        Attachment kept = new Attachment(
                "p.1",
                new MunicipalityId("voorbeeldstad"),
                new ConversationId("c"),
                "attest.pdf",
                "application/pdf",
                4,
                NOW);
        files = _ -> Optional.of(new OwnFiles.OwnFile(kept, new byte[4]));
        fake.answers(request -> request.isUpload() ? new FakeGraph.Answer(0, "") : fake.accepted(request));
        Reply document = new Reply.Document("Je attest", URI.create("https://town.example/files/p.1"), "attest.pdf");
        assertThat(channel().send(outgoing("k1", document))).isInstanceOf(SendResult.TryLater.class);
        assertThat(fake.messages()).isEmpty();
    }

    @Test
    void turnsToTheTemplateWhenMetaSaysTheWindowIsClosed() {
        fake.answers(request -> request.body().has("template")
                ? fake.accepted(request)
                : new FakeGraph.Answer(400, "{\"error\":{\"code\":131047}}"));
        WhatsAppChannel channel =
                channel(80, Optional.of(new WhatsAppNumber.Template("antwoord_klaar", "nl", false)), fake.url());
        Outgoing message = outgoing("k", new Reply.Text("Dag"));
        assertThat(channel.send(message)).isEqualTo(new SendResult.TryLater("131047", Duration.ZERO));
        assertThat(channel.send(message)).isInstanceOf(SendResult.Accepted.class);
        assertThat(channel.send(
                        outgoing("k2", Map.of("phone", Bodies.PHONE), new Reply.Text("Dag"), NOW.plusSeconds(9))))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en", "de"})
    void hasAShortLabelForAListInEveryLanguage(String language) {
        Outgoing outgoing = outgoing("k", choices(4));
        channel()
                .send(new Outgoing(
                        outgoing.key(),
                        outgoing.municipality(),
                        outgoing.to(),
                        outgoing.reply(),
                        Language.of(language).orElseThrow(),
                        false,
                        NOW,
                        false,
                        1));
        assertThat(fake.messages()
                        .getLast()
                        .path("interactive")
                        .path("action")
                        .path("button")
                        .asString())
                .hasSizeBetween(1, 20);
    }

    private static void sleep(Duration how) {
        try {
            Thread.sleep(how);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
