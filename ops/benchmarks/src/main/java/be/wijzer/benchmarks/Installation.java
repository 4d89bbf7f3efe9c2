package be.wijzer.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A town that runs: the vendor's stand-in, a store, and nodes on it, in a folder that goes with it.
final class Installation implements AutoCloseable {
    private final Path folder;
    private final Vendor vendor;
    private final Optional<SharedStore> shared;
    private final List<Node> nodes;

    private Installation(Path folder, Vendor vendor, Optional<SharedStore> shared, List<Node> nodes) {
        this.folder = folder;
        this.vendor = vendor;
        this.shared = shared;
        this.nodes = nodes;
    }

    /// Where conversations are kept.
    sealed interface Storage {
        /// In the node's own process, on disk.
        record Disk() implements Storage {}

        /// In the node's own process, in memory: in its heap, which is larger there.
        record Memory() implements Storage {}

        /// The embedded store on disk, in a process of its own.
        record Shared() implements Storage {}

        /// A server elsewhere.
        record Server(String uri) implements Storage {}

        /// A fresh database on the server at an address, or the shared embedded store where there is no address.
        static Storage shared(String address) {
            return address.isBlank()
                    ? new Shared()
                    : new Server(address.replaceAll("/+$", "") + "/bench" + System.currentTimeMillis());
        }
    }

    static Installation start(Program program, Storage storage, int count, String... settings) throws IOException {
        Path folder = Files.createTempDirectory("wijzer-bench");
        Vendor vendor = Vendor.start();
        Path config = Files.writeString(folder.resolve("wijzer.yml"), configuration(vendor.port()));
        Optional<SharedStore> shared = storage instanceof Storage.Shared
                ? Optional.of(SharedStore.start(program, folder.resolve("store")))
                : Optional.empty();
        List<Node> nodes = new ArrayList<>();
        Installation installation = new Installation(folder, vendor, shared, nodes);
        try {
            for (int n = 0; n < count; n++) {
                List<String> arguments = new ArrayList<>(
                        List.of("--wijzer.config=" + config, "--wijzer.data-directory=" + folder.resolve("node-" + n)));
                uri(storage, shared).ifPresent(uri -> arguments.add("--wijzer.mongodb.uri=" + uri));
                arguments.addAll(List.of(settings));
                nodes.add(Node.start(
                        storage instanceof Storage.Memory ? program.roomy() : program,
                        arguments,
                        folder.resolve("node-" + n + ".log")));
            }
            for (Node node : nodes) {
                node.awaitReady();
            }
            return installation;
        } catch (IOException | RuntimeException failed) {
            installation.close();
            throw failed;
        }
    }

    private static Optional<String> uri(Storage storage, Optional<SharedStore> shared) {
        return switch (storage) {
            case Storage.Disk() -> Optional.empty();
            case Storage.Memory() -> Optional.of("memory");
            case Storage.Shared() -> shared.map(SharedStore::uri);
            case Storage.Server(String uri) -> Optional.of(uri);
        };
    }

    private static String configuration(int vendor) {
        return """
        wijzer:
          website:
            limits: {enabled: false}
          municipalities:
            voorbeeldstad:
              whatsapp:
                - phone-number-id: "%s"
                  waba-id: "%s"
                  access-token: sandbox-access-token-1
                  app-secrets: [sandbox-app-secret-1]
                  verify-token: sandbox-verify-1
                  base-url: http://127.0.0.1:%d
                  version: v26.0
                  messages-per-second: 5000
        """.formatted(Webhooks.NUMBER, Webhooks.WABA, vendor);
    }

    Vendor vendor() {
        return vendor;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    Node node() {
        return nodes.getFirst();
    }

    /// The address of the store that the nodes share.
    Optional<String> storeUri() {
        return shared.map(SharedStore::uri);
    }

    /// A metric over all nodes.
    double metric(String name) throws IOException {
        double sum = 0;
        for (Node node : nodes) {
            sum += node.metric(name);
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        shared.ifPresent(SharedStore::close);
        vendor.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Installation::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
