package be.wijzer.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sentences of residents in the tests' files: Rasa's training data, or tables with the sentence in the last column.
///
/// @param pattern which files, from the root of the project, as `FileSystem.getPathMatcher` has it
record SentenceFiles(String pattern) {
    private static final Pattern EXAMPLE = Pattern.compile("    - (.*)");
    private static final Pattern ANNOTATED = Pattern.compile("\\[([^]]*)](?:\\([^)]*\\)|\\{[^}]*})");

    List<String> sentences(Path root) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(root.resolve(Path.of(pattern).getParent()))) {
            return files.filter(file -> matcher.matches(root.relativize(file)))
                    .sorted()
                    .flatMap(SentenceFiles::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return file.toString().endsWith(".tsv")
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    : Files.readAllLines(file).stream()
                            .map(EXAMPLE::matcher)
                            .filter(Matcher::matches)
                            .map(example -> ANNOTATED.matcher(example.group(1)).replaceAll("$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
