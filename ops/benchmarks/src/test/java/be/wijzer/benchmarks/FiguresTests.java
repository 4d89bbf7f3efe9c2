package be.wijzer.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    1, 1
                    50, 50
                    99, 99
                    100, 100
                    99.5, 100
                    """)
    void takesTheNearestRankForAPercentile(double percent, long expected) {
        Latencies latencies = new Latencies();
        for (int n = 100; n > 0; n--) {
            latencies.add(n);
        }
        assertThat(latencies.percentile(percent)).isEqualTo(Duration.ofNanos(expected));
    }

    @Test
    void marksAGoalThatWasMissed(@TempDir Path folder) throws IOException {
        Report report = new Report("speed", "How it was measured.");
        report.atLeast("turns per second", 700, 600, "");
        report.atMost("p99", 151, 150, "ms");
        report.write(folder);
        assertThat(Files.readString(folder.resolve("speed.md")))
                .contains("How it was measured.", "| turns per second | 700 | ≥ 600 | reached |")
                .contains("| p99 | 151 ms | ≤ 150 ms | missed |", "Java " + Runtime.version());
    }

    @Test
    void doesTheWorkSoManyTimes() {
        AtomicInteger done = new AtomicInteger();
        assertThat(Rush.times(7, 100, _ -> done.incrementAndGet()).count()).isEqualTo(100);
        assertThat(Rush.open(1000, Duration.ofMillis(50), _ -> done.incrementAndGet())
                        .count())
                .isEqualTo(50);
        assertThat(done).hasValue(150);
    }

    @Test
    void readsNamesAndLimits() {
        Arguments arguments = Arguments.of("webhook", "--seconds=3", "website");
        assertThat(arguments.names()).containsExactly("webhook", "website");
        assertThat(arguments.seconds(20)).isEqualTo(Duration.ofSeconds(3));
        assertThat(arguments.count("clients", 64)).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--second=3", "--seconds", "--seconds=0", "--seconds=x"})
    void refusesLimitsThatAreNone(String word) {
        assertThatThrownBy(() -> Arguments.of(word).seconds(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
