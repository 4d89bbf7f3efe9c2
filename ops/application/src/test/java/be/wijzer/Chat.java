package be.wijzer;

import be.wijzer.core.conversation.ConversationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A conversation on a town's website.
final class Chat {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI conversations;
    private final String conversation;
    private final String token;

    Chat(URI assistant, String town) throws IOException, InterruptedException {
        conversations = assistant.resolve("/api/v1/" + town + "/conversations");
        JsonNode opened = JsonMapper.shared()
                .readTree(post(conversations, "{\"language\":\"nl\"}", null).body());
        conversation = opened.path("conversation").asString("");
        token = opened.path("token").asString("");
    }

    ConversationId conversation() {
        return new ConversationId(conversation);
    }

    void says(String text) throws IOException, InterruptedException {
        HttpResponse<String> taken = post(
                messages(),
                JsonMapper.shared()
                        .writeValueAsString(
                                java.util.Map.of("id", UUID.randomUUID().toString(), "text", text)),
                token);
        if (taken.statusCode() != 202) {
            throw new AssertionError(taken.statusCode() + " " + taken.body());
        }
    }

    /// All that was said, as the website reads it.
    String said() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(messages())
                .header("Authorization", "Bearer " + token)
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private URI messages() {
        return URI.create(conversations + "/" + conversation + "/messages");
    }

    private HttpResponse<String> post(URI address, String body, @Nullable String bearer)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
