package be.wijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole assistant as it is shipped, in this process, on a port of its own.
final class RunningNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningNode(ConfigurableApplicationContext context) {
        this.context = context;
        address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /// @param name of its own folder
    /// @param store where its store is
    /// @param vendors where those of both sandbox towns are
    static RunningNode start(String name, String store, URI vendors, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--wijzer.mongodb.uri=" + store,
                "--wijzer.data-directory=target/" + name,
                "--sandbox.address=" + vendors));
        List.of(properties).forEach(property -> arguments.add("--" + property));
        return new RunningNode(new SpringApplicationBuilder(AssistantApplication.class)
                .profiles("sandbox")
                .run(arguments.toArray(String[]::new)));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, Signed.Webhook webhook) {
        List<String> headers = new ArrayList<>();
        webhook.headers().forEach((name, value) -> headers.addAll(List.of(name, value)));
        return post(path, webhook.body(), headers.toArray(String[]::new));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpClient http() {
        return http;
    }

    <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }
}
