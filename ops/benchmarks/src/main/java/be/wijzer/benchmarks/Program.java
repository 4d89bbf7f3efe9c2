package be.wijzer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The application as it is shipped, unpacked: what a node runs.
///
/// @param jar the application's jar, with its libraries beside it
/// @param options of the JVM
/// @param arguments of every node
record Program(Path jar, List<String> options, List<String> arguments) {
    private static final String EXECUTABLE = "ops-application-1.0.0-SNAPSHOT-exec.jar";
    /// For tests; what is measured runs with the options that `ops/bench` hands on.
    private static final String OPTIONS =
            "-XX:+UseParallelGC -XX:ParallelGCThreads=2 -Xmx256m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED";

    /// The program that the system property `wijzer.program` names, else the one that was built; empty where there is
    /// none.
    static Optional<Program> find() {
        List<String> options = List.of(
                System.getProperty("wijzer.java-options", OPTIONS).strip().split("\\s+"));
        List<String> arguments = new ArrayList<>();
        Optional.ofNullable(System.getProperty("wijzer.embedder"))
                .filter(folder -> Files.exists(Path.of(folder)))
                .ifPresent(folder -> arguments.add("--wijzer.understanding.embedder.folder=" + folder));
        return located().map(jar -> new Program(jar, options, List.copyOf(arguments)));
    }

    private static Optional<Path> located() {
        String named = System.getProperty("wijzer.program", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named).resolve("application.jar"));
        }
        return Stream.of("../application/target", "ops/application/target")
                .map(folder -> Path.of(folder, EXECUTABLE))
                .filter(Files::exists)
                .findFirst()
                .map(Program::unpacked);
    }

    private static Path unpacked(Path executable) {
        try {
            long built = Files.getLastModifiedTime(executable).toMillis();
            Path folder = executable
                    .resolveSibling("unpacked-" + built)
                    .toAbsolutePath()
                    .normalize();
            Path jar = folder.resolve(EXECUTABLE);
            if (!Files.exists(jar)) {
                run(List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        executable.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()));
            }
            return jar;
        } catch (IOException unreadable) {
            throw new IllegalStateException("can't unpack " + executable, unreadable);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// The same without sentence vectors: those that come too late are left out, so that answers would depend on the
    /// load.
    Program byWordsAlone() {
        return new Program(jar, options, List.of());
    }

    /// With a heap that has room for a store in memory.
    Program roomy() {
        return new Program(
                jar,
                Stream.concat(options.stream(), Stream.of("-Xmx3g", "-Xmn512m")).toList(),
                arguments);
    }

    /// The command of a node.
    List<String> node(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        Path cache = jar.resolveSibling("classes.aot");
        if (Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        command.addAll(more);
        return command;
    }

    /// The command of the store as a process of its own.
    List<String> store(List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                java(), "-XX:+UseSerialGC", "-Xmx256m", "-cp", jar.toString(), "be.wijzer.ops.store.StoreProcess"));
        command.addAll(more);
        return command;
    }
}
