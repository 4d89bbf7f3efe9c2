package be.wijzer.intents.recognition.http;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.outside.http.Patience;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Intents from a Rasa 3 server (`POST /model/parse`, rasa.com/docs/rasa/pages/http-api). Language and entities come
/// from the embedded recogniser, which also answers alone while Rasa doesn't.
public final class RasaRecogniser implements IntentRecogniser {
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(RasaRecogniser.class);
    private static final ObjectMapper json = JsonMapper.shared();
    private static final int LONGEST_TEXT = 1000;
    private static final int FAILURES_ALLOWED = 3;
    private static final Duration REST = Duration.ofSeconds(20);

    /// Rasa's FallbackClassifier names this where no intent is likely enough.
    private static final String FALLBACK = "nlu_fallback";

    private final HttpClient client;
    private final URI address;
    private final Patience patience;
    private final IntentRecogniser embedded;
    private final CircuitBreaker breaker;

    public RasaRecogniser(URI url, Duration timeout, IntentRecogniser embedded, Clock clock) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.address = URI.create(url.toString().replaceAll("/+$", "") + "/model/parse");
        this.patience = new Patience(timeout, LONGEST_ANSWER);
        this.embedded = embedded;
        this.breaker = new CircuitBreaker(clock, FAILURES_ALLOWED, REST);
    }

    @Override
    public Understanding recognise(MunicipalityId municipality, String text, Language spoken) {
        Understanding own = embedded.recognise(municipality, text, spoken);
        if (text.isBlank() || !breaker.allows()) {
            return own;
        }
        Optional<List<Intent>> ranking = ask(text);
        if (ranking.isPresent()) {
            breaker.succeeded();
        } else {
            breaker.failed();
        }
        return ranking.map(
                        intents -> new Understanding(text, own.language(), intents.getFirst(), intents, own.entities()))
                .orElse(own);
    }

    private Optional<List<Intent>> ask(String text) {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        json.writeValueAsString(json.createObjectNode().put("text", read))))
                .build();
        try {
            Patience.Answer answer = patience.ask(client, request);
            if (answer.status() != 200) {
                log.warn("Rasa answered {}", answer.status());
                return Optional.empty();
            }
            return ranking(json.readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            log.warn("Rasa gave no answer: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<List<Intent>> ranking(JsonNode answer) {
        Optional<Intent> decision = intent(answer.path("intent"));
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        List<Intent> ranking = new ArrayList<>(List.of(decision.get()));
        for (JsonNode candidate : answer.path("intent_ranking")) {
            intent(candidate)
                    .filter(one ->
                            ranking.stream().noneMatch(known -> known.name().equals(one.name())))
                    .ifPresent(ranking::add);
        }
        return Optional.of(List.copyOf(ranking));
    }

    private static Optional<Intent> intent(JsonNode fields) {
        String name = fields.path("name").asString("");
        double confidence = Math.clamp(fields.path("confidence").asDouble(0), 0, 1);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intent(name.equals(FALLBACK) ? Intent.OUT_OF_SCOPE : name, confidence));
    }
}
