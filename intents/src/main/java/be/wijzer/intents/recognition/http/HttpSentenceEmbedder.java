package be.wijzer.intents.recognition.http;

import be.wijzer.core.outside.http.Patience;
import be.wijzer.intents.recognition.SentenceEmbedder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Sentence vectors of any server with OpenAI's `POST /v1/embeddings`. Models of the E5 family want `query: ` or
/// `passage: ` before a text (huggingface.co/intfloat/multilingual-e5-small); those get it.
public final class HttpSentenceEmbedder implements SentenceEmbedder {
    private static final int LONGEST_ANSWER = 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(HttpSentenceEmbedder.class);
    private static final ObjectMapper json = JsonMapper.shared();

    private final HttpClient client;
    private final URI address;
    private final String model;
    private final String key;
    private final Patience patience;

    /// @param url of the server, without `/v1/embeddings`
    /// @param key sent as a bearer token; empty for none
    public HttpSentenceEmbedder(URI url, String model, String key, Duration timeout) {
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.address = URI.create(url.toString().replaceAll("(/v1(/embeddings)?)?/*$", "") + "/v1/embeddings");
        this.model = model;
        this.key = key;
        this.patience = new Patience(timeout, LONGEST_ANSWER);
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public Optional<float[]> question(String text) {
        return embed("query: ", text);
    }

    @Override
    public Optional<float[]> passage(String text) {
        return embed("passage: ", text);
    }

    private Optional<float[]> embed(String prefix, String text) {
        String input = model.contains("e5") ? prefix + text : text;
        String body = json.writeValueAsString(
                json.createObjectNode().put("model", model).put("input", input));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            Patience.Answer answer = patience.ask(client, request.build());
            if (answer.status() != 200) {
                log.warn("The embedding server answered {}", answer.status());
                return Optional.empty();
            }
            return vector(json.readTree(answer.body()).path("data").path(0).path("embedding"));
        } catch (IOException | JacksonException e) {
            log.warn("The embedding server gave no vector: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<float[]> vector(JsonNode numbers) {
        float[] vector = new float[numbers.size()];
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers.path(i).asDouble();
            length += vector[i] * vector[i];
        }
        if (length == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return Optional.of(vector);
    }
}
