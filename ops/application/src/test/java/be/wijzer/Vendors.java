package be.wijzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Meta's Graph API and Twilio's REST on a port of this machine: take every message and remember it.
final class Vendors implements AutoCloseable {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpServer server;

    record Sent(String path, String body) {}

    Vendors() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// The messages that hold some words, in order; courtesies such as read marks aside.
    List<Sent> sent(String words) {
        return sent.stream().filter(message -> message.body().contains(words)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String raw = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean twilio = path.startsWith("/twilio/");
        String body = twilio ? URLDecoder.decode(raw, UTF_8) : raw;
        boolean message = exchange.getRequestMethod().equals("POST")
                && (path.endsWith("/messages") || path.endsWith("/Messages"))
                && !body.contains("\"sender_action\"")
                && !body.contains("\"status\"");
        if (message) {
            sent.add(new Sent(path, body));
        }
        String id = "id." + ids.incrementAndGet();
        String answer = twilio
                ? "{\"sid\":\"" + id + "\"}"
                : "{\"success\":true,\"message_id\":\"%s\",\"messages\":[{\"id\":\"%s\"}]}".formatted(id, id);
        byte[] bytes = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean known = twilio || path.startsWith("/graph/");
        exchange.sendResponseHeaders(known ? twilio ? 201 : 200 : 404, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
