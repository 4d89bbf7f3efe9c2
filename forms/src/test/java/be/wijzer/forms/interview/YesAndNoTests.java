package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.skill.YesNo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Yes and no in French, English and German: where a form asks whether all is right, and as the answer to a question.
class YesAndNoTests {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void confirmOrRefuse(String language) throws IOException, UnreadableForm {
        List<String> wrong = new ArrayList<>();
        for (Said one : Said.in(language)) {
            Step heard = MeasuresTests.step("confirm", one.text(), one.language());
            if (heard.kind() != (one.yes() ? Step.Kind.AFFIRM : Step.Kind.DENY)) {
                wrong.add(one.text() + ": " + heard);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void areTheAnswer(String language) throws IOException, UnreadableForm {
        List<String> wrong = new ArrayList<>();
        for (Said one : Said.in(language)) {
            if (one.anyQuestion()) {
                Step heard = MeasuresTests.step("castle", one.text(), one.language());
                if (!Optional.of(one.yes()).equals(heard.set().get("castle"))) {
                    wrong.add(one.text() + ": " + heard);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void chooseYesOrNo(String language) throws IOException {
        assertThat(Said.in(language))
                .filteredOn(one ->
                        YesNo.YES.isMeantBy(one.text()) != one.yes() || YesNo.NO.isMeantBy(one.text()) == one.yes())
                .isEmpty();
    }

    /// @param anyQuestion whether it answers any question, or only whether all is right
    private record Said(Language language, boolean yes, boolean anyQuestion, String text) {
        static List<Said> in(String language) throws IOException {
            return TurnSet.lines("yes-and-no.tsv").stream()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts[0].equals(language))
                    .map(parts -> new Said(
                            Language.of(parts[0]).orElseThrow(),
                            parts[1].equals("yes"),
                            parts[2].equals("any"),
                            parts[3]))
                    .toList();
        }
    }
}
