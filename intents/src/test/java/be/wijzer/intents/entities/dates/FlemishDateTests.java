package be.wijzer.intents.entities.dates;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FlemishDateTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DateRecogniser recogniser = new DateRecogniser();

    record Case(String text, LocalDateTime reference, Prefer prefer, JsonNode expected) {
        @Override
        public String toString() {
            return text + " (" + reference + ", " + prefer + ")";
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream table = Objects.requireNonNull(FlemishDateTests.class.getResourceAsStream("flemish.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(cell -> new Case(
                            cell[0], LocalDateTime.parse(cell[1]), Prefer.valueOf(cell[2]), JSON.readTree(cell[3])))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatIsSaid(Case given) {
        Stream<Map<String, Object>> found =
                recogniser.recognise(given.text(), given.reference(), given.prefer()).stream()
                        .map(mention -> {
                            Map<String, Object> written = new LinkedHashMap<>();
                            written.put("type", mention.type());
                            written.put("value", mention.value().value());
                            return written;
                        });
        assertThat(JSON.<JsonNode>valueToTree(found.toList())).isEqualTo(given.expected());
    }

    /// Rules make their words known as their classes are loaded, which a start has yet to do.
    @Test
    void readsTheFirstSentenceAfterAStart() throws Exception {
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(FlemishDateTests::address)
                .toArray(URL[]::new);
        try (URLClassLoader start = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> recognisers = start.loadClass(DateRecogniser.class.getName());
            Class<?> preferences = start.loadClass(Prefer.class.getName());
            Object found = recognisers
                    .getMethod("recognise", String.class, LocalDateTime.class, preferences)
                    .invoke(
                            recognisers.getConstructor().newInstance(),
                            "elke dinsdag van 7 tot 9",
                            LocalDateTime.parse("2026-05-05T09:30"),
                            preferences.getEnumConstants()[0]);
            assertThat(found.toString()).contains("type=recurring");
        }
    }

    private static URL address(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereAreFourHundredCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(400);
    }
}
