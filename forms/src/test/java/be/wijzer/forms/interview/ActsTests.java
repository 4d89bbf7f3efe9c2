package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The model of what kind of turn a sentence is. `-Dwijzer.acts=learn` learns it anew.
class ActsTests {
    private static final Path MODEL = Path.of("src/main/resources/interview/acts.model");

    @Test
    void wereLearnedFromTheTurnsAsTheyAre() throws Exception {
        if ("learn".equals(System.getProperty("wijzer.acts"))) {
            ActsTraining.write(new ActsTraining(TurnSet.examples(ActsTraining.files())).learned(), MODEL);
        } else {
            assertThat(Acts.fingerprint())
                    .as("learn it anew with -Dwijzer.acts=learn")
                    .isEqualTo(ActsTraining.fingerprint());
        }
    }

    /// Turns held out of the learning, a tenth at a time.
    @Test
    void tellTheKindOfTurnsTheyWereNotLearnedFrom() throws Exception {
        double share = TurnSet.heldOut(TurnSet.examples(ActsTraining.files()), 5);
        System.out.printf("kind of turns held out: %.3f%n", share);
        assertThat(share).isGreaterThan(0.85);
    }
}
