package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A form started in the website's chat, filled in on its page, and gone on with in the chat.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wijzer.mongodb.uri=memory",
            "wijzer.data-directory=target/form-page",
            "sandbox.address=http://127.0.0.1:9"
        })
@ActiveProfiles("sandbox")
class FormPageTests {
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    private String conversation;
    private String token;
    private String link;

    @BeforeEach
    void asksForThePage() throws Exception {
        JsonNode opened = new JsonMapper()
                .readTree(post(conversations(), "{\"language\":\"nl\"}", "").body());
        conversation = opened.path("conversation").asString("");
        token = opened.path("token").asString("");
        says("ik wil een melding doen over een kapotte lantaarn");
        says("kan ik dat niet op een pagina invullen?");
        String said = messages();
        Matcher page = Pattern.compile("(/form/[A-Za-z0-9_-]{43})").matcher(said);
        assertThat(page.find()).as(said).isTrue();
        link = page.group(1);
    }

    @Test
    void goesOnInTheChatWithWhatWasFilledIn() throws Exception {
        assertThat(get(link).body()).contains("Een probleem melden", "Open het formulier");
        assertThat(open().body()).contains("name=\"description\"", "name=\"photo\"");
        assertThat(fill(Map.of("description", "de lantaarn is kapot", "street", "", "email", "geen adres"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(messages()).doesNotContain("Ik heb overgenomen");
        HttpResponse<String> done = fill(
                Map.of("description", "de lantaarn is kapot", "street", "Kerkstraat 3", "email", "an@voorbeeld.be"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).hasValue("/form/done?language=nl");
        assertThat(messages())
                .contains("Ik heb overgenomen wat je op de pagina invulde.", "Kerkstraat 3", "an@voorbeeld.be");
        says("ja");
        assertThat(messages()).contains("Bedankt, je melding is binnen onder nummer");
        HttpResponse<String> over = get(link);
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("Dit formulier staat niet meer open");
        assertThat(over.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(over.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void publishesTheSchemaOfForms() throws Exception {
        assertThat(new JsonMapper()
                        .readTree(get("/forms/schema.json").body())
                        .path("title")
                        .asString(""))
                .isEqualTo("A smart form");
    }

    private HttpResponse<String> open() throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(link).body());
        assertThat(csrf.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(uri(link + "/open"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(303);
        return get(link);
    }

    /// Sends the page back as a browser does: every field that was on it.
    private HttpResponse<String> fill(Map<String, String> entered) throws Exception {
        String page = get(link).body();
        String hidden = Pattern.compile("type=\"hidden\" name=\"(_\\w+)\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(field -> part(field.group(1), field.group(2)))
                .collect(Collectors.joining());
        String fields = entered.entrySet().stream()
                .map(field -> part(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        HttpRequest request = HttpRequest.newBuilder(uri(link))
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.ofString(hidden + fields + "--border--\r\n"))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static String part(String name, String value) {
        return "--border\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private void says(String text) throws Exception {
        HttpResponse<String> taken = post(
                conversations() + "/" + conversation + "/messages",
                "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + text + "\"}",
                token);
        assertThat(taken.statusCode()).isEqualTo(202);
    }

    private String messages() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(conversations() + "/" + conversation + "/messages"))
                .header("Authorization", "Bearer " + token)
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private static String conversations() {
        return "/api/v1/voorbeeldstad/conversations";
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
