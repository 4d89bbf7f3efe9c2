package be.wijzer.channels.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.wijzer.channels.meta.Graph;
import be.wijzer.channels.meta.GraphAnswer;
import com.github.messenger4j.spi.MessengerHttpClient;
import java.io.Serial;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Carries what Messenger4j builds to the page's own address and version of the Graph API, with the token in a
/// header, and keeps the answer as it was: Messenger4j itself writes the token into the address and drops subcodes.
///
/// @param humanAgent whether a person wrote what is sent, which gives them seven days; Messenger4j doesn't know
/// that tag
record GraphHttpClient(Graph graph, MessengerPage page, boolean humanAgent) implements MessengerHttpClient {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// An answer that Messenger4j can't read, on its way past it.
    static final class OtherAnswer extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient GraphAnswer answer;

        OtherAnswer(GraphAnswer answer) {
            super("the Graph API didn't take it", null, false, false);
            this.answer = answer;
        }

        GraphAnswer answer() {
            return answer;
        }
    }

    @Override
    public HttpResponse execute(HttpMethod method, String url, String json) {
        GraphAnswer answer =
                graph.post(page, page.id() + "/messages", tagged(json).getBytes(UTF_8));
        if (answer instanceof GraphAnswer.Done(var body)) {
            return new HttpResponse(200, body.json().toString());
        }
        throw new OtherAnswer(answer);
    }

    private String tagged(String json) {
        if (!humanAgent) {
            return json;
        }
        ObjectNode request = (ObjectNode) MAPPER.readTree(json);
        return request.put("messaging_type", "MESSAGE_TAG")
                .put("tag", "HUMAN_AGENT")
                .toString();
    }
}
