package be.wijzer.core.outside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.wijzer.core.magda.MagdaStandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PatienceTests {
    private static final Patience PATIENCE = new Patience(Duration.ofMillis(500), 100);
    private final HttpClient client = HttpClient.newHttpClient();
    private MagdaStandIn other;

    @BeforeEach
    void start() throws IOException {
        other = new MagdaStandIn();
    }

    @AfterEach
    void stop() {
        other.close();
        client.close();
    }

    private Patience.Answer ask() throws IOException, InterruptedException {
        return PATIENCE.ask(
                client, HttpRequest.newBuilder(other.connection().address()).build());
    }

    @Test
    void takesAnAnswerWhatever() throws Exception {
        other.answers("x".repeat(100));
        other.fails(503);
        Patience.Answer answer = ask();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.isDone()).isFalse();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).hasSize(100);
    }

    @Test
    void waitsForNoMoreThanItMayBe() {
        other.answers("x".repeat(101));
        assertThatThrownBy(this::ask).isInstanceOf(Patience.TooLong.class);
    }

    @Test
    void endsWhereTheAnswerStopsHalfway() {
        other.answers("x".repeat(100));
        other.goesSilentAfter(50);
        assertThatThrownBy(this::ask).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void endsWhereNothingComes() {
        other.waits(5_000);
        assertThatThrownBy(this::ask).isInstanceOf(HttpTimeoutException.class);
        other.close();
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    }
}
