package be.wijzer.core.outside.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How long another system gets to the last byte of its answer, and how many bytes that may have. The timeout of a
/// request in the JDK ends where the body begins: a system that stops halfway would hold a thread for ever.
public record Patience(Duration longest, int mostBytes) {
    /// An answer that came to its end.
    public record Answer(int status, HttpHeaders headers, byte[] body) {
        /// Whether it was done: a status of 200 or so.
        public boolean isDone() {
            return status / 100 == 2;
        }
    }

    /// The answer has more bytes than it may.
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Asks once, and blocks. Throws an `HttpTimeoutException` where it takes too long.
    public Answer ask(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, _ -> new LimitedBody(mostBytes));
        try {
            HttpResponse<byte[]> answer = coming.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no whole answer in " + longest);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed.getCause());
        } finally {
            coming.cancel(true);
        }
    }
}
