package be.wijzer.channels.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.wijzer.channels.api.OwnTrace;
import be.wijzer.core.store.StoreUnavailable;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// A webhook that Meta calls: registered with a token, then sent signed bodies. 200 once what it brought has been
/// saved; anything else makes Meta send it again.
public final class Webhook {
    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final int LARGEST = 3 * 1024 * 1024;
    private static final String RETRY_SECONDS = "5";

    private final Accounts<?> accounts;
    private final Reception reception;
    private final Collection<String> secrets;

    public Webhook(Accounts<?> accounts, Reception reception) {
        this.accounts = accounts;
        this.reception = reception;
        secrets = accounts.appSecrets();
    }

    /// The routes: `GET` registers, `POST` delivers.
    public RouterFunction<ServerResponse> at(String path) {
        return RouterFunctions.route()
                .GET(path, this::register)
                .POST(path, this::deliver)
                .build();
    }

    private Mono<ServerResponse> register(ServerRequest request) {
        Optional<String> challenge = request.queryParam("hub.challenge");
        boolean ours =
                request.queryParam("hub.mode").filter("subscribe"::equals).isPresent()
                        && request.queryParam("hub.verify_token")
                                .filter(this::isVerifyToken)
                                .isPresent();
        return ours && challenge.isPresent()
                ? ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(challenge.get())
                : answer(HttpStatus.FORBIDDEN);
    }

    private boolean isVerifyToken(String given) {
        boolean found = false;
        for (String token : accounts.verifyTokens()) {
            found |= MessageDigest.isEqual(token.getBytes(UTF_8), given.getBytes(UTF_8));
        }
        return found;
    }

    private Mono<ServerResponse> deliver(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        Optional<Signature> signature =
                Signature.of(Optional.ofNullable(request.headers().firstHeader(Signature.HEADER)));
        return signature
                .map(given -> body(request)
                        .flatMap(body -> deliver(given, body))
                        .onErrorResume(DataBufferLimitException.class, _ -> answer(HttpStatus.CONTENT_TOO_LARGE)))
                .orElseGet(() -> answer(HttpStatus.UNAUTHORIZED));
    }

    private Mono<ServerResponse> deliver(Signature signature, byte[] raw) {
        Set<String> signers = signature.madeWith(secrets, raw);
        if (signers.isEmpty()) {
            return answer(HttpStatus.FORBIDDEN);
        }
        Optional<Node> body = Node.parse(raw);
        if (body.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST);
        }
        boolean foreign = reception.accounts(body.get()).stream()
                .flatMap(id -> accounts.find(id).stream())
                .anyMatch(owned -> owned.account().appSecrets().stream().noneMatch(signers::contains));
        return foreign ? answer(HttpStatus.FORBIDDEN) : OwnTrace.around(() -> take(body.get()));
    }

    private Mono<ServerResponse> take(Node body) {
        CompletableFuture<?>[] saved = reception.take(body).toArray(CompletableFuture<?>[]::new);
        return Mono.fromFuture(CompletableFuture.allOf(saved), true)
                .then(answer(HttpStatus.OK))
                .onErrorResume(failure -> {
                    if (!(failure instanceof StoreUnavailable || failure.getCause() instanceof StoreUnavailable)) {
                        log.error("a webhook's events couldn't be taken in", failure);
                    }
                    return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                            .build();
                });
    }

    private static Mono<byte[]> body(ServerRequest request) {
        return DataBufferUtils.join(request.exchange().getRequest().getBody(), LARGEST)
                .map(Webhook::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Mono<ServerResponse> answer(HttpStatus status) {
        return ServerResponse.status(status).build();
    }
}
