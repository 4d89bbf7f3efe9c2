package be.wijzer.intents.entities;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Entity;
import be.wijzer.core.understanding.EntityRecogniser.Context;
import be.wijzer.core.understanding.EntityRecogniser.Prefer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The streets of a town, however they are written or said.
class TownStreetsTests {
    private static final DutchEntities ENTITIES = entities("");

    @ParameterizedTest
    @CsvSource(textBlock = """
            er ligt een put in de Kerkstraat,           Kerkstraat
            in de Kerkstroate,                          Kerkstraat
            aan kerkstr 12,                             Kerkstraat
            Kerkstr. 12,                                Kerkstraat
            in de Kekrstraat,                           Kerkstraat
            kerkstraaat,                                Kerkstraat
            kerk straat 5,                              Kerkstraat
            ik weune in de Meulestroate,                Molenstraat
            in de statiestroat,                         Stationsstraat
            st jansstraat 4,                            Sint-Jansstraat
            Sint Jansstr 4,                             Sint-Jansstraat
            in de kon. astridlaan,                      Koningin Astridlaan
            kortrijksestwg 200,                         Kortrijksesteenweg
            op de Kortrijkse Steenweg,                  Kortrijksesteenweg
            op de steenweg naar gent,                   Steenweg naar Gent
            in de Lindestraat,                          Lindestraat
            in de Lindenstraat,                         Lindenstraat
            in de Perkstraat,                           Perkstraat
            in de Korte Nieuwstraat 3,                  Korte Nieuwstraat
            in de Nieuwstraat 3,                        Nieuwstraat
            """)
    void areFoundAsTheyAreSpelledOfficially(String text, String street) {
        assertThat(streets(ENTITIES, "voorbeeldstad", text)).containsExactly(street);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ik ga morgen naar de markt van Gent
            dat staat op straat
            voor mijn rijbewijs
            """)
    void areNotSeenInOtherWords(String text) {
        assertThat(streets(ENTITIES, "voorbeeldstad", text)).isEmpty();
    }

    @Test
    void areThoseOfTheTownAlone() {
        assertThat(streets(ENTITIES, "tweededorp", "in de Watermolenwg")).containsExactly("Watermolenweg");
        assertThat(streets(ENTITIES, "tweededorp", "in de oude heirweg")).containsExactly("Oude Heirweg");
        assertThat(streets(ENTITIES, "voorbeeldstad", "in de oude heirweg")).doesNotContain("Oude Heirweg");
    }

    @Test
    void areReadFromTheConfigurationOfATown(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("municipalities/voorbeeldstad/streets.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# eigen lijst\nHondenhoek\n");
        DutchEntities entities = entities(folder.toString());
        assertThat(streets(entities, "voorbeeldstad", "aan de Hondenhoek 3")).containsExactly("Hondenhoek");
        assertThat(streets(ENTITIES, "voorbeeldstad", "aan de Hondenhoek 3")).isEmpty();
    }

    private static DutchEntities entities(String folder) {
        return new DutchEntities(
                new FileStreets(folder), municipality -> new Catalogue(municipality, "none", List.of()));
    }

    private static List<String> streets(DutchEntities entities, String town, String text) {
        Context context = new Context(
                new MunicipalityId(town), Optional.empty(), LocalDateTime.parse("2026-03-09T10:15"), Prefer.FUTURE);
        return entities.recognise(text, context).stream()
                .filter(entity -> entity.type().equals("street"))
                .map(Entity::value)
                .map(value -> ((Map<?, ?>) value).get("street").toString())
                .toList();
    }
}
