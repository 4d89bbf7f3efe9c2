package be.wijzer.channels.meta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A folder with recordings and specifications of others, where there is one.
public final class SharedFolder {
    private SharedFolder() {}

    /// Skips the test where the system property `wijzer.shared` names no folder.
    public static Path required() {
        String folder = System.getProperty("wijzer.shared", "");
        Assumptions.assumeTrue(!folder.isBlank() && Files.isDirectory(Path.of(folder)), "no shared folder");
        return Path.of(folder);
    }

    public static Stream<Path> jsonIn(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
