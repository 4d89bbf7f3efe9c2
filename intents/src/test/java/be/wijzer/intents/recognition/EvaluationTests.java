package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The floor under the shipped model, on sentences written apart from its examples.
class EvaluationTests {
    private static final IntentModel model = new Models().shipped();

    @ParameterizedTest
    @ValueSource(strings = {"evaluation", "unseen"})
    void wordsAndLettersAloneReachTheGoals(String set) throws IOException {
        Evaluation evaluation = Evaluation.of(
                RasaTrainingFiles.below(Path.of("src/test/resources", set)),
                text -> model.judge(text, null).intent());
        assertThat(evaluation.accuracy()).as(evaluation.perIntent()).isGreaterThan(0.94);
        assertThat(evaluation.refused()).isLessThan(0.04);
        assertThat(evaluation.recalled()).isGreaterThan(0.84);
    }

    /// A notice on a gable is no problem to report, a power cut none of a town's, and having nothing left no complaint.
    @Test
    void wordsAndLettersTellNoticesAndWantFromReports() throws IOException {
        Evaluation evaluation = Evaluation.of(
                RasaTrainingFiles.below(Path.of("src/test/resources/situations")),
                text -> model.judge(text, null).intent());
        assertThat(evaluation.accuracy()).as(evaluation.perIntent()).isGreaterThan(0.75);
        assertThat(evaluation.recalled()).isGreaterThan(0.9);
    }
}
