package be.wijzer.channels.api;

import be.wijzer.core.store.StoreUnavailable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Tells every error under `/api` and about the documents beside it as `application/problem+json`, the framework's own
/// included. Pages tell theirs by themselves, but for a store that is away: that is 503 everywhere.
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final Set<String> DOCUMENTS = Set.of("/openapi.json", "/forms/schema.json");
    private static final Duration STORE_PAUSE = Duration.ofSeconds(2);

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        String path = exchange.getRequest().getPath().value();
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        if (!path.startsWith("/api/") && !DOCUMENTS.contains(path)) {
            return Mono.error(ofAPage(cause(thrown), response));
        }
        Refused refused = refused(cause(thrown), path);
        HttpHeaders headers = response.getHeaders();
        if (thrown instanceof ErrorResponse framework) {
            headers.putAll(framework.getHeaders());
        }
        refused.retryAfter()
                .ifPresent(
                        pause -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds()))));
        if (refused.problem().status() == HttpStatus.UNAUTHORIZED.value()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        response.setRawStatusCode(refused.problem().status());
        byte[] body = json.writeValueAsBytes(refused.problem());
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Throwable ofAPage(Throwable thrown, ServerHttpResponse response) {
        if (!(thrown instanceof StoreUnavailable)) {
            return thrown;
        }
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(STORE_PAUSE.toSeconds()));
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "the store can't be reached", thrown);
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
    }

    private static Refused refused(Throwable thrown, String path) {
        return switch (thrown) {
            case Refused refused -> refused;
            case StoreUnavailable _ ->
                Refused.forNow(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Nothing can be saved or read just now. Please ask again soon.",
                        STORE_PAUSE);
            case ErrorResponse framework -> Refused.because(problem(framework));
            case Throwable bug -> {
                log.error("a request to {} failed", path.split("/", 6)[1], bug);
                yield Refused.because(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");
            }
        };
    }

    private static Problem problem(ErrorResponse framework) {
        HttpStatus status = HttpStatus.resolve(framework.getStatusCode().value());
        return switch (status == null ? HttpStatus.BAD_REQUEST : status) {
            case NOT_FOUND -> Problem.of(HttpStatus.NOT_FOUND, "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "This address doesn't know that method; see Allow.");
            case NOT_ACCEPTABLE ->
                Problem.of(HttpStatus.NOT_ACCEPTABLE, "The answer can't be given in the form that Accept asks for.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json in UTF-8.");
            case HttpStatus other -> Problem.of(other, "The request can't be answered.");
        };
    }
}
