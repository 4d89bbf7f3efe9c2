package be.wijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The connection between a node and its store, which can be pulled out and put back.
final class Cable implements AutoCloseable {
    private final InetSocketAddress store;
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean out;

    /// @param store a `mongodb://` address
    Cable(String store) {
        URI address = URI.create(store);
        this.store = new InetSocketAddress(address.getHost(), address.getPort());
        try {
            end = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + end.getLocalPort();
    }

    /// Breaks every connection; new ones are broken at once.
    void pullOut() {
        out = true;
        open.forEach(Cable::close);
    }

    void putBack() {
        out = false;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket node = end.accept();
                if (out) {
                    close(node);
                } else {
                    join(node);
                }
            } catch (IOException _) {
                // the end of the test, or a node that was gone before it came
            }
        }
    }

    private void join(Socket node) throws IOException {
        Socket server = new Socket();
        server.connect(store);
        node.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(node);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(node, server));
        Thread.ofVirtual().start(() -> carry(server, node));
        if (out) {
            close(node);
            close(server);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // pulled out
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed is what it should be
        }
    }

    @Override
    public void close() {
        pullOut();
        try {
            end.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
