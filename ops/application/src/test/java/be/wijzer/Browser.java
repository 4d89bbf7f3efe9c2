package be.wijzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A resident's browser on the website: what it says goes to one node, what it hears comes from any.
record Browser(String conversation, String token) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONVERSATIONS = "/api/v1/voorbeeldstad/conversations";

    static Browser opens(RunningNode node) {
        HttpResponse<String> opened =
                node.post(CONVERSATIONS, "{\"language\":\"nl\"}", "Content-Type", "application/json");
        assertThat(opened.statusCode()).isEqualTo(201);
        JsonNode body = JSON.readTree(opened.body());
        return new Browser(
                body.path("conversation").asString(), body.path("token").asString());
    }

    HttpResponse<String> says(RunningNode node, String id, String text) {
        return posts(node, JSON.writeValueAsString(Map.of("id", id, "text", text)));
    }

    HttpResponse<String> posts(RunningNode node, String body) {
        return node.post(
                path("/messages"), body, "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }

    HttpResponse<String> reads(RunningNode node) {
        return node.get(path("/messages"), "Authorization", "Bearer " + token);
    }

    /// The texts so far, oldest first.
    List<String> texts(RunningNode node) {
        List<String> texts = new ArrayList<>();
        JSON.readTree(reads(node).body())
                .path("messages")
                .forEach(message -> texts.add(message.path("text").asString()));
        return texts;
    }

    /// The id of the last choice that was offered under a title.
    String choice(RunningNode node, String title) {
        String said = reads(node).body();
        List<String> ids = new ArrayList<>();
        JSON.readTree(said)
                .path("messages")
                .forEach(message -> message.path("choices").forEach(choice -> {
                    if (choice.path("title").asString().equals(title)) {
                        ids.add(choice.path("id").asString());
                    }
                }));
        assertThat(ids).as(title + " in " + said).isNotEmpty();
        return ids.getLast();
    }

    /// Listens to what comes after `lastEventId`, empty for everything.
    Listening listens(RunningNode node, String lastEventId) {
        List<String> headers =
                new ArrayList<>(List.of("Authorization", "Bearer " + token, "Accept", "text/event-stream"));
        if (!lastEventId.isEmpty()) {
            headers.addAll(List.of("Last-Event-ID", lastEventId));
        }
        Listening listening = new Listening(new CopyOnWriteArrayList<>());
        node.http()
                .sendAsync(
                        node.request(path("/events"), headers.toArray(String[]::new))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> Thread.ofVirtual().start(() -> listening.follow(response.body())));
        return listening;
    }

    private String path(String rest) {
        return CONVERSATIONS + "/" + conversation + rest;
    }

    /// What has come in over an open stream of events.
    ///
    /// @param lines as they came; the last one is `(ended)` where the stream did
    record Listening(List<String> lines) {
        private void follow(Stream<String> coming) {
            try {
                coming.forEach(lines::add);
            } catch (RuntimeException _) {
                // broken off: ended all the same
            }
            lines.add("(ended)");
        }

        List<String> texts() {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> JSON.readTree(line.substring("data:".length()))
                            .path("text")
                            .asString())
                    .toList();
        }

        Optional<String> lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((_, last) -> last)
                    .map(line -> line.substring("id:".length()));
        }

        boolean hasEnded() {
            return lines.contains("(ended)");
        }
    }
}
