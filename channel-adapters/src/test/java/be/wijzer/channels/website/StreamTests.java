package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// The stream of what is said.
@SpringBootTest(
        classes = WebsiteTown.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"wijzer.website.heartbeat=300ms", "wijzer.website.poll=200ms", "wijzer.website.stream-length=5s"})
class StreamTests {
    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = Visitor.comes(Visitor.client(port), "voorbeeldstad");
    }

    private Flux<ServerSentEvent<Map<String, Object>>> listens(String lastEventId) {
        WebTestClient.RequestHeadersSpec<?> request = visitor.client()
                .get()
                .uri(visitor.path("/events"))
                .headers(headers -> headers.setBearerAuth(visitor.token()))
                .accept(MediaType.TEXT_EVENT_STREAM);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.exchange().expectStatus().isOk().returnResult(EVENT).getResponseBody();
    }

    private static Object text(ServerSentEvent<Map<String, Object>> event) {
        return event.data().get("text");
    }

    @Test
    void tellsWhatWasSaidAndWhatIsSaidAfterwards() {
        Flux<ServerSentEvent<Map<String, Object>>> messages = listens("").filter(event -> event.data() != null);
        StepVerifier.create(messages)
                .assertNext(event -> {
                    assertThat(event.id())
                            .isEqualTo(event.data().get("sequence").toString());
                    assertThat(event.data()).containsEntry("kind", "choices");
                })
                .then(() -> visitor.says("m1", "hallo"))
                .assertNext(event -> assertThat(text(event)).isEqualTo("hallo"))
                .assertNext(event -> assertThat(text(event)).isEqualTo("Je zei: hallo"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void resumesAfterTheLastEvent() {
        visitor.says("m1", "hallo");
        String last = visitor.reads(0).get(1).get("sequence").toString();
        StepVerifier.create(listens(last).filter(event -> event.data() != null))
                .assertNext(event -> assertThat(text(event)).isEqualTo("Je zei: hallo"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void showsThatItIsAlive() {
        StepVerifier.create(listens("").filter(event -> "still here".equals(event.comment())))
                .expectNextCount(2)
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void endsCleanly() {
        StepVerifier.create(listens("").then()).expectComplete().verify(Duration.ofSeconds(15));
    }

    @Test
    void isAsWellGuardedAsTheMessages() {
        visitor.client()
                .get()
                .uri(visitor.path("/events"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
