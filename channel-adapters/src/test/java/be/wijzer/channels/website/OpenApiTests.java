package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The published description, held against what is really served.
@SpringBootTest(classes = WebsiteTown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Map<String, RouterFunction<?>> routers;

    @Test
    void describesEveryAddressAndNothingElse() {
        Set<String> served = new TreeSet<>();
        routers.values().forEach(router -> router.accept(new Addresses(served)));
        served.removeIf(address -> address.contains("/widget/"));
        assertThat(described()).isEqualTo(served);
    }

    @Test
    void pointsOnlyAtWhatIsThere() {
        String text = Visitor.client(port)
                .get()
                .uri("/openapi.json")
                .exchange()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        Map<?, ?> components = (Map<?, ?>) document().get("components");
        Pattern.compile("\"#/components/(\\w+)/(\\w+)\"")
                .matcher(text)
                .results()
                .forEach(reference -> assertThat(
                                ((Map<?, ?>) components.get(reference.group(1))).containsKey(reference.group(2)))
                        .as(reference.group())
                        .isTrue());
    }

    /// What the description takes for a text or a moment, and what the service does.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            morgen        | 2026-03-09T10:15
            morgen        | 2024-02-29T23:59:59.5+02:00
            morgen        | 2000-02-29T00:00Z
            morgen        | 2023-02-29T10:15
            morgen        | 1900-02-29T10:15
            morgen        | 2026-02-30T10:15
            morgen        | 2026-04-31T10:15
            morgen        | 2026-13-01T10:15
            morgen        | 2026-03-09T24:00
            morgen        | 2026-03-09T10:60
            morgen        | 2026-03-09T10:15+18:30
            morgen        | 2026-03-09
            \\u0000\\u0085 | 2026-03-09T10:15
            \\u00a0       | 2026-03-09T10:15
            \\u0000a      | 2026-03-09T10:15
            """)
    void describesTheTextsAndMomentsThatAreTaken(String text, String reference) {
        Map<?, ?> properties = (Map<?, ?>) at(
                document(),
                "paths",
                "/api/v1/{municipality}/entities/dates",
                "post",
                "requestBody",
                "content",
                "application/json",
                "schema",
                "properties");
        boolean fits = matches(properties, "text", JsonMapper.shared().readValue("\"" + text + "\"", String.class))
                && matches(properties, "reference", reference);
        Visitor.client(port)
                .post()
                .uri("/api/v1/voorbeeldstad/entities/dates")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"" + text + "\", \"reference\": \"" + reference + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(fits ? 200 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999999999", "1000000000000000000", "-1"})
    void describesTheSequencesThatAreTaken(String after) {
        Visitor visitor = Visitor.comes(Visitor.client(port), "voorbeeldstad");
        List<?> parameters = (List<?>) at(
                document(),
                "paths",
                "/api/v1/{municipality}/conversations/{conversation}/messages",
                "get",
                "parameters");
        Map<?, ?> schema = (Map<?, ?>) at((Map<?, ?>) parameters.getLast(), "schema");
        long sequence = Long.parseLong(after);
        boolean fits = sequence >= ((Number) schema.get("minimum")).longValue()
                && sequence <= ((Number) schema.get("maximum")).longValue();
        visitor.gets("/messages?after=" + after).expectStatus().isEqualTo(fits ? 200 : 400);
    }

    private static Object at(Map<?, ?> document, String... path) {
        Object here = document;
        for (String step : path) {
            here = ((Map<?, ?>) here).get(step);
        }
        return here;
    }

    private static boolean matches(Map<?, ?> properties, String name, String value) {
        return Pattern.compile((String) at(properties, name, "pattern"), Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(value)
                .find();
    }

    private Map<?, ?> document() {
        return Visitor.client(port)
                .get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        ((Map<?, ?>) document().get("paths"))
                .forEach((path, methods) -> ((Map<?, ?>) methods)
                        .keySet()
                        .forEach(method ->
                                described.add(method.toString().toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return described;
    }

    /// Collects the methods and addresses that routers answer.
    private record Addresses(Set<String> found) implements RouterFunctions.Visitor {
        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            String written = predicate.toString();
            if (written.startsWith("(")) {
                found.add(written.substring(1, written.length() - 1).replace(" && ", " "));
            }
        }

        @Override
        public void startNested(RequestPredicate predicate) {}

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookup) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> router) {}
    }
}
