package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for Meta's Graph API: takes messages, remembers each, and answers as it is told to.
final class Vendor implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
    private static final byte[] TAKEN = "{\"success\":true}".getBytes(UTF_8);

    private final ServerSocket server;
    private final AtomicLong ids = new AtomicLong();
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Sent>> received = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Sent>> expected = new ConcurrentHashMap<>();
    private volatile Consumer<Sent> told = _ -> {};
    private volatile Duration delay = Duration.ZERO;
    private volatile Predicate<Sent> withheld = _ -> false;

    private Vendor(ServerSocket server) {
        this.server = server;
    }

    static Vendor start() throws IOException {
        Vendor vendor = new Vendor(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("vendor").start(vendor::accept);
        return vendor;
    }

    int port() {
        return server.getLocalPort();
    }

    /// Who hears of each message that is taken, before it is answered.
    void tell(Consumer<Sent> listener) {
        told = listener;
    }

    /// How long it takes to answer.
    void delay(Duration time) {
        delay = time;
    }

    /// Which messages are taken but never answered: their connections are broken off.
    void withhold(Predicate<Sent> which) {
        withheld = which;
    }

    /// Completes with the next message to a resident.
    CompletableFuture<Sent> next(String resident) {
        CompletableFuture<Sent> future = new CompletableFuture<>();
        expected.put(resident, future);
        return future;
    }

    /// What a resident got, in order of arrival, repeated ones included.
    List<Sent> sentTo(String resident) {
        return List.copyOf(received.getOrDefault(resident, List.of()));
    }

    /// What a resident got, each message once, at its first coming.
    List<Sent> distinctTo(String resident) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return sentTo(resident).stream().filter(sent -> seen.add(sent.key())).toList();
    }

    long count() {
        return ids.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("vendor-connection").start(() -> serve(socket));
            } catch (IOException _) {
                // closed, or a connection that was gone before it came
            }
        }
    }

    private void serve(Socket socket) {
        Sent.Connection connection = new Sent.Connection();
        try (Wire wire = new Wire(socket)) {
            open.add(wire);
            for (Optional<Wire.Message> request = wire.read(); request.isPresent(); request = wire.read()) {
                JsonNode body = JSON.readTree(request.get().body());
                if (!answer(wire, body, connection)) {
                    return;
                }
            }
        } catch (IOException _) {
            // the node is gone
        } finally {
            connection.end();
            open.removeIf(wire -> wire.isClosed());
        }
    }

    /// Whether the connection may be used again.
    private boolean answer(Wire wire, JsonNode body, Sent.Connection connection) throws IOException {
        if (body.has("status")) {
            wire.write("HTTP/1.1 200 OK", HEADERS, TAKEN);
            return true;
        }
        String to = body.path("to").asString("");
        Sent sent = new Sent(
                body.path("biz_opaque_callback_data").asString(""),
                to,
                text(body),
                "wamid.bench" + ids.incrementAndGet(),
                System.nanoTime(),
                connection);
        received.computeIfAbsent(to, _ -> new CopyOnWriteArrayList<>()).add(sent);
        CompletableFuture<Sent> waiting = expected.remove(to);
        if (waiting != null) {
            waiting.complete(sent);
        }
        told.accept(sent);
        if (delay.isPositive()) {
            pause(delay);
        }
        if (withheld.test(sent)) {
            return false;
        }
        String answer = """
                {"messaging_product":"whatsapp","contacts":[{"input":"%s","wa_id":"%s"}],"messages":[{"id":"%s"}]}""".formatted(to, to, sent.id());
        wire.write("HTTP/1.1 200 OK", HEADERS, answer.getBytes(UTF_8));
        return true;
    }

    private static String text(JsonNode body) {
        String type = body.path("type").asString("");
        JsonNode said = body.path(type);
        return "interactive".equals(type)
                ? said.path("body").path("text").asString("")
                        + said.path("action").findValuesAsString("title")
                : said.path("body").asString(said.toString());
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(Wire::close);
    }
}
