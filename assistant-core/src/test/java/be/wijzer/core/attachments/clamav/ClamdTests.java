package be.wijzer.core.attachments.clamav;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.core.attachments.VirusScan.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ClamdTests {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private ServerSocket daemon;

    @BeforeEach
    void start() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    private Clamd clamd() {
        return new Clamd("localhost", daemon.getLocalPort(), PATIENCE);
    }

    /// Takes one file, says this, and hangs up.
    private CompletableFuture<byte[]> says(String answer) {
        CompletableFuture<byte[]> taken = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (Socket line = daemon.accept()) {
                taken.complete(file(new DataInputStream(line.getInputStream())));
                line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException broken) {
                taken.completeExceptionally(broken);
            }
        });
        return taken;
    }

    private static byte[] file(DataInputStream in) throws IOException {
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        return all.toByteArray();
    }

    @Test
    void sendsTheWholeFile() throws Exception {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        CompletableFuture<byte[]> taken = says("stream: OK\0");
        assertThat(clamd().scan(content)).isEqualTo(Verdict.CLEAN);
        assertThat(Arrays.equals(taken.get(5, TimeUnit.SECONDS), content)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            stream: OK                                     , CLEAN
            stream: Win.Test.EICAR_HDB-1 FOUND             , INFECTED
            INSTREAM size limit exceeded. ERROR            , UNKNOWN
            stream: Can't allocate memory ERROR            , UNKNOWN
            stream: O                                      , UNKNOWN
            ''                                             , UNKNOWN
            HTTP/1.1 200 OK                                , UNKNOWN
            """)
    void takesNothingButAClearAnswer(String answer, Verdict verdict) {
        says(answer + "\0");
        assertThat(clamd().scan(new byte[] {1})).isEqualTo(verdict);
    }

    @Test
    void waitsNoLongerThanItsPatience() throws Exception {
        CompletableFuture<Socket> line = CompletableFuture.supplyAsync(() -> {
            try {
                return daemon.accept();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        // Larger than what fits between the two, so that sending waits too.
        assertThat(clamd().scan(new byte[40_000_000])).isEqualTo(Verdict.UNKNOWN);
        line.get(5, TimeUnit.SECONDS).close();
    }

    @Test
    void knowsNothingWhereNobodyAnswers() throws IOException {
        daemon.close();
        assertThat(clamd().scan(new byte[] {1})).isEqualTo(Verdict.UNKNOWN);
    }
}
