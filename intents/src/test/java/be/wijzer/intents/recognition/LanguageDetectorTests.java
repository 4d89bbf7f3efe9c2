package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTests {
    private static final LanguageDetector detector = new Models().languages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kheb nen afspraak nodig                  | nl
            wadist da                                | nl
            gie zie zot                              | nl
            moek da betoaln of wadde                 | nl
            zedde gulder morgen open                 | nl
            ja                                       | nl
            salut ça va                              | fr
            jai besoin d un certificat               | fr
            où est la mairie                         | fr
            my street light is broken                | en
            yes please                               | en
            wann haben sie geöffnet                  | de
            ich brauche einen neuen ausweis          | de
            merhaba nasılsınız                       |
            quiero una cita                          |
            dziękuję                                 |
            مرحبا                                    |
            Здравствуйте                             |
            12345                                    |
            👍                                       |
            """)
    void tellsTheLanguage(String text, String language) {
        assertThat(detector.detect(text, Language.NL))
                .isEqualTo(Optional.ofNullable(language).flatMap(Language::of));
    }

    @Test
    void takesHardlyAFlemishSentenceForAnotherLanguage() throws IOException {
        List<Example> examples = RasaTrainingFiles.below(Path.of("src/test/resources/evaluation"));
        assertThat(examples).filteredOn(example -> isDutch(example.text())).hasSizeGreaterThan((int)
                (examples.size() * 0.97));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            first.tsv, 0.97
            short.tsv, 0.92
            """)
    void tellsTheLanguageOfMessagesWrittenApart(String set, double floor) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/languages", set));
        assertThat(lines)
                .filteredOn(line -> {
                    String[] sides = line.split("\t");
                    return !detector.detect(sides[1], Language.NL).equals(Language.of(sides[0]));
                })
                .hasSizeLessThan((int) (lines.size() * (1 - floor)));
    }

    @Test
    void leansToTheLanguageOfTheConversationWhereWordsTellLittle() {
        assertThat(detector.detect("Sofie Claes", Language.NL)).contains(Language.NL);
        assertThat(detector.detect("Sofie Claes", Language.FR)).contains(Language.FR);
        assertThat(detector.detect("ik wil naar huis", Language.FR)).contains(Language.NL);
    }

    private static boolean isDutch(String text) {
        return detector.detect(text, Language.NL).equals(Optional.of(Language.NL));
    }
}
