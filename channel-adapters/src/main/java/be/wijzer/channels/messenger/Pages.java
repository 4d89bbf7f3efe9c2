package be.wijzer.channels.messenger;

import be.wijzer.channels.meta.Accounts;
import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.GraphAnswer;
import be.wijzer.channels.meta.Node;
import com.github.messenger4j.Messenger;
import com.github.messenger4j.exception.MessengerApiException;
import com.github.messenger4j.exception.MessengerIOException;
import com.github.messenger4j.send.MessageResponse;
import com.github.messenger4j.send.Payload;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;

/// Messenger4j for each page, once for what the assistant says and once for what people say.
final class Pages {
    private final Accounts<MessengerPage> pages;
    private final Graph graph;
    private final Map<GraphHttpClient, Messenger> messengers = new ConcurrentHashMap<>();

    Pages(Accounts<MessengerPage> pages, Graph graph) {
        this.pages = pages;
        this.graph = graph;
    }

    Accounts<MessengerPage> accounts() {
        return pages;
    }

    /// Sends one payload. Blocks.
    GraphAnswer send(MessengerPage page, boolean humanAgent, Payload payload) {
        GraphHttpClient client = new GraphHttpClient(graph, page, humanAgent);
        try {
            MessageResponse response =
                    messengers.computeIfAbsent(client, Pages::messenger).send(payload);
            var body = JsonNodeFactory.instance.objectNode();
            response.messageId().ifPresent(id -> body.put("message_id", id));
            return new GraphAnswer.Done(new Node(body));
        } catch (GraphHttpClient.OtherAnswer other) {
            return other.answer();
        } catch (MessengerApiException | MessengerIOException | RuntimeException unreadable) {
            return new GraphAnswer.Unanswered(unreadable.getClass().getSimpleName());
        }
    }

    private static Messenger messenger(GraphHttpClient client) {
        MessengerPage page = client.page();
        return Messenger.create(
                page.accessToken(), page.appSecrets().getFirst(), page.verifyToken(), Optional.of(client));
    }
}
