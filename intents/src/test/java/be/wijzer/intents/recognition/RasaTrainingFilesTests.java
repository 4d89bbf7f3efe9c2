package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.wijzer.core.municipality.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RasaTrainingFilesTests {
    @Test
    void readsSentencesWithoutTheirAnnotations() {
        assertThat(read("nlu/fr/book_room.yml", """
                version: "3.1"
                nlu:
                - intent: book_room
                  examples: |
                    - une salle pour [samedi](date)
                    - une salle de [quarante]{"entity": "people", "value": "40"} personnes
                - lookup: city
                  examples: |
                    - Gand
                """))
                .containsExactly(
                        new Example("book_room", Language.FR, "une salle pour samedi"),
                        new Example("book_room", Language.FR, "une salle de quarante personnes"));
    }

    @Test
    void readsExamplesGivenAsAList() {
        assertThat(read("own.yml", """
                nlu:
                - intent: greet
                  examples:
                  - text: |
                      dag jan
                """)).containsExactly(new Example("greet", Language.NL, "dag jan"));
    }

    @Test
    void findsNothingInOtherYaml() {
        assertThat(read("own.yml", "stories: []")).isEmpty();
        assertThat(read("own.yml", "")).isEmpty();
    }

    @Test
    void namesTheFileThatIsNoYaml() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("nlu/nl/broken.yml", "nlu: ["))
                .withMessageContaining("nlu/nl/broken.yml");
    }

    @Test
    void findsNoExamplesInAFolderThatIsNotThere() throws IOException {
        assertThat(RasaTrainingFiles.below(Path.of("nowhere"))).isEmpty();
    }

    @Test
    void shipsEveryIntentInEveryLanguage() throws IOException {
        List<Example> examples = RasaTrainingFiles.shipped().examples();
        for (Language language : Language.values()) {
            assertThat(examples.stream()
                            .filter(example -> example.language() == language)
                            .map(Example::intent)
                            .distinct())
                    .as(language.code())
                    .hasSizeGreaterThanOrEqualTo(34);
        }
    }

    private static List<Example> read(String address, String yaml) {
        return RasaTrainingFiles.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), address);
    }
}
