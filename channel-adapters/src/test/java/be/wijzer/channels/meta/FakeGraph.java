package be.wijzer.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Graph API on a port of this machine: keeps what it is sent and answers as it is told.
public final class FakeGraph implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile Function<Request, Answer> answers = this::accepted;

    public record Request(String path, String query, String authorization, JsonNode body) {
        public boolean isMessage() {
            return !body.has("status") && !body.has("sender_action") && !isUpload();
        }

        public boolean isUpload() {
            return body.has("multipart");
        }
    }

    /// Status 0: the connection is broken without an answer.
    public record Answer(int status, String body) {}

    public FakeGraph() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/graph");
    }

    public void answers(Function<Request, Answer> how) {
        answers = how;
    }

    public void refuses(int status, int code, int subcode) {
        answers = request -> request.isMessage()
                ? new Answer(
                        status,
                        "{\"error\":{\"message\":\"(#%d) no\",\"type\":\"OAuthException\",\"code\":%d,\"error_subcode\":%d}}"
                                .formatted(code, code, subcode))
                : accepted(request);
    }

    public Answer accepted(Request request) {
        if (request.body().has("sender_action")) {
            return new Answer(200, "{\"recipient_id\":\"1\"}");
        }
        if (request.isUpload()) {
            return new Answer(200, "{\"id\":\"media.%d\"}".formatted(ids.incrementAndGet()));
        }
        String id = "id." + ids.incrementAndGet();
        return request.body().has("recipient")
                        && request.body().path("recipient").isObject()
                ? new Answer(200, "{\"recipient_id\":\"1\",\"message_id\":\"%s\"}".formatted(id))
                : new Answer(200, "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"%s\"}]}".formatted(id));
    }

    public List<Request> requests() {
        return requests;
    }

    public List<JsonNode> messages() {
        return requests.stream().filter(Request::isMessage).map(Request::body).toList();
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("multipart/")
                ? JSON.createObjectNode().put("multipart", new String(bytes, UTF_8))
                : JSON.readTree(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body(exchange));
        requests.add(request);
        Answer answer = answers.apply(request);
        if (answer.status() == 0) {
            throw new IOException("broken");
        }
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
