package be.wijzer.intents.entities;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.catalogue.Product;
import be.wijzer.core.insight.Masking;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OtherEntitiesTests {
    static final List<String> STREETS = List.of(
            "Kerkstraat",
            "Grote Markt",
            "Sint-Jansstraat",
            "Koningin Astridlaan",
            "Oude Gentweg",
            "Doorniksewijk",
            "Zandbergstraat",
            "Markt",
            "Gentse Steenweg");

    private final DutchEntities entities = new DutchEntities(_ -> STREETS, OtherEntitiesTests::catalogue);

    static Catalogue catalogue(MunicipalityId municipality) {
        Product card = new Product(
                "identiteitskaart-aanvragen",
                "Identiteitskaart (eID) aanvragen",
                "",
                "",
                List.of(),
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                true,
                Optional.empty(),
                "",
                List.of("paske", "nieuwe pas"),
                List.of(),
                List.of());
        return new Catalogue(municipality, "1", List.of(card));
    }

    static Context waitingFor(String type) {
        return new Context(
                new MunicipalityId("voorbeeldstad"),
                Optional.of(type).filter(expected -> !expected.equals("-")),
                LocalDateTime.parse("2026-03-09T10:15"),
                Prefer.FUTURE);
    }

    record Case(String text, String expected, String entities) {}

    static List<Case> cases() throws IOException {
        try (InputStream table = Objects.requireNonNull(OtherEntitiesTests.class.getResourceAsStream("others.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cell -> new Case(cell[0], cell[1], cell[2]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsNamed(Case given) {
        String found = entities.recognise(given.text(), waitingFor(given.expected())).stream()
                .map(entity -> entity.type() + " = " + entity.text() + " = " + entity.value())
                .collect(Collectors.joining(" | "));
        assertThat(found).isEqualTo(given.entities());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsOfSomeTypesWhatItFindsOfThemAmongAll(Case given) {
        List<Entity> all = entities.recognise(given.text(), waitingFor(given.expected()));
        for (Set<String> types : List.of(Masking.TYPES, Set.of("email", "phone"), Set.of("date", "number"))) {
            assertThat(entities.recognise(given.text(), waitingFor(given.expected()), types))
                    .isEqualTo(all.stream()
                            .filter(entity -> types.contains(entity.type()))
                            .toList());
        }
    }

    @Test
    void findsAProductThroughATypingError() {
        assertThat(entities.recognise("ik wil een identiteiskaart aanvragen", waitingFor("-")))
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.type()).isEqualTo("product");
                    assertThat(entity.value())
                            .isEqualTo(Map.of(
                                    "product",
                                    "identiteitskaart-aanvragen",
                                    "title",
                                    "Identiteitskaart (eID) aanvragen"));
                });
    }
}
