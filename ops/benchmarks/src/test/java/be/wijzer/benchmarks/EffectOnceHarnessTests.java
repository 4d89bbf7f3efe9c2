package be.wijzer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two nodes on one store, in short; `ops/bench effect-once kill` does it at length.
@Timeout(180)
class EffectOnceHarnessTests {
    private static final List<List<String>> CONVERSATIONS = Words.CONVERSATIONS.subList(0, 6);
    private static Optional<Installation> town = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        Optional<Program> program = Program.find();
        assumeThat(program).as("the application has been packaged").isPresent();
        Installation.Storage storage = Installation.Storage.shared(System.getProperty("wijzer.test.mongodb-uri", ""));
        town = Optional.of(Installation.start(program.orElseThrow(), storage, 2, "--wijzer.parked=5s"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (town.isPresent()) {
            town.get().close();
        }
    }

    @Test
    void givesTheSameAnswersWhenEventsAreRepeatedLateAndInAnyOrder() throws IOException {
        EffectOnceHarness.Result result = new EffectOnceHarness(town.orElseThrow(), 1).repeated(CONVERSATIONS, 2);
        assertThat(result.wrong()).isEmpty();
        assertThat(result.unexcused()).isEmpty();
        assertThat(result.twice()).isZero();
        assertThat(result.talks()).isEqualTo(12);
    }

    @Test
    void givesTwentyMessagesInTwoSecondsTwentyTurnsInOrder() throws IOException {
        EffectOnceHarness.Result result = new EffectOnceHarness(town.orElseThrow(), 2).hasty();
        assertThat(result.wrong()).isEmpty();
        assertThat(result.unexcused()).isEmpty();
        assertThat(result.messages()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void losesNothingWhenNodesAreKilledUnderLoad() throws IOException {
        EffectOnceHarness.Result result = new EffectOnceHarness(town.orElseThrow(), 3).killed(CONVERSATIONS, 3, 8);
        assertThat(result.wrong()).isEmpty();
        assertThat(result.unexcused()).isEmpty();
        assertThat(result.counted()).isGreaterThanOrEqualTo(result.twice());
        assertThat(result.talks()).isGreaterThan(8);
    }
}
