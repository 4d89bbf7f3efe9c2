package be.wijzer.intents.entities.dates;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    @Test
    void thereAreFourHundredCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(400);
    }
}
