package be.wijzer.intents.entities;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.intents.entities.dates.DateRecogniser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sentences by somebody who didn't know the recognisers. They say how well these do, so nothing is learned from them.
class UnseenTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TYPES = Set.of("people", "money", "phone", "email", "iban", "postcode");

    private final DateRecogniser dates = new DateRecogniser();
    private final DutchEntities entities =
            new DutchEntities(_ -> OtherEntitiesTests.STREETS, OtherEntitiesTests::catalogue);

    @Test
    void findsMostDates() throws IOException {
        assertThat(share(
                        "dates/unseen.tsv",
                        (cells, expected) -> foundDates(cells).equals(expected)))
                .isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void findsMostOtherThings() throws IOException {
        assertThat(share(
                        "unseen.tsv", (cells, expected) -> foundOthers(cells[0]).equals(said(expected))))
                .isGreaterThanOrEqualTo(0.92);
    }

    /// The last cell of a line has what is expected.
    private static double share(String file, BiPredicate<String[], JsonNode> isRight) throws IOException {
        try (InputStream table = Objects.requireNonNull(UnseenTests.class.getResourceAsStream(file))) {
            List<String[]> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .toList();
            double right = lines.stream()
                    .filter(cells -> isRight.test(cells, JSON.readTree(cells[cells.length - 1])))
                    .count();
            System.out.printf(Locale.ROOT, "%s: %.3f of %d%n", file, right / lines.size(), lines.size());
            return right / lines.size();
        }
    }

    private JsonNode foundDates(String[] cells) {
        Prefer prefer = Prefer.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return JSON.valueToTree(dates.recognise(cells[0], LocalDateTime.parse(cells[1]), prefer).stream()
                .map(mention ->
                        Map.of("type", mention.type(), "value", mention.value().value()))
                .toList());
    }

    private List<String> foundOthers(String text) {
        return entities.recognise(text, OtherEntitiesTests.waitingFor("-")).stream()
                .filter(entity -> TYPES.contains(entity.type()))
                .map(entity -> line(entity.type(), entity.value().toString()))
                .sorted()
                .toList();
    }

    private static List<String> said(JsonNode expected) {
        return StreamSupport.stream(expected.spliterator(), false)
                .map(one ->
                        line(one.path("entity").asString(), one.path("value").asString()))
                .sorted()
                .toList();
    }

    /// A sum with or without its cents is one sum.
    private static String line(String type, String value) {
        return type + " " + (type.equals("money") ? Double.toString(Double.parseDouble(value)) : value);
    }
}
