package be.wijzer.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// One running node of the application, as a process of its own.
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int QUIET = 3;

    private final Program program;
    private final List<String> arguments;
    private final Path log;
    private final int port;
    private final Connections connections;
    private Process process;
    private Duration starting = Duration.ZERO;

    private Node(Program program, List<String> arguments, Path log, int port) throws IOException {
        this.program = program;
        this.arguments = arguments;
        this.log = log;
        this.port = port;
        connections = new Connections(port);
        process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /// Starts a node; it isn't ready yet.
    static Node start(Program program, List<String> arguments, Path log) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(
                "--server.port=" + port,
                "--wijzer.public-url=http://localhost:" + port,
                "--spring.profiles.active=sandbox"));
        return new Node(program, all, log, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.node(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("WIJZER_"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    /// Waits until it is ready, and tells how long that took from the launch.
    Duration awaitReady() throws IOException {
        long launched = process.toHandle()
                .info()
                .startInstant()
                .map(instant -> System.currentTimeMillis() - instant.toEpochMilli())
                .orElse(0L);
        long start = System.nanoTime() - launched * 1_000_000;
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("the node ended while it started:\n" + tail());
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IOException("the node isn't ready after " + PATIENCE + ":\n" + tail());
            }
            Vendor.pause(Duration.ofMillis(20));
        }
        starting = Duration.ofNanos(System.nanoTime() - start);
        return starting;
    }

    /// How long the latest start took.
    Duration starting() {
        return starting;
    }

    private boolean isReady() {
        try {
            return connections.get("/actuator/health/readiness", Map.of()).status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /// SIGKILL: it gets no chance to put anything in order. Tells when, by the clock of `System.nanoTime`.
    long kill() {
        long before = System.nanoTime();
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return before;
    }

    /// Launches it again on the same port, over the same data.
    void restart() throws IOException {
        process = launch();
    }

    int port() {
        return port;
    }

    Connections connections() {
        return connections;
    }

    /// The sum of all values of a metric; 0 while there are none.
    double metric(String name) throws IOException {
        return connections
                .get("/actuator/prometheus", Map.of())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /// Memory in MiB, by its name in `/proc/{pid}/status`: `VmRSS` now, `VmHWM` at most; empty elsewhere than on
    /// Linux.
    OptionalLong memory(String name) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    /// The processor time it has used since its launch.
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Waits until it does nothing any more: what it prepares in the background of its start is ready then.
    void awaitRest() throws IOException {
        long end = System.nanoTime() + 5 * PATIENCE.toNanos();
        try {
            for (int quiet = 0; quiet < QUIET; ) {
                if (System.nanoTime() > end) {
                    throw new IOException("the node doesn't come to rest:\n" + tail());
                }
                Duration before = processorTime();
                Thread.sleep(LOOK);
                boolean rests = processorTime().minus(before).compareTo(LOOK.dividedBy(10)) < 0;
                quiet = rests ? quiet + 1 : 0;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        connections.close();
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
