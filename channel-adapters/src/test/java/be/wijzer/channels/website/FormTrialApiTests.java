package be.wijzer.channels.website;

import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// A turn of a form for whoever writes forms.
@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FormTrialApiTests {
    @LocalServerPort
    private int port;

    private WebTestClient.ResponseSpec tries(String path, String body) {
        return Visitor.client(port)
                .post()
                .uri("/api/v1/" + path + "/try")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void tellsWhatASentenceDoes() {
        tries("voorbeeldstad/forms/try", """
                {"asked": "day", "known": {"room": "A", "people": 3, "email": null}, "options": ["x"],
                 "text": "maakt niet uit", "now": "2026-03-09T10:15"}""").expectStatus().isOk().expectBody().json("""
                        {"kind": "skip", "set": {"day": null}, "reply": "maakt niet uit 2026-03-09T10:15"}""");
    }

    @Test
    void takesNumbersSumsAndRangesAsKnown() {
        tries("voorbeeldstad/forms/try", """
                {"asked": "day", "known": {"n": 2.5, "large": 5000000000, "sum": "12.50", "so": false,
                 "stay": {"from": "2026-08-10", "to": "2026-08-13"}},
                 "text": "maakt niet uit", "now": "2026-03-09T10:15"}""").expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"asked": "day"}                                         | text
            {"text": "a"}                                            | asked
            {"asked": "night", "text": "a"}                          | asked
            {"asked": "day", "text": "a", "now": "30 februari"}      | now
            {"asked": "day", "text": "a", "now": "2026-02-30T10:00"} | now
            {"asked": "day", "text": "\\u0000"}                      | text
            {"asked": "\\u001b", "text": "a"}                        | asked
            {"asked": "day", "text": "a", "options": ["\\u0007"]}    | options
            {"asked": "day", "text": "a", "known": [1]}              | known
            {"asked": "day", "text": "a", "known": {"day": [1]}}     | known.day
            {"asked": "day", "text": "a", "known": {"day": {"from": 1}}} | known.day
            {"asked": "day", "text": "a", "options": "x"}            | options
            {"asked": "day", "text": "a", "question": 1}             | question
            """)
    void saysWhichFieldIsWrong(String body, String field) {
        tries("voorbeeldstad/forms/try", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"voorbeeldstad/forms/strange", "nergens/forms/try"})
    void knowsNoStrangeFormsOrTowns(String path) {
        tries(path, "{\"asked\": \"day\", \"text\": \"a\"}").expectStatus().isNotFound();
    }

    @Test
    void saysWhichMethodTheSchemaOfAFormKnows() {
        Visitor.client(port)
                .post()
                .uri("/forms/schema.json")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "GET")
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void publishesTheSchemaOfAForm() {
        Visitor.client(port)
                .get()
                .uri("/forms/schema.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("A smart form");
    }
}
