package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads training data in Rasa's YAML format (rasa.com/docs/rasa/training-data-format). The language is the name of
/// the folder a file lies in, Dutch where that names none. Lookups, synonyms and regexes are passed over.
final class RasaTrainingFiles {
    private static final Pattern ANNOTATION =
            Pattern.compile("\\[(?<text>[^\\]]+)](?:\\((?<entity>[^)]*)\\)|\\{[^}]*})");

    private RasaTrainingFiles() {}

    /// The training data that comes with the assistant.
    static TrainingSet shipped() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:nlu/*/*.yml");
        Arrays.sort(files, Comparator.comparing(RasaTrainingFiles::address));
        List<Example> examples = new ArrayList<>();
        for (Resource file : files) {
            try (InputStream content = file.getInputStream()) {
                examples.addAll(read(content, address(file)));
            }
        }
        return new TrainingSet(examples);
    }

    /// What lies in a folder and the folders below it; none where the folder doesn't exist.
    static List<Example> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yml"))
                    .sorted()
                    .toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    examples.addAll(read(content, file.toString()));
                }
            }
        }
        return examples;
    }

    /// @throws IllegalArgumentException naming the file, where it isn't Rasa training data
    static List<Example> read(InputStream content, String address) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            List<Example> examples = new ArrayList<>();
            if (root instanceof Map<?, ?> file && file.get("nlu") instanceof List<?> sections) {
                for (Object section : sections) {
                    if (section instanceof Map<?, ?> fields && fields.get("intent") instanceof String intent) {
                        sentences(fields.get("examples"))
                                .map(text -> new Example(intent, languageOf(address), text))
                                .forEach(examples::add);
                    }
                }
            }
            return examples;
        } catch (YAMLException e) {
            throw new IllegalArgumentException("not readable as training data: " + address, e);
        }
    }

    static String withoutAnnotations(String example) {
        return ANNOTATION.matcher(example).replaceAll("${text}");
    }

    private static Stream<String> sentences(@Nullable Object examples) {
        Stream<String> raw = switch (examples) {
            case String lines ->
                lines.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("-"))
                        .map(line -> line.substring(1));
            case List<?> items ->
                items.stream()
                        .map(item -> String.valueOf(item instanceof Map<?, ?> fields ? fields.get("text") : item));
            case null, default -> Stream.empty();
        };
        return raw.map(text -> withoutAnnotations(text).strip()).filter(text -> !text.isEmpty());
    }

    private static Language languageOf(String address) {
        String[] path = address.replace('\\', '/').split("/");
        return (path.length < 2 ? Optional.<Language>empty() : Language.of(path[path.length - 2])).orElse(Language.NL);
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            return String.valueOf(file.getFilename());
        }
    }
}
