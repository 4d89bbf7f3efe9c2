package be.wijzer.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sandbox as a process of its own: where staff and residents sign in, and where the registers are.
record Sandbox(Process process, String address) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    static Sandbox start(Program program) throws IOException {
        Path jar = Stream.of(
                        program.jar().resolveSibling("../sandbox/sandbox.jar").normalize(),
                        Path.of("ops/sandbox/target/ops-sandbox-1.0.0-SNAPSHOT-exec.jar"),
                        Path.of("../sandbox/target/ops-sandbox-1.0.0-SNAPSHOT-exec.jar"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException("the sandbox isn't built"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(List.of(
                        Program.java(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--sandbox.smtp-port=0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Sandbox sandbox = new Sandbox(process, "http://localhost:" + port);
        sandbox.awaitReady(port);
        return sandbox;
    }

    private void awaitReady(int port) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connections connections = new Connections(port)) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (connections.get("/", Map.of()).isGood()) {
                        return;
                    }
                } catch (IOException _) {
                    // not yet
                }
                Vendor.pause(Duration.ofMillis(100));
            }
        }
        throw new IOException("the sandbox didn't start");
    }

    String issuer() {
        return address + "/oidc/staff";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
