package be.wijzer.core.attachments.clamav;

import be.wijzer.core.attachments.VirusScan;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks ClamAV's daemon over TCP: `INSTREAM` of clamd(8), pieces with their length before them, a length of zero at the
/// end. Whatever isn't a clear answer is none.
public final class Clamd implements VirusScan {
    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;
    private final Duration patience;

    /// @param patience how long a scan may take, connecting and sending included
    public Clamd(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Verdict scan(byte[] content) {
        FutureTask<Verdict> asking;
        // Closing the line ends whatever waits on it: a write has no timeout of its own.
        try (Socket line = new Socket()) {
            asking = new FutureTask<>(() -> asked(line, content));
            Thread.startVirtualThread(asking);
            return asking.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            log.warn("clamd gives no verdict in {}", patience);
        } catch (ExecutionException broken) {
            log.warn(
                    "clamd gives no verdict: {}",
                    broken.getCause() == null ? broken : broken.getCause().toString());
        } catch (IOException broken) {
            log.warn("clamd gives no verdict: {}", broken.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Verdict.UNKNOWN;
    }

    private Verdict asked(Socket line, byte[] content) throws IOException {
        line.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
        DataOutputStream out = new DataOutputStream(line.getOutputStream());
        out.write(COMMAND);
        for (int at = 0; at < content.length; at += PIECE) {
            int length = Math.min(PIECE, content.length - at);
            out.writeInt(length);
            out.write(content, at, length);
        }
        out.writeInt(0);
        out.flush();
        return verdict(answer(line.getInputStream()));
    }

    /// Up to its zero byte.
    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int sign = in.read(); sign > 0 && answer.length() < LONGEST_ANSWER; sign = in.read()) {
            answer.append((char) sign);
        }
        return answer.toString().strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        log.warn("clamd gives no verdict: {}", answer);
        return Verdict.UNKNOWN;
    }
}
