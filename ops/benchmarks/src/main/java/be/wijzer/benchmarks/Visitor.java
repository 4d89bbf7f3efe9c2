package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody on the website: says something, and reads what comes back.
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CONVERSATIONS = "/api/v1/voorbeeldstad/conversations";

    private final Connections connections;
    private final Latencies turns;
    private final String path;
    private final Map<String, String> headers;
    private long read;
    private long said;

    /// @param turns where the time of each turn is noted
    Visitor(Connections connections, Latencies turns) throws IOException {
        this.connections = connections;
        this.turns = turns;
        Connections.Answer answer = connections.post(CONVERSATIONS, Map.of(), "{\"language\":\"nl\"}".getBytes(UTF_8));
        JsonNode opened = JSON.readTree(answer.body());
        path = CONVERSATIONS + "/" + opened.path("conversation").asString() + "/messages";
        headers = Map.of("Authorization", "Bearer " + opened.path("token").asString());
    }

    /// A turn is done when the message has been accepted: its answers are saved by then.
    String says(String text) throws IOException {
        said++;
        byte[] body = JSON.writeValueAsBytes(Map.of("id", "m" + said, "text", text));
        long start = System.nanoTime();
        Connections.Answer answer = connections.post(path, headers, body);
        turns.add(System.nanoTime() - start);
        if (answer.status() != 202) {
            throw new IOException("«" + text + "» is refused: " + answer.status() + " " + answer.body());
        }
        return news();
    }

    /// What the assistant said since the last time.
    String news() throws IOException {
        StringBuilder news = new StringBuilder();
        JsonNode messages = JSON.readTree(
                        connections.get(path + "?after=" + read, headers).body())
                .path("messages");
        for (JsonNode message : messages) {
            read = message.path("sequence").asLong();
            if (message.path("from").asString().equals("assistant")) {
                news.append(message).append('\n');
            }
        }
        return news.toString();
    }
}
