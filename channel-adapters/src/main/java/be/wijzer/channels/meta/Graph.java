package be.wijzer.channels.meta;

import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import reactor.netty.resources.ConnectionProvider;

/// Meta's Graph API: one request, one attempt.
public final class Graph implements AutoCloseable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int CONNECTIONS = 200;
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final ConnectionProvider connections;
    private final WebClient client;
    private final Duration patience;
    private final Duration longest;

    /// @param patience how long an answer may take
    public Graph(Duration patience) {
        this.patience = patience;
        longest = patience.multipliedBy(2).plusMillis(CONNECT_MILLIS);
        connections = ConnectionProvider.builder("graph")
                .maxConnections(CONNECTIONS)
                .pendingAcquireMaxCount(10_000)
                .pendingAcquireTimeout(patience)
                .maxIdleTime(IDLE)
                .evictInBackground(IDLE)
                .build();
        HttpClient http = HttpClient.create(connections)
                .disableRetry(true)
                .responseTimeout(patience)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /// Posts JSON with an account's token. Blocks, so never on an event loop.
    public GraphAnswer post(Account account, String path, byte[] json) {
        GraphAnswer answer = client.post()
                .uri(account.url(path))
                .headers(headers -> headers.setBearerAuth(account.accessToken()))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchangeToMono(Graph::read)
                .timeout(longest)
                .onErrorResume(failure -> Mono.just(unanswered(failure)))
                .block(longest.plus(patience));
        return answer == null ? new GraphAnswer.Unanswered("nothing") : answer;
    }

    /// Hands a file over, with an account's token; the answer holds its `id`. Blocks, so never on an event loop.
    public GraphAnswer upload(Account account, String path, String filename, String mimeType, byte[] content) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("messaging_product", "whatsapp");
        parts.part("type", mimeType);
        parts.part("file", new ByteArrayResource(content), MediaType.parseMediaType(mimeType))
                .filename(filename);
        GraphAnswer answer = client.post()
                .uri(account.url(path))
                .headers(headers -> headers.setBearerAuth(account.accessToken()))
                .accept(MediaType.APPLICATION_JSON)
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchangeToMono(Graph::read)
                .timeout(longest)
                .onErrorResume(failure -> Mono.just(unanswered(failure)))
                .block(longest.plus(patience));
        return answer == null ? new GraphAnswer.Unanswered("nothing") : answer;
    }

    private static Mono<GraphAnswer> read(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> answer(status.value(), Node.parse(bytes)));
    }

    private static GraphAnswer answer(int status, Optional<Node> body) {
        Optional<GraphError> error = body.flatMap(GraphError::in);
        if (error.isPresent()) {
            return new GraphAnswer.Refused(status, error.get());
        }
        return body.isPresent() && status / 100 == 2
                ? new GraphAnswer.Done(body.get())
                : new GraphAnswer.Unreadable(status);
    }

    private static GraphAnswer unanswered(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(Graph::beforeSending)
                .findFirst()
                .<GraphAnswer>map(
                        cause -> new GraphAnswer.NotReached(cause.getClass().getSimpleName()))
                .orElseGet(() -> new GraphAnswer.Unanswered(failure.getClass().getSimpleName()));
    }

    private static boolean beforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof PoolAcquireTimeoutException
                || cause instanceof PoolAcquirePendingLimitException;
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
