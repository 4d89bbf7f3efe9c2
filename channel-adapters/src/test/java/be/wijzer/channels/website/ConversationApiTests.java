package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import be.wijzer.core.contactcentre.ContactCentre;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// What a program may count on when it talks to the website's interface.
@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConversationApiTests {
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    @LocalServerPort
    private int port;

    @Autowired
    private ContactCentre desk;

    private WebTestClient client;
    private Visitor visitor;

    @BeforeEach
    void visit() {
        client = Visitor.client(port);
        visitor = Visitor.comes(client, "voorbeeldstad");
    }

    private WebTestClient.ResponseSpec opens(String town, String body) {
        return client.post()
                .uri("/api/v1/{town}/conversations", town)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void theWelcomeIsThereAtOnce() {
        List<Map<String, Object>> messages = visitor.reads(0);
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst())
                .containsEntry("from", "assistant")
                .containsEntry("kind", "choices")
                .containsKeys("sequence", "id", "at", "text", "choices");
    }

    @Test
    void answersInOrderAndGoesOnAfterASequence() {
        visitor.says("m1", "hallo");
        visitor.says("m2", "daar");
        List<Map<String, Object>> messages = visitor.reads(0);
        assertThat(messages).extracting("text").endsWith("hallo", "Je zei: hallo", "daar", "Je zei: daar");
        long third = ((Number) messages.get(2).get("sequence")).longValue();
        assertThat(visitor.reads(third)).extracting("text").containsExactly("daar", "Je zei: daar");
        assertThat(messages.get(1)).containsEntry("from", "resident").containsEntry("id", "m1");
    }

    @Test
    void takesTheSameIdOnce() {
        visitor.says("m1", "hallo");
        visitor.posts(Map.of("id", "m1", "text", "hallo"))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("m1");
        assertThat(visitor.texts()).containsOnlyOnce("Je zei: hallo");
    }

    @Test
    void takesTwentyMessagesAtOnceAsTwentyTurns() {
        IntStream.rangeClosed(1, 20).forEach(n -> visitor.says("m" + n, "bericht " + n));
        assertThat(visitor.texts().stream().filter(text -> text.startsWith("Je zei")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> "Je zei: bericht " + n)
                        .toList());
    }

    @Test
    void showsWhatWasChosenByItsTitle() {
        visitor.posts(Map.of("id", "c1", "choice", "showroom:hours"))
                .expectStatus()
                .isAccepted();
        assertThat(visitor.reads(0).get(1))
                .containsEntry("kind", "choice")
                .containsEntry("choice", "showroom:hours")
                .containsEntry("text", "Openingsuren");
        assertThat(visitor.texts()).last().isEqualTo("Gekozen: Openingsuren");
    }

    @Test
    void answersAChoiceThatWasNeverOfferedKindly() {
        visitor.posts(Map.of("id", "c1", "choice", "nergens:vandaan"))
                .expectStatus()
                .isAccepted();
        assertThat(visitor.reads(0)).hasSizeGreaterThan(2);
        assertThat(visitor.reads(0).getLast()).containsEntry("from", "assistant");
    }

    @Test
    void takesALocation() {
        visitor.says("m1", "vraag");
        visitor.posts("""
                {"id": "l1", "location": {"latitude": 51.05, "longitude": 3.72}}""").expectStatus().isAccepted();
        assertThat(visitor.reads(0))
                .anySatisfy(message -> assertThat(message)
                        .containsEntry("kind", "location")
                        .containsEntry("text", "51.05000, 3.72000"));
        assertThat(visitor.texts()).last().isEqualTo("Genoteerd.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kaart    | card     | title
            link     | link     | url
            beeld    | image    | url
            document | document | filename
            keuze    | choices  | choices
            vraag    | ask      | wanted
            """)
    void showsEachKindWithACompleteText(String words, String kind, String part) {
        visitor.says("m1", words);
        Map<String, Object> message = visitor.reads(0).getLast();
        assertThat(message).containsEntry("kind", kind).containsKey(part);
        assertThat((String) message.get("text")).isNotBlank();
    }

    @Test
    void namesTheAgentWhoWrites() {
        ConversationId id = new ConversationId(visitor.conversation());
        desk.claim(id, "1", "els", "Els");
        desk.say(id, "2", "els", "Goeiemorgen");
        assertThat(visitor.reads(0).getLast())
                .containsEntry("from", "agent")
                .containsEntry("author", "Els")
                .containsEntry("text", "Goeiemorgen");
    }

    @Test
    void keepsEveryScriptAndNoControlCharacters() {
        visitor.posts("""
                {"id": "m1", "text": "\\u0000\\u0007مرحبا 👩‍👩‍👧 é\\u001b[31m\\ud800\\r\\nzin"}""").expectStatus().isAccepted();
        assertThat(visitor.reads(0).get(1)).containsEntry("text", "مرحبا 👩‍👩‍👧 é[31m\nzin");
    }

    @Test
    void takesTenThousandCharactersAndNotOneMore() {
        visitor.posts(Map.of("id", "m1", "text", "a".repeat(10_000)))
                .expectStatus()
                .isAccepted();
        problem(visitor.posts(Map.of("id", "m2", "text", "a".repeat(10_001))), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "hallo"}                                              | id
            {"id": "", "text": "hallo"}                                    | id
            {"id": 3, "text": "hallo"}                                     | id
            {"id": "met spatie", "text": "hallo"}                          | id
            {"id": "joined", "text": "hallo"}                              | id
            {"id": "m1"}                                                   | text
            {"id": "m1", "text": "  "}                                     | text
            {"id": "m1", "text": "\\u0007"}                                 | text
            {"id": "m1", "text": ["a"]}                                    | text
            {"id": "m1", "text": "a", "choice": "b"}                       | choice
            {"id": "m1", "choice": ""}                                     | choice
            {"id": "m1", "choice": "\\u0007"}                               | choice
            {"id": "m1", "location": "hier"}                               | location.latitude
            {"id": "m1", "location": {"latitude": 91, "longitude": 1}}     | location.latitude
            {"id": "m1", "location": {"latitude": 51, "longitude": "x"}}   | location.longitude
            {"id": "m1", "text": "a", "language": "es"}                    | language
            """)
    void saysWhichFieldIsWrong(String body, String field) {
        problem(visitor.posts(body), 400).jsonPath("$.errors[*].field").value(hasItem(field));
    }

    @Test
    void refusesAnIdOfMoreThan128Characters() {
        visitor.says("m".repeat(128), "hallo");
        problem(visitor.posts(Map.of("id", "m".repeat(129), "text", "hallo")), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"id\": \"m1\", \"text\": \"hal",
                "[]",
                "\"hallo\"",
                "null",
                "{} {}",
                "{\"id\":1,\"id\":2}"
            })
    void refusesWhatIsNoJsonObject(String body) {
        problem(visitor.posts(body), 400);
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] body = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '(', '"', '}'};
        problem(visitor.posts(body), 400);
    }

    @Test
    void refusesNestingWithoutEnd() {
        problem(visitor.posts("{\"id\":" + "[".repeat(5_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 5_000_000})
    void refusesABodyThatIsTooLarge(int length) {
        problem(visitor.posts("{\"id\": \"m1\", \"text\": \"" + "a".repeat(length) + "\"}"), 413);
    }

    @Test
    void refusesAnotherMediaType() {
        problem(
                client.post()
                        .uri(visitor.path("/messages"))
                        .headers(headers -> headers.setBearerAuth(visitor.token()))
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("hallo")
                        .exchange(),
                415);
    }

    @Test
    void refusesWhoBearsNoTokenOrAFalseOne() {
        problem(client.get().uri(visitor.path("/messages")).exchange(), 401);
        problem(bearing("nonsense"), 401);
        problem(bearing(visitor.token().substring(0, visitor.token().length() - 2) + "AA"), 401);
        problem(
                client.get()
                        .uri(visitor.path("/messages?access_token=" + visitor.token()))
                        .exchange(),
                401);
    }

    @Test
    void refusesTheTokenOfAnotherConversationOrTown() {
        problem(bearing(Visitor.comes(client, "voorbeeldstad").token()), 403);
        problem(bearing(Visitor.comes(client, "tweededorp").token()), 403);
    }

    private WebTestClient.ResponseSpec bearing(String token) {
        return client.get()
                .uri(visitor.path("/messages"))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    @Test
    void knowsNoStrangeTownsOrConversations() {
        problem(opens("nergens", "{}"), 404);
        problem(opens("Nergens Anders", "{}"), 404);
        problem(new Visitor(client, "voorbeeldstad", "zomaar", visitor.token()).gets("/messages"), 404);
        problem(new Visitor(client, "nergens", visitor.conversation(), visitor.token()).gets("/messages"), 404);
        String signed = new Tokens("the same on every node".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .issue(new Tokens.Grant(new MunicipalityId("voorbeeldstad"), new ConversationId("expired")));
        problem(new Visitor(client, "voorbeeldstad", "expired", signed).posts(Map.of("id", "m1", "text", "a")), 401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"language": "fr"}           | 201
            {"language": "nl-BE"}        | 201
            {"language": null}           | 201
            {"page": "https://x.be/a"}   | 201
            {"language": "xx"}           | 400
            {"language": 3}              | 400
            {"page": 3}                  | 400
            """)
    void opensAConversationInALanguage(String body, int status) {
        opens("voorbeeldstad", body).expectStatus().isEqualTo(status);
    }

    @Test
    void tellsTheFrameworksErrorsAsProblemsToo() {
        problem(client.get().uri("/api/nergens").exchange(), 404);
        problem(client.get().uri("/api/v1/voorbeeldstad/nergens").exchange(), 404);
        client.delete()
                .uri("/api/v1/voorbeeldstad/conversations")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST")
                .expectHeader()
                .contentTypeCompatibleWith(PROBLEM);
        problem(
                client.get()
                        .uri(visitor.path("/messages"))
                        .headers(headers -> headers.setBearerAuth(visitor.token()))
                        .accept(MediaType.TEXT_HTML)
                        .exchange(),
                406);
        problem(visitor.gets("/messages?after=x"), 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("after");
    }

    @Test
    void guardsItsAnswers() {
        client.get()
                .uri("/widget/wijzer-chat.js")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
        visitor.gets("/messages")
                .expectHeader()
                .value("Content-Security-Policy", startsWith("default-src 'none'"))
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    private static WebTestClient.BodyContentSpec problem(WebTestClient.ResponseSpec response, int status) {
        return response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(PROBLEM)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.type")
                .isNotEmpty()
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
