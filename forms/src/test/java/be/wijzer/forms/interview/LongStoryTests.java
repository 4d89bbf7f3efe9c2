package be.wijzer.forms.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages of ten thousand characters, as strangers send them.
class LongStoryTests {
    private static final int LONGEST = 10_000;
    /// Far beyond what it takes; a reading that looks everywhere for everything takes minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void keepsAllOfWhatIsTold() throws Exception {
        String story = "er ligt hier al weken afval op de stoep en niemand doet er iets aan, ".repeat(60) + "einde";
        Step step = TurnSet.heard("report_problem", "description", story);
        assertThat(step.kind()).isEqualTo(Step.Kind.ANSWER);
        assertThat(step.set().get("description")).isEqualTo(Optional.of(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"met ", "met een ", "nul ", "niet de ", "een man of ", "vier punt ", "nee wacht ", "20,- "})
    void isNotHeldUpByOne(String words) {
        assertTimeoutPreemptively(
                PATIENCE,
                () -> TurnSet.heard("book_room", "people", words.repeat(LONGEST).substring(0, LONGEST)));
    }
}
