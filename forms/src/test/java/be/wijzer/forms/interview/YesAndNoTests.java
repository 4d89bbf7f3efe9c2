package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.skill.YesNo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void chooseTheTitleThatMeansIt(String language) throws IOException, UnreadableForm {
        List<String> wrong = new ArrayList<>();
        for (Said one : Said.in(language)) {
            if (one.anyQuestion()) {
                Step heard = MeasuresTests.alone("barbecue", "music", one.text(), one.language());
                if (!music(one.yes(), one.language()).equals(heard.set().get("music"))) {
                    wrong.add(one.text() + ": " + heard);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja                     | true
            tuurlijk               | true
            er is wel muziek       | true
            ja, een dj             | true
            ja, muziek             | true
            nee                    | false
            neen                   | false
            neen, geen muziek      | false
            geen                   | false
            er komt geen muziek    | false
            zonder muziek          | false
            nee, dat is te luid    | false
            2                      | false
            de eerste              | true
            """)
    void chooseTheTitleThatMeansItInDutch(String text, boolean yes) throws UnreadableForm {
        Step heard = MeasuresTests.alone("barbecue", "music", text, Language.NL);
        assertThat(heard.set()).isEqualTo(Map.of("music", music(yes, Language.NL)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Is er muziek?             | Ja, muziek;Geen muziek          | Ja, muziek    | Geen muziek
            Is er muziek?             | Ja, live;Ja, een dj;Nee         | -             | Nee
            Is er muziek?             | Luid;Zonder versterker          | Luid          | Zonder versterker
            Wil je dat op papier?     | Ja;Liever per mail              | Ja            | Liever per mail
            Wil je dat op papier?     | Ja;Nee;Weet ik nog niet         | Ja            | Nee
            Wanneer mogen we bellen?  | Vandaag;Geen haast              | -             | -
            Op welk moment?           | Voormiddag;Namiddag;Geen van de twee | -        | -
            Welke zaal wil je?        | De Kring;Feestzaal              | -             | -
            """)
    void areTwoOfTheTitles(String question, String titles, @Nullable String yes, @Nullable String no) {
        assertThat(Poles.of(List.of(titles.split(";")), Optional.of(Sayings.plain(question))))
                .isEqualTo(new Poles(Optional.ofNullable(yes), Optional.ofNullable(no)));
    }

    private static Optional<Object> music(boolean yes, Language language) throws UnreadableForm {
        return MeasuresTests.form("barbecue").field("music").stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.id().equals(yes ? "yes" : "no"))
                .map(option -> (Object) option.title().in(language))
                .findFirst();
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
