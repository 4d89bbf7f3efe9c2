package be.wijzer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// Stands where the assistant stands, and keeps what it hears.
final class ListeningAssistant implements AutoCloseable {
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Heard, Reply> replies = _ -> new Reply(200, "text/plain", "");

    ListeningAssistant() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void reply(Function<Heard, Reply> with) {
        replies = with;
    }

    /// Everything heard so far that fits, once there are `count` of them.
    List<Heard> await(int count, Predicate<Heard> wanted) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(heard).filteredOn(wanted).hasSizeGreaterThanOrEqualTo(count));
        return heard.stream().filter(wanted).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Heard request = new Heard(
                exchange.getRequestURI().toString(),
                body,
                signature(exchange, "X-Hub-Signature-256"),
                signature(exchange, "X-Twilio-Signature"));
        heard.add(request);
        Reply reply = replies.apply(request);
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String signature(HttpExchange exchange, String header) {
        String value = exchange.getRequestHeaders().getFirst(header);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Heard(String path, String body, String metaSignature, String twilioSignature) {}

    record Reply(int status, String type, String body) {}
}
