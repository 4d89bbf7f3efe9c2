package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/// A report from the website to the desk and back, with the whole assistant as it is shipped.
@SpringBootTest(
        properties = {
            "wijzer.mongodb.uri=memory",
            "wijzer.data-directory=target/reports",
            "sandbox.address=http://127.0.0.1:9"
        })
@ActiveProfiles("sandbox")
class ReportsTests {
    private static final byte[] PNG = ByteBuffer.allocate(64)
            .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
            .putInt(13)
            .put(new byte[] {'I', 'H', 'D', 'R'})
            .putInt(8)
            .putInt(6)
            .array();

    private static final String HOUSE = """
            {"LocationResult": [{
              "Municipality": "Voorbeeldstad", "Zipcode": "9000", "Thoroughfarename": "Kerkstraat", "Housenumber": "14",
              "Location": {"Lat_WGS84": 51.0617, "Lon_WGS84": 3.7318}}]}""";
    private static final HttpServer REGISTER = register();

    @Autowired
    private ApplicationContext context;

    private WebTestClient web;
    private WebTestClient desk;
    private String conversation;
    private String token;
    private int messages;

    /// Knows one house by its address, and nothing around a point.
    private static HttpServer register() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/v4/Location", exchange -> {
                boolean isHouse = exchange.getRequestURI().getQuery().startsWith("q=Kerkstraat+14");
                byte[] body = (isHouse ? HOUSE : "{\"LocationResult\": []}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException unservable) {
            throw new UncheckedIOException(unservable);
        }
    }

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry properties) {
        properties.add(
                "wijzer.municipalities.voorbeeldstad.reports.geocoder.url",
                () -> "http://localhost:" + REGISTER.getAddress().getPort() + "/v4");
    }

    @AfterAll
    static void stop() {
        REGISTER.stop(0);
    }

    @BeforeEach
    void opens() {
        web = WebTestClient.bindToApplicationContext(context)
                .apply(springSecurity())
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        desk = web.mutateWith(mockOidcLogin()
                .idToken(person -> person.subject("agent"))
                .authorities(new SimpleGrantedAuthority("ROLE_AGENT")));
        Map<?, ?> opened = web.post()
                .uri("/api/v1/voorbeeldstad/conversations")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"language\":\"nl\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        conversation = (String) opened.get("conversation");
        token = (String) opened.get("token");
    }

    @Test
    void isReportedWithAPhotoAndAPinHandledAndHeardOf() {
        says(Map.of("text", "de lantaarn in de Kerkstraat is kapot"));
        assertThat(last()).contains("foto");
        web.post()
                .uri(path("/attachments?id=photo"))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.IMAGE_PNG)
                .bodyValue(PNG)
                .exchange()
                .expectStatus()
                .isAccepted();
        says(Map.of("location", Map.of("latitude", 51.05, "longitude", 3.72)));
        says(Map.of("text", "sinds gisteren"));
        says(Map.of("text", "in dit gesprek"));
        assertThat(last()).contains("Straatverlichting", "Gedeelde locatie", "Foto: 1 foto");
        says(Map.of("text", "ja"));
        Matcher number = Pattern.compile("M-\\d{4}-\\d{4}").matcher(last());
        assertThat(number.find()).isTrue();
        String reference = number.group();

        String list = page("/desk/reports");
        assertThat(list).contains(reference, "Straatverlichting", "data-latitude=\"51.05000\"");
        String detail = page("/desk/reports/voorbeeldstad/" + reference);
        assertThat(detail).contains("de lantaarn in de Kerkstraat is kapot", "/desk/reports/photos/", "_csrf");
        Matcher photo = Pattern.compile("/desk/reports/photos/[\\w.-]+").matcher(detail);
        assertThat(photo.find()).isTrue();
        desk.get().uri(photo.group()).exchange().expectBody(byte[].class).isEqualTo(PNG);
        web.get()
                .uri(photo.group().replace("/desk/reports/photos", "/files"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "private, no-store")
                .expectBody(byte[].class)
                .isEqualTo(PNG);

        does("/desk/reports/voorbeeldstad/" + reference + "/assign", Map.of("account", "me"));
        does(
                "/desk/reports/voorbeeldstad/" + reference + "/handle",
                Map.of("status", "done", "note", "De lamp is vervangen."));
        assertThat(heard(text -> text.contains("afgehandeld") && text.contains("De lamp is vervangen.")))
                .hasSize(1);
        says(Map.of("text", "hoe zit het met mijn melding " + reference));
        assertThat(last()).contains(reference, "afgehandeld");
        web.get()
                .uri("/open311/voorbeeldstad/v2/requests/" + reference + ".json")
                .exchange()
                .expectBody()
                .jsonPath("$[0].status")
                .isEqualTo("closed");
    }

    @Test
    void isOnTheMapByItsAddress() {
        says(Map.of("text", "er zit een put in de weg aan de Kerkstraat 14"));
        says(Map.of("text", "nee"));
        says(Map.of("text", "sinds gisteren"));
        says(Map.of("text", "in dit gesprek"));
        assertThat(last()).contains("Kerkstraat 14");
        says(Map.of("text", "ja"));
        assertThat(last()).contains("je melding is binnen");
        assertThat(page("/desk/reports")).contains("data-latitude=\"51.06170\"", "data-longitude=\"3.73180\"");
    }

    @Test
    void leavesAQuestionInsteadOfAComplaint() {
        says(Map.of("text", "ik wil een vraag achterlaten"));
        assertThat(last()).isEqualTo("Hoe heet je?");
    }

    @Test
    void isNotShownToStrangers() {
        web.get().uri("/desk/reports").exchange().expectStatus().is3xxRedirection();
        web.get()
                .uri("/files/nothing-of-that-name-here")
                .exchange()
                .expectStatus()
                .isNotFound();
        desk.get()
                .uri("/webjars/leaflet/1.9.4/dist/leaflet.js")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String page(String path) {
        return desk.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private void does(String path, Map<String, String> form) {
        var body = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.forEach(body::add);
        desk.mutateWith(csrf())
                .post()
                .uri(path)
                .body(BodyInserters.fromFormData(body))
                .exchange()
                .expectStatus()
                .is3xxRedirection();
    }

    private void says(Map<String, Object> content) {
        Map<String, Object> message = new java.util.HashMap<>(content);
        message.put("id", "m" + ++messages);
        web.post()
                .uri(path("/messages"))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(message)
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private String last() {
        return heard(_ -> true).getLast();
    }

    @SuppressWarnings("unchecked")
    private List<String> heard(Predicate<String> wanted) {
        List<Map<String, Object>> all = (List<Map<String, Object>>) web.get()
                .uri(path("/messages?after=0"))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("messages");
        return all.stream()
                .filter(message -> message.get("from").equals("assistant"))
                .map(message -> (String) message.get("text"))
                .filter(wanted)
                .toList();
    }

    private String path(String rest) {
        return "/api/v1/voorbeeldstad/conversations/" + conversation + rest;
    }
}
