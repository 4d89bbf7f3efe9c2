package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Kept connections to one HTTP server on this machine, one request at a time on each: light enough to share two cores
/// with
/// what is measured.
final class Connections implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    private final int port;
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

    Connections(int port) {
        this.port = port;
    }

    record Answer(int status, String body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    Answer get(String path, Map<String, String> headers) throws IOException {
        return ask("GET " + path, headers, new byte[0]);
    }

    Answer post(String path, Map<String, String> headers, byte[] json) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        return ask("POST " + path, all, json);
    }

    /// A connection that the server has ended meanwhile is replaced by a fresh one, once.
    private Answer ask(String what, Map<String, String> headers, byte[] body) throws IOException {
        Wire kept = idle.pollFirst();
        if (kept != null) {
            try {
                return ask(kept, what, headers, body);
            } catch (IOException _) {
                kept.close();
            }
        }
        return ask(fresh(), what, headers, body);
    }

    private Answer ask(Wire wire, String what, Map<String, String> headers, byte[] body) throws IOException {
        try {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Host", "localhost:" + port);
            wire.write(what + " HTTP/1.1", all, body);
            Wire.Message answer = wire.read().orElseThrow(() -> new EOFException("no answer"));
            if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
                wire.close();
            } else {
                idle.addFirst(wire);
            }
            return new Answer(Integer.parseInt(answer.second()), new String(answer.body(), UTF_8));
        } catch (IOException broken) {
            wire.close();
            throw broken;
        }
    }

    private Wire fresh() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            Wire wire = new Wire(socket);
            wire.patience(PATIENCE_MILLIS);
            return wire;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    @Override
    public void close() {
        for (Wire wire = idle.pollFirst(); wire != null; wire = idle.pollFirst()) {
            wire.close();
        }
    }
}
