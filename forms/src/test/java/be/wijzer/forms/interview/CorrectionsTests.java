package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.MunicipalityId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said anew of an answer given before.
class CorrectionsTests {
    private static final Path BARBECUE = Path.of("src/test/resources/town/voorbeeldstad/forms/barbecue.yml");

    @ParameterizedTest
    @ValueSource(strings = {"toch liever wel muziek", "wacht, doe toch maar muziek"})
    void takesAnotherOptionOfAChoiceMadeBefore(String said) throws Exception {
        assertThat(said("confirm", Map.of("music", Answer.of("no")), said).set())
                .containsExactly(Map.entry("music", Optional.of("yes")));
    }

    @Test
    void leavesAChoiceThatIsOnlyAskedAbout() throws Exception {
        assertThat(said("confirm", Map.of("music", Answer.of("yes")), "mag er eigenlijk muziek zijn?")
                        .set())
                .isEmpty();
    }

    @Test
    void takesNoHouseNumberForADay() throws Exception {
        Step step = TurnSet.heard("report_problem", "date", "nee wacht, het is in de Dorpsstraat 8");
        assertThat(step.set()).doesNotContainKey("date");
    }

    private static Step said(String asked, Map<String, Answer> known, String text) throws Exception {
        Form form = FormReader.read("barbecue.yml", Files.readString(BARBECUE));
        return new Interview(TownEntities.voorbeeldstad())
                .step(new Asking(
                        new MunicipalityId("voorbeeldstad"),
                        form,
                        known,
                        form.field(asked).orElseThrow(),
                        Optional.of("Klopt alles?"),
                        List.of(),
                        text,
                        List.of(),
                        LocalDateTime.parse("2026-05-04T10:00")));
    }
}
