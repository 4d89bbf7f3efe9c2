package be.wijzer.channels.website;

import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The understanding of a sentence for whoever asks.
@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnderstandingApiTests {
    @LocalServerPort
    private int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = Visitor.client(port);
    }

    private WebTestClient.ResponseSpec asks(String path, String body) {
        return client.post()
                .uri("/api/v1/voorbeeldstad" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void parsesAsRasaDoes() {
        asks("/model/parse", """
                {"text": "Kom ik morgen met 3?", "message_id": "x"}""").expectStatus().isOk().expectBody().json("""
                        {
                          "text": "Kom ik morgen met 3?",
                          "intent": {"name": "echo", "confidence": 0.95},
                          "intent_ranking": [{"name": "echo", "confidence": 0.95}, {"name": "greet", "confidence": 0.05}],
                          "entities": [
                            {"entity": "date", "start": 7, "end": 13, "text": "morgen"},
                            {"entity": "number", "start": 18, "end": 19, "value": 3}
                          ],
                          "language": "nl"
                        }""");
    }

    @Test
    void searchesTheCatalogue() {
        asks("/knowledge/search", """
                {"question": "Wat kost een identiteitskaart?", "language": "nl"}""").expectStatus().isOk().expectBody().json("""
                        {"decision": "answered", "results": [
                          {"product": "identiteitskaart", "title": "Identiteitskaart", "score": 0.9, "answer": "25 euro."}
                        ]}""");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-09T10:15,          2026-03-10
            2026-03-09T10:15:30,       2026-03-10
            2026-03-09T23:30:00Z,      2026-03-11
            2026-03-09T23:30+01:00,    2026-03-10
            """)
    void readsDatesFromAMoment(String reference, String date) {
        asks("/entities/dates", "{\"text\": \"morgen met 3\", \"reference\": \"" + reference + "\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"dates\": [{\"type\": \"date\", \"start\": 0, \"end\": 6, \"text\": \"morgen\", \"value\": \""
                        + date + "\"}]}")
                .jsonPath("$.dates.length()")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /model/parse      | {}                                             | text
            /model/parse      | {"text": ""}                                   | text
            /model/parse      | {"text": 1}                                    | text
            /model/parse      | {"text": "\\u0000\\u001f\\u007f \\u0085"}       | text
            /knowledge/search | {"question": "\\u0007"}                        | question
            /entities/dates   | {"text": "\\u00a0\\ufeff"}                     | text
            /model/parse      | {"text": "a", "language": "xx"}                | language
            /model/parse      | {"text": "a", "language": "nl-*"}              | language
            /model/parse      | {"text": "", "language": "xx"}                 | language
            /knowledge/search | {"question": null}                             | question
            /entities/dates   | {"text": "a", "reference": "gisteren"}         | reference
            /entities/dates   | {"text": "a", "reference": "2026-02-30T10:00"} | reference
            /entities/dates   | {"text": "a", "reference": "2025-02-29T10:00"} | reference
            /entities/dates   | {"text": "a", "reference": "2026-03-09T24:00"} | reference
            /entities/dates   | {"text": "a", "reference": "+12026-03-09T10:15"} | reference
            /entities/dates   | {"text": "a", "prefer": "never"}               | prefer
            /entities/dates   | {"text": "a", "reference": 12}                 | reference
            """)
    void saysWhichFieldIsWrong(String path, String body, String field) {
        asks(path, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(hasItem(field));
    }

    @Test
    void knowsNoStrangeTowns() {
        client.post()
                .uri("/api/v1/nergens/model/parse")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"a\"}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
