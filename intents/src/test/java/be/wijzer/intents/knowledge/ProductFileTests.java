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
            title: Fiets huren  | titel: Fiets huren  | catalogue.yml:1: 'title' is missing
            appointment: false  | appointment: soms   | catalogue.yml:1: 'appointment' is neither true nor false
            appointment: false  | appointment: [a]    | catalogue.yml:4: 'appointment' is not a text
            id: fiets-huren     | id: Fiets           | catalogue.yml:1: the id is not lower case with hyphens
            url: https://       | url: ftp://         | catalogue.yml:1: 'url' is not a web address
            title: Fiets huren  | title: "Fiets huren | catalogue.yml
            """)
    void tellsWhereAFileIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> ProductFile.read("catalogue.yml", PRODUCT.replace(right, wrong)))
                .isInstanceOf(UnreadableContent.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesAnUnknownKeyAndAnIdThatStandsTwice() {
        assertThatThrownBy(() -> ProductFile.read("c", PRODUCT + "  prijs: 3\n"))
                .hasMessage("c:1: 'prijs' is unknown");
        assertThatThrownBy(() -> ProductFile.read("c", PRODUCT + PRODUCT))
                .hasMessage("c:6: the id 'fiets-huren' stands here twice");
        assertThatThrownBy(() -> ProductFile.read("c", PRODUCT + "  related: [auto]\n"))
                .hasMessage("c:1: the related product 'auto' doesn't exist");
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
