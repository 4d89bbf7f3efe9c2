package be.wijzer.core.submissions.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// Answers each path as it is told to, and keeps what it was asked.
final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Said> said = Collections.synchronizedMap(new HashMap<>());
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());

    /// @param sent how many bytes of the answer come before it goes silent
    private record Said(int status, String body, int sent) {}

    record Heard(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            heard.add(new Heard(
                    path,
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Said answer = said.getOrDefault(exchange.getRequestURI().getPath(), new Said(404, "", 0));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes, 0, Math.min(answer.sent(), bytes.length));
                exchange.getResponseBody().flush();
            }
            if (answer.sent() >= bytes.length) {
                exchange.close();
            }
        });
        server.start();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    void says(String path, int status, String body) {
        said.put(path, new Said(status, body, Integer.MAX_VALUE));
    }

    void goesSilent(String path, String body, int after) {
        said.put(path, new Said(200, body, after));
    }

    List<Heard> heard(String path) {
        return List.copyOf(heard).stream()
                .filter(one -> one.path().startsWith(path))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
