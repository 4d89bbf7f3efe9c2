package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signing in from the website's chat to the end, with the whole assistant and a provider beside it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wijzer.mongodb.uri=memory",
            "wijzer.data-directory=target/sign-in",
            "sandbox.address=http://127.0.0.1:9",
            "wijzer.municipalities.voorbeeldstad.sign-in.client-id=wijzer-test"
        })
@ActiveProfiles("sandbox")
class SignInTests {
    private static final String NUMBER = "85641212403";
    private static final String ITSME = "urn:be:vlaanderen:authmech:itsme";
    private static TestProvider provider;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private String conversation;
    private String token;
    private String link;
    private String code;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) throws Exception {
        provider = new TestProvider();
        properties.add("wijzer.municipalities.voorbeeldstad.sign-in.issuer", provider::issuer);
        properties.add("wijzer.municipalities.voorbeeldstad.sign-in.key", provider::clientKey);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void asksToSignIn() throws Exception {
        JsonNode opened = json(post(conversations(), "{\"language\":\"nl\"}", null));
        conversation = opened.path("conversation").asString("");
        token = opened.path("token").asString("");
        says("ik wil me aanmelden");
        String said = messages();
        Matcher page = Pattern.compile("(/signin/[A-Za-z0-9_-]{43})").matcher(said);
        assertThat(page.find()).as(said).isTrue();
        link = page.group(1);
        Matcher digits = Pattern.compile("deze code: (\\d{3} \\d{3})").matcher(said);
        assertThat(digits.find()).isTrue();
        code = digits.group(1);
    }

    @Test
    void signsInAndOutAgain() throws Exception {
        assertThat(get(link).body())
                .contains("Aanmelden bij Voorbeeldstad", "je gesprek op onze website", "name=\"code\"");
        assertThat(submit(code.startsWith("000") ? "111111" : "000000").statusCode())
                .isEqualTo(422);
        Map<String, String> asked = asked(submit(code));
        assertThat(asked)
                .containsEntry("scope", "openid profile rrn vo")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce");
        assertThat(asked.get("acr_values")).contains(ITSME);
        HttpResponse<String> back = back(asked, claims(ITSME));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(get("/signin/done").body()).contains("Anna Peeters");
        assertThat(messages()).contains("Je bent aangemeld als Anna.").doesNotContain(NUMBER);
        assertThat(stored()).contains("Peeters").doesNotContain(NUMBER);

        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(messages()).contains("elke link werkt maar één keer");
        says("aanmelden");
        assertThat(messages()).contains("In andere naam");
        says("meld me af");
        assertThat(messages()).contains("Je bent afgemeld.");
        assertThat(get("/signin/done").body()).contains("Je bent afgemeld");
    }

    @Test
    void refusesAnotherBrowserAndAFormThatIsNotOurs() throws Exception {
        assertThat(get("/signin/callback?code=x&state=y").statusCode()).isEqualTo(400);
        HttpResponse<String> forged = form(link, "code=" + code.replace(" ", ""));
        assertThat(forged.statusCode()).isEqualTo(303);
        assertThat(get("/signin/" + "x".repeat(43)).statusCode()).isEqualTo(404);
    }

    @Test
    void signsInWithoutANationalNumber() throws Exception {
        get(link);
        Map<String, Object> claims = claims("urn:be:vlaanderen:authmech:csamselfreg");
        claims.remove("rrn");
        assertThat(back(asked(submit(code)), claims).statusCode()).isEqualTo(303);
        assertThat(messages()).contains("Je bent aangemeld als Anna.");
    }

    @Test
    void staysOutWhenTheProviderOrTheResidentSaysNo() throws Exception {
        get(link);
        Map<String, String> asked = asked(submit(code));
        assertThat(get("/signin/callback?error=access_denied&state=" + asked.get("state"))
                        .body())
                .contains("Je bent niet aangemeld", link);
        asked = asked(submit(code));
        asked.put("nonce", "another");
        HttpResponse<String> wrong = back(asked, claims(ITSME));
        assertThat(wrong.statusCode()).isEqualTo(503);
        assertThat(wrong.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(wrong.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(messages()).doesNotContain("Je bent aangemeld");
    }

    private static Map<String, Object> claims(String acr) {
        return new HashMap<>(Map.of(
                "given_name", "Anna", "family_name", "Peeters", "rrn", NUMBER, "acr", acr, "vo_doelgroepcode", "BUR"));
    }

    private HttpResponse<String> back(Map<String, String> asked, Map<String, Object> claims) throws Exception {
        return get("/signin/callback?code=" + provider.grant(asked, claims) + "&state=" + asked.get("state"));
    }

    private static Map<String, String> asked(HttpResponse<String> onward) {
        Matcher to = Pattern.compile("href=\"([^\"]+/v1/auth[^\"]+)\"").matcher(onward.body());
        assertThat(to.find()).as(onward.body()).isTrue();
        return TestProvider.form(URI.create(to.group(1).replace("&amp;", "&")).getRawQuery());
    }

    private HttpResponse<String> submit(String given) throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(link).body());
        assertThat(csrf.find()).isTrue();
        return form(link, "_csrf=" + encoded(csrf.group(1)) + "&code=" + encoded(given));
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String name : database.listCollectionNames()) {
            for (Document document : database.getCollection(name).find()) {
                all.append(document.toJson()).append('\n');
            }
        }
        return all.toString();
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

    private HttpResponse<String> form(String path, String body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String bearer) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
