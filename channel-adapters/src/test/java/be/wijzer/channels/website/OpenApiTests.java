package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
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
        java.util.regex.Pattern.compile("\"#/components/(\\w+)/(\\w+)\"")
                .matcher(text)
                .results()
                .forEach(reference -> assertThat(
                                ((Map<?, ?>) components.get(reference.group(1))).containsKey(reference.group(2)))
                        .as(reference.group())
                        .isTrue());
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
