package be.wijzer.intents.recognition.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Entities;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.Understanding;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RasaRecogniserTests {
    private static final Intent EMBEDDED = new Intent("embedded", 1);

    private HttpServer server;
    private RasaRecogniser recogniser;
    private volatile String answer = "";
    private volatile int status = 200;
    private volatile long delay;
    private volatile int calls;

    @BeforeEach
    void startAServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/model/parse", exchange -> {
            calls++;
            exchange.getRequestBody().readAllBytes();
            sleep();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        recogniser = new RasaRecogniser(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/"),
                Duration.ofMillis(500),
                (_, text, _) ->
                        new Understanding(text, Optional.of(Language.NL), EMBEDDED, List.of(EMBEDDED), Entities.none()),
                Clock.systemUTC());
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void takesIntentsFromRasaAndTheLanguageFromTheEmbeddedRecogniser() {
        answer = """
                {"text": "x", "intent": {"name": "greet", "confidence": 0.9}, "entities": [],
                 "intent_ranking": [{"name": "greet", "confidence": 0.9}, {"name": "help", "confidence": 0.1}]}""";
        Understanding understanding = ask();
        assertThat(understanding.intent()).isEqualTo(new Intent("greet", 0.9));
        assertThat(understanding.ranking()).extracting(Intent::name).containsExactly("greet", "help");
        assertThat(understanding.language()).contains(Language.NL);
    }

    @Test
    void readsRasasFallbackAsOutOfScope() {
        answer = "{\"intent\": {\"name\": \"nlu_fallback\", \"confidence\": 0.4}}";
        assertThat(ask().is(Intent.OUT_OF_SCOPE)).isTrue();
    }

    @Test
    void fallsBackOnTheEmbeddedRecogniserWhateverGoesWrong() {
        for (String broken : List.of("", "not json", "{}", "[]", "{\"intent\": null}")) {
            answer = broken;
            assertThat(ask().intent()).as(broken).isEqualTo(EMBEDDED);
        }
    }

    @Test
    void doesNotWaitForASlowServer() {
        delay = 2000;
        assertThat(ask().intent()).isEqualTo(EMBEDDED);
    }

    @Test
    void stopsCallingAServerThatKeepsFailing() {
        status = 500;
        for (int i = 0; i < 10; i++) {
            assertThat(ask().intent()).isEqualTo(EMBEDDED);
        }
        assertThat(calls).isEqualTo(3);
    }

    private Understanding ask() {
        return recogniser.recognise(new MunicipalityId("voorbeeldstad"), "hallo", Language.NL);
    }

    private void sleep() {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
