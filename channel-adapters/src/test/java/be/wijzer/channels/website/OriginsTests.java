package be.wijzer.channels.website;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Which pages may use a town's interface, and how much strangers may ask.
@SpringBootTest(
        classes = WebsiteTown.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wijzer.municipalities.voorbeeldstad.website.allowed-origins=https://www.voorbeeldstad.be",
            "wijzer.municipalities.tweededorp.name=Tweededorp",
            "wijzer.website.limits.conversations.burst=3",
            "wijzer.website.limits.conversations.per-minute=1",
            "wijzer.website.limits.messages.burst=2",
            "wijzer.website.limits.messages.per-minute=1",
            "wijzer.website.limits.trusted-proxies=127.0.0.0/8,::1"
        })
class OriginsTests {
    private static final String HOME = "https://www.voorbeeldstad.be";

    @LocalServerPort
    private int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = Visitor.client(port);
    }

    private WebTestClient.ResponseSpec preflight(String town, String origin) {
        return client.method(HttpMethod.OPTIONS)
                .uri("/api/v1/{town}/conversations", town)
                .header(HttpHeaders.ORIGIN, origin)
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "POST")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type")
                .exchange();
    }

    private WebTestClient.ResponseSpec opens(String origin, String address) {
        return client.post()
                .uri("/api/v1/voorbeeldstad/conversations")
                .header(HttpHeaders.ORIGIN, origin)
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();
    }

    @Test
    void letsTheTownsOwnPagesIn() {
        preflight("voorbeeldstad", HOME)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, HOME);
        opens(HOME, "192.0.2.1")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, HOME)
                .expectHeader()
                .valueEquals(HttpHeaders.VARY, "Origin");
    }

    @Test
    void givesOtherPagesNothing() {
        preflight("voorbeeldstad", "https://elders.be")
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        preflight("tweededorp", HOME).expectStatus().isForbidden();
        preflight("nergens", HOME).expectStatus().isForbidden();
        opens("https://elders.be", "192.0.2.2").expectHeader().doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void anyPageMayLoadTheWidget() {
        String etag = client.get()
                .uri("/widget/wijzer-chat.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
        client.get()
                .uri("/widget/wijzer-chat.js")
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        client.get().uri("/widget/nergens.js").exchange().expectStatus().isNotFound();
        client.get()
                .uri("/widget/..%2fapplication.yml")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void slowsANetworkDownAndNoOther() {
        for (int n = 0; n < 3; n++) {
            opens(HOME, "203.0.113.9, 192.0.2.3").expectStatus().isCreated();
        }
        opens(HOME, "203.0.113.8, 192.0.2.3")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        opens(HOME, "192.0.2.4").expectStatus().isCreated();
    }

    @Test
    void slowsAConversationDown() {
        Visitor visitor = Visitor.comes(client, "voorbeeldstad");
        visitor.says("m1", "a");
        visitor.says("m2", "b");
        visitor.posts("{\"id\": \"m3\", \"text\": \"c\"}")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER);
    }
}
