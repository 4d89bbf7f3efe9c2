package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One connection that speaks as much of HTTP/1.1 as the benchmarks need, either side of it.
final class Wire implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
        out = socket.getOutputStream();
    }

    /// @param start the request line or the status line
    /// @param headers by their names in lower case
    record Message(String start, Map<String, String> headers, byte[] body) {
        /// The second word: the path of a request, the status of an answer.
        String second() {
            return start.split(" ", 3)[1];
        }
    }

    /// The next message; empty where the other side has ended the connection.
    Optional<Message> read() throws IOException {
        Optional<String> start = line();
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = rest(); !header.isEmpty(); header = rest()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        boolean chunked = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
        byte[] body = chunked ? chunks() : bytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return Optional.of(new Message(start.get(), headers, body));
    }

    /// Writes a message in one go.
    void write(String start, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(256).append(start).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] first = head.toString().getBytes(ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        out.write(all);
        out.flush();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (; ; ) {
            int length = Integer.parseInt(rest().split(";", 2)[0].strip(), 16);
            body.writeBytes(bytes(length));
            rest();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended inside a message");
        }
        return bytes;
    }

    private String rest() throws IOException {
        return line().orElseThrow(() -> new EOFException("the connection ended inside a message"));
    }

    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                return Optional.empty();
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a header is too long");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return Optional.of(line.toString());
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // it is of no use any more, closed or not
        }
    }
}
