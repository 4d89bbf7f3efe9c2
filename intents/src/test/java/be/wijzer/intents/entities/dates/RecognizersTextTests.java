package be.wijzer.intents.entities.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import be.wijzer.intents.entities.DutchEntities;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Dutch cases of Microsoft's Recognizers-Text, read where they lie: which share we read alike.
@Tag("shared")
class RecognizersTextTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SPECS =
            Path.of(System.getProperty("wijzer.shared", "absent"), "data", "recognizers-text-dutch", "Specs");

    private final DateRecogniser dates = new DateRecogniser();
    private final DutchEntities entities =
            new DutchEntities(_ -> List.of(), municipality -> new Catalogue(municipality, "1", List.of()));

    private static List<JsonNode> cases(String file) throws IOException {
        Path path = SPECS.resolve(file + ".json");
        assumeTrue(Files.exists(path), "the specifications are not here");
        String text = Files.readString(path, StandardCharsets.UTF_8);
        List<JsonNode> cases = new ArrayList<>();
        JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text).forEach(cases::add);
        return cases;
    }

    private static Set<Integer> leftOut() throws IOException {
        try (InputStream table = Objects.requireNonNull(
                RecognizersTextTests.class.getResourceAsStream("recognizers-text-left-out.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Integer.valueOf(line.split("\t")[0]))
                    .collect(Collectors.toSet());
        }
    }

    private List<DateMention> read(JsonNode given) {
        String reference = given.path("Context").path("ReferenceDateTime").asString("2016-11-07T00:00:00");
        return dates.recognise(
                given.path("Input").asString(), LocalDateTime.parse(reference.substring(0, 19)), Prefer.FUTURE);
    }

    private static String line(String file, long good, int of) {
        return String.format(Locale.ROOT, "%-40s %4d of %4d  %.3f", file, good, of, of == 0 ? 1.0 : (double) good / of);
    }

    @Test
    void readsMostOfTheDateTimeModelAlike() throws IOException {
        List<JsonNode> cases = cases("DateTime/Dutch/DateTimeModel");
        Set<Integer> leftOut = leftOut();
        boolean[] alike = new boolean[cases.size()];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = SpecifiedDates.alike(cases.get(i), read(cases.get(i)));
        }
        long all = IntStream.range(0, alike.length).filter(i -> alike[i]).count();
        long kept = IntStream.range(0, alike.length)
                .filter(i -> alike[i] && !leftOut.contains(i))
                .count();
        System.out.println(line("DateTimeModel", all, alike.length));
        System.out.println(line("DateTimeModel without what differs", kept, alike.length - leftOut.size()));
        assertThat((double) all / alike.length).isGreaterThan(0.74);
        assertThat((double) kept / (alike.length - leftOut.size())).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    DateExtractor, 0.90
                    DatePeriodExtractor, 0.83
                    DateTimeExtractor, 0.92
                    DateTimePeriodExtractor, 0.88
                    DurationExtractor, 0.75
                    HolidayExtractor, 0.60
                    MergedExtractor, 0.85
                    SetExtractor, 0.95
                    TimeExtractor, 0.85
                    TimePeriodExtractor, 0.82
                    """)
    void findsTheSameStretches(String file, double floor) throws IOException {
        List<JsonNode> cases = cases("DateTime/Dutch/" + file);
        long good = cases.stream().filter(this::findsEach).count();
        System.out.println(line(file, good, cases.size()));
        assertThat((double) good / cases.size()).isGreaterThanOrEqualTo(floor);
    }

    private boolean findsEach(JsonNode given) {
        List<DateMention> found = read(given);
        for (JsonNode expected : given.path("Results")) {
            int start = expected.path("Start").asInt();
            int end = start + expected.path("Length").asInt();
            if (found.stream().noneMatch(mention -> mention.start() < end && start < mention.end())) {
                return false;
            }
        }
        return !given.path("Results").isEmpty() || found.isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Number/Dutch/NumberModel,           number,  0.25
                    Number/Dutch/OrdinalModel,          ordinal, 0.20
                    NumberWithUnit/Dutch/CurrencyModel, money,   0.30
                    """)
    void readsTheSameNumbers(String file, String type, double floor) throws IOException {
        List<JsonNode> cases = cases(file);
        long good = cases.stream().filter(given -> countsAlike(given, type)).count();
        System.out.println(line(file, good, cases.size()));
        assertThat((double) good / cases.size()).isGreaterThanOrEqualTo(floor);
    }

    private boolean countsAlike(JsonNode given, String type) {
        Context context = new Context(
                new MunicipalityId("x"), Optional.of(type), LocalDateTime.parse("2016-11-07T00:00"), Prefer.FUTURE);
        List<String> found = entities.recognise(given.path("Input").asString(), context).stream()
                .filter(entity -> entity.type().equals(type))
                .map(Entity::value)
                .map(value -> plain(value.toString()))
                .toList();
        List<String> expected = new ArrayList<>();
        given.path("Results")
                .forEach(result -> expected.add(
                        plain(result.path("Resolution").path("value").asString(""))));
        return found.equals(expected);
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number.replace(',', '.')).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return number;
        }
    }
}
