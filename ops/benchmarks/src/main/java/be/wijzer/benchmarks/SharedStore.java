package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The embedded store as a process of its own, which several nodes share.
record SharedStore(Process process, String uri) implements AutoCloseable {
    static SharedStore start(Program program, Path folder) throws IOException {
        List<String> command = program.store(List.of("--port", "0", "--data", folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        List<String> lines = new ArrayList<>();
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains("mongodb://")) {
                Thread.ofVirtual()
                        .name("store-output")
                        .start(() -> output.lines().forEach(_ -> {}));
                return new SharedStore(process, line.substring(line.indexOf("mongodb://")));
            }
        }
        throw new IOException("the store did not start: " + lines);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
