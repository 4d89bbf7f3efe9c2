package be.wijzer.intents.recognition.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSentenceEmbedderTests {
    private HttpServer server;
    private HttpSentenceEmbedder embedder;
    private volatile String answer = "";
    private volatile String asked = "";
    private volatile String authorization = "";

    @BeforeEach
    void startAServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        embedder = new HttpSentenceEmbedder(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/v1/"),
                "multilingual-e5-small",
                "secret",
                Duration.ofSeconds(2));
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void asksForAQuestionAndBringsItToLengthOne() {
        answer = "{\"data\": [{\"index\": 0, \"embedding\": [3, 4]}]}";
        assertThat(embedder.question("hoe laat?"))
                .hasValueSatisfying(vector -> assertThat(vector).containsExactly(0.6f, 0.8f));
        assertThat(asked).contains("\"query: hoe laat?\"").contains("\"multilingual-e5-small\"");
        assertThat(authorization).isEqualTo("Bearer secret");
        embedder.passage("van 9 tot 12");
        assertThat(asked).contains("\"passage: van 9 tot 12\"");
    }

    @Test
    void givesNothingForAnAnswerWithoutAVector() {
        for (String broken : List.of("", "oops", "{}", "{\"data\": []}", "{\"data\": [{\"embedding\": []}]}")) {
            answer = broken;
            assertThat(embedder.question("hallo")).as(broken).isEmpty();
        }
    }

    @Test
    void givesNothingWhereNobodyAnswers() {
        server.stop(0);
        assertThat(embedder.question("hallo")).isEmpty();
    }
}
