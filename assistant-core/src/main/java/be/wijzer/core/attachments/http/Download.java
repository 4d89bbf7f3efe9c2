package be.wijzer.core.attachments.http;

import be.wijzer.core.attachments.Received.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Downloads a file of a limited size: one request, no redirects, so that a token goes nowhere else.
public final class Download {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int BAD_REQUEST = 400;

    private final HttpClient client;
    private final Duration patience;

    /// @param patience how long an answer, and then its body, may take
    public Download(Duration patience) {
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Blocks.
    public Fetched get(URI address, Map<String, String> headers, int limit) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
            headers.forEach(request::header);
            HttpResponse<InputStream> response =
                    client.send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return answer(response, body, limit);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Unavailable();
        } catch (IOException | IllegalArgumentException _) {
            return new Fetched.Unavailable();
        }
    }

    private static Fetched answer(HttpResponse<InputStream> response, InputStream body, int limit) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> {
                if (response.headers().firstValueAsLong("Content-Length").orElse(0) > limit) {
                    yield new Fetched.TooLarge();
                }
                byte[] bytes = body.readNBytes(limit + 1);
                yield bytes.length > limit ? new Fetched.TooLarge() : new Fetched.Content(bytes);
            }
            case NOT_FOUND, GONE, BAD_REQUEST -> new Fetched.Gone();
            default -> new Fetched.Unavailable();
        };
    }
}
