package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// The whole assistant as it is shipped, with every outside party unreachable.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wijzer.mongodb.uri=memory",
            "wijzer.data-directory=target/start",
            "sandbox.address=http://127.0.0.1:9"
        })
@ActiveProfiles("sandbox")
class StartTests {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void isReadyWithEveryOutsidePartyUnreachable() throws Exception {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void sendsStaffToSignInAndStrangersNoFurther() throws Exception {
        HttpResponse<String> desk = get("/desk");
        assertThat(desk.statusCode()).isEqualTo(302);
        assertThat(desk.headers().firstValue("location")).hasValue("/oauth2/authorization/desk");
    }

    @Test
    void answersAQuestionFromTheCatalogueOfItsTown() throws Exception {
        HttpResponse<String> found =
                post("/api/v1/voorbeeldstad/knowledge/search", "{\"question\":\"wat kost een reispaspoort\"}");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("\"answered\"", "reispaspoort");
        assertThat(post("/api/v1/nergens/knowledge/search", "{\"question\":\"hallo\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAWebhookWithoutASignature() throws Exception {
        assertThat(post("/webhooks/whatsapp", "{}").statusCode()).isIn(401, 403);
        assertThat(post("/webhooks/messenger", "{}").statusCode()).isIn(401, 403);
    }

    @Test
    void saysInAPageOfItsOwnThatAPageIsNotThere() throws Exception {
        HttpResponse<String> none = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nergens"))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("Deze pagina is er niet (meer).").doesNotContain("Whitelabel");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
