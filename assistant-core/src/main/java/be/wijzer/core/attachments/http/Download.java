package be.wijzer.core.attachments.http;

import be.wijzer.core.attachments.Received.Fetched;
import be.wijzer.core.outside.http.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/// Downloads a file of a limited size: one request, no redirects, so that a token goes nowhere else.
public final class Download {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int BAD_REQUEST = 400;

    private final HttpClient client;
    private final Duration patience;

    /// @param patience how long an answer may take, to its last byte
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
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            headers.forEach(request::header);
            return fetched(new Patience(patience, limit).ask(client, request.build()));
        } catch (Patience.TooLong _) {
            return new Fetched.TooLarge();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Fetched.Unavailable();
        } catch (IOException | IllegalArgumentException _) {
            return new Fetched.Unavailable();
        }
    }

    private static Fetched fetched(Patience.Answer answer) {
        return switch (answer.status()) {
            case 200 -> new Fetched.Content(answer.body());
            case NOT_FOUND, GONE, BAD_REQUEST -> new Fetched.Gone();
            default -> new Fetched.Unavailable();
        };
    }
}
