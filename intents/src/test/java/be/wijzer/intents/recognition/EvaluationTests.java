package be.wijzer.intents.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The floor under the shipped model, on sentences written apart from its examples.
class EvaluationTests {
    @Test
    void wordsAndLettersAloneReachTheGoals() throws IOException {
        IntentModel model = new Models().shipped();
        Evaluation evaluation = Evaluation.of(
                RasaTrainingFiles.below(Path.of("src/test/resources/evaluation")),
                text -> model.judge(text, null).intent());
        assertThat(evaluation.accuracy()).as(evaluation.perIntent()).isGreaterThan(0.92);
        assertThat(evaluation.refused()).isLessThan(0.05);
        assertThat(evaluation.recalled()).isGreaterThan(0.8);
    }
}
