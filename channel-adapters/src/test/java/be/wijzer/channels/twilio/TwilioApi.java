package be.wijzer.channels.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's REST API on a port of this machine, as far as we use it. Writes down what it was asked, and answers as
/// told.
public final class TwilioApi implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Asked, Answer> answers = this::usual;

    public record Asked(
            String method,
            String path,
            Map<String, List<String>> query,
            TwilioForm form,
            Map<String, List<String>> headers) {}

    /// @param status 0 breaks the connection, after the request was read
    public record Answer(int status, String body) {}

    public TwilioApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/twilio");
    }

    public void answer(Function<Asked, Answer> changed) {
        answers = changed;
    }

    public List<Asked> posts() {
        return asked.stream().filter(one -> one.method().equals("POST")).toList();
    }

    /// What Twilio answers to a message it takes, or when it is asked for those it has.
    public Answer usual(Asked one) {
        boolean conversation = one.path().contains("/Conversations/");
        if (one.method().equals("POST")) {
            return new Answer(201, JSON.writeValueAsString(message(one, conversation, posts().size())));
        }
        List<Map<String, Object>> messages = posts().stream()
                .map(post -> message(post, conversation, posts().indexOf(post) + 1))
                .toList();
        return new Answer(
                200, JSON.writeValueAsString(Map.of("messages", messages, "meta", Map.of("key", "messages"))));
    }

    public static Answer error(int status, int code) {
        return new Answer(
                status,
                JSON.writeValueAsString(Map.of("code", code, "message", "no", "status", status, "more_info", "x")));
    }

    private static Map<String, Object> message(Asked post, boolean conversation, int number) {
        String sid = (conversation ? "IM" : "SM") + "%032d".formatted(number);
        return Map.of(
                "sid", sid,
                "body", post.form().first("Body").orElse(""),
                "attributes", post.form().first("Attributes").orElse("{}"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Asked one = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                TwilioForm.parse(query.getBytes(StandardCharsets.UTF_8)).fields(),
                TwilioForm.parse(body.getBytes(StandardCharsets.UTF_8)),
                exchange.getRequestHeaders());
        asked.add(one);
        Answer answer = answers.apply(one);
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
