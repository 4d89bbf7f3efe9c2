package be.wijzer.intents.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.catalogue.Catalogue;
import be.wijzer.core.municipality.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductFileTests {
    private static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");
    private static final String PRODUCT = """
            - id: fiets-huren
              title: Fiets huren
              summary: Je huurt een fiets.
              appointment: false
              url: https://www.stad.example/fiets-huren
            """;

    @Test
    void shipsACatalogueForBothTowns() {
        FileCatalogues catalogues = new FileCatalogues(ConfiguredFiles.none());
        assertThat(catalogues.of(TOWN).products()).hasSize(120);
        assertThat(catalogues.of(new MunicipalityId("tweededorp")).products()).hasSize(20);
        assertThat(catalogues.of(new MunicipalityId("elders")).products()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Fiets huren  | titel: Fiets huren  | 1, bij 'fiets-huren': het veld 'title' ontbreekt: voeg
            title: Fiets huren  | title:              | 1, bij 'fiets-huren': het veld 'title' ontbreekt: voeg
            summary: Je         | summary: "" #       | 3, bij 'fiets-huren': het veld 'summary' is leeg: schrijf
            appointment: false  | appointment: soms   | 4, bij 'fiets-huren': het veld 'appointment' is 'soms': schrijf
            appointment: false  | appointment: [a]    | 4, bij 'fiets-huren': het veld 'appointment' hoort één tekst
            id: fiets-huren     | id: Fiets           | 1, bij 'Fiets': een id bestaat uit kleine letters en cijfers
            url: https://       | url: ftp://         | 5, bij 'fiets-huren': het veld 'url' is geen webadres: begin
            title: Fiets huren  | title: "Fiets huren | 2: het aanhalingsteken dat hier opengaat, sluit nergens
            title: Fiets huren  | title: Fiets: huren | 2: hier staat een dubbelepunt in een gewone tekst
            title: Fiets huren  | title: "a" "b"      | 2: de opmaak klopt hier niet: kijk op deze regel
            title: Fiets huren  | title: F\uFFFDets   | 2: hier staat een teken dat verloren ging: bewaar
            - id: fiets-huren   | id: fiets-huren     | 2: hier staat een dubbelepunt in een gewone tekst
            """)
    void tellsInDutchWhereAFileIsWrongAndWhatToDo(String right, String wrong, String message) {
        assertThatThrownBy(() -> ProductFile.read("Catalogus", PRODUCT.replace(right, wrong)))
                .isInstanceOf(UnreadableContent.class)
                .hasMessageStartingWith("Catalogus, regel " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "  prijs: 3"                      | 6, bij 'fiets-huren': het veld 'prijs' bestaat niet: haal het weg, of kies
            "  title: Fiets"                  | 6: het veld 'title' staat er twee keer: haal er een
            "  related: [auto]"               | 6, bij 'fiets-huren': het verwante product 'auto' bestaat niet: neem
            "  channels: [fax]"               | 6, bij 'fiets-huren': het kanaal 'fax' bestaat niet: kies uit online
            "  bring: niets"                  | 6, bij 'fiets-huren': het veld 'bring' is geen lijst: zet elk stuk
            "  questions: [{question: wat}]"  | 6, bij 'fiets-huren': het veld 'answer' ontbreekt: voeg een regel
            "- nonsense"                      | 6: hier horen velden te staan, elk als 'naam: waarde'.
            "\tprijs: 3"                      | 6: hier staat een tab: spring in met spaties.
            """, quoteCharacter = '"')
    void tellsInDutchWhatIsAdded(String added, String message) {
        assertThatThrownBy(() -> ProductFile.read("Catalogus", PRODUCT + added + "\n"))
                .hasMessageStartingWith("Catalogus, regel " + message);
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        assertThatThrownBy(() -> ProductFile.read("Catalogus", PRODUCT + PRODUCT))
                .hasMessage("Catalogus, regel 6, bij 'fiets-huren': een ander product heet ook 'fiets-huren': "
                        + "geef elk product een eigen id.");
    }

    @Test
    void takesTheTownsOwnFileAndKeepsTheLastGoodOne(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("municipalities/voorbeeldstad"))
                .resolve("catalogue.yml");
        Files.writeString(own, PRODUCT);
        FileCatalogues catalogues = new FileCatalogues(ConfiguredFiles.inFolder(folder.toString(), "catalogue.yml"));
        Catalogue first = catalogues.of(TOWN);
        assertThat(first.products()).hasSize(1);
        Files.writeString(own, "- nonsense");
        assertThat(catalogues.reload(TOWN)).isEqualTo(first);
        Files.writeString(own, PRODUCT.replace("Je huurt", "Je leent"));
        assertThat(catalogues.reload(TOWN).version()).isNotEqualTo(first.version());
    }

    @Test
    void leavesATownWithABadFileEmpty(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("municipalities/voorbeeldstad"))
                .resolve("catalogue.yml");
        Files.write(own, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        FileCatalogues catalogues = new FileCatalogues(ConfiguredFiles.inFolder(folder.toString(), "catalogue.yml"));
        assertThat(catalogues.of(TOWN).products()).isEmpty();
        assertThat(catalogues.of(new MunicipalityId("tweededorp")).products()).isNotEmpty();
    }
}
