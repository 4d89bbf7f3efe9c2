package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.understanding.Intent;
import be.wijzer.core.understanding.IntentRecogniser;
import be.wijzer.core.understanding.Understanding;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What every recogniser does, whoever is behind it.
abstract class RecogniserContract {
    static final MunicipalityId TOWN = new MunicipalityId("voorbeeldstad");

    abstract IntentRecogniser recogniser();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hallo                                                        | greet
            ik wil een zaal huren voor een feest                         | book_room
            er ligt sluikstort in onze straat                            | report_problem
            kan ik met een medewerker spreken                            | talk_to_human
            wat kost een nieuwe identiteitskaart                         | ask_information
            ik wil mijn afspraak verplaatsen                             | move_appointment
            hoever staat mijn bouwaanvraag                               | dossier_status
            schrijf mijn moeder in voor buurbel                          | buurbel_join
            je voudrais réserver une salle                               | book_room
            i want to speak to a human                                   | talk_to_human
            """)
    void understandsPlainQuestions(String text, String intent) {
        assertThat(recogniser().recognise(TOWN, text, Language.NL).intent().name())
                .isEqualTo(intent);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void answersWhateverIsWritten(String text) {
        Understanding understanding = recogniser().recognise(TOWN, text, Language.NL);
        assertThat(understanding.text()).isEqualTo(text);
        assertThat(understanding.ranking()).isNotEmpty().first().isEqualTo(understanding.intent());
        assertThat(understanding.ranking()).extracting(Intent::name).doesNotHaveDuplicates();
        assertThat(understanding.ranking()).extracting(Intent::confidence).allMatch(one -> one >= 0 && one <= 1);
    }

    @Test
    void answersManyAtOnceAsItAnswersOne() throws Exception {
        Understanding alone = recogniser().recognise(TOWN, "ik wil een zaal huren", Language.NL);
        Callable<Intent> again = () -> recogniser()
                .recognise(TOWN, "ik wil een zaal huren", Language.NL)
                .intent();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Intent> one : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> again).toList())) {
                assertThat(one.get().name()).isEqualTo(alone.intent().name());
            }
        }
    }

    static List<String> oddities() {
        return List.of(
                "",
                " ",
                "?",
                "👍👍🏽👨‍👩‍👧",
                "مرحبا كيف حالك",
                "\u0000\u0001\u202e\ufeff",
                "\ud800",
                "a\u0301\u0301\u0301\u0301",
                "ﷺ㍿",
                "<script>alert(1)</script> {{7*7}} \" ' \\",
                "[zaal](room)",
                "woord ".repeat(20_000),
                "a".repeat(100_000),
                "1".repeat(3000));
    }
}
