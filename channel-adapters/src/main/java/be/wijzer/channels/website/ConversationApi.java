package be.wijzer.channels.website;

import be.wijzer.channels.api.Fields;
import be.wijzer.channels.api.OwnTrace;
import be.wijzer.channels.api.Refused;
import be.wijzer.channels.api.Routes;
import be.wijzer.channels.api.Routes.Route;
import be.wijzer.channels.api.Towns;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.conversation.Receipt;
import be.wijzer.core.municipality.Language;
import be.wijzer.core.municipality.Municipality;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The website's interface: open a conversation, say something, read what was said.
final class ConversationApi {
    private static final String CONVERSATIONS = "/api/v1/{municipality}/conversations";
    private static final String MESSAGES = CONVERSATIONS + "/{conversation}/messages";
    private static final String EVENTS = CONVERSATIONS + "/{conversation}/events";
    private static final int LONGEST_PAGE = 2_000;

    private final Towns towns;
    private final Gate gate;
    private final Arrival arrival;
    private final Stream stream;
    private final Limits limits;

    ConversationApi(Towns towns, Gate gate, Arrival arrival, Stream stream, Limits limits) {
        this.towns = towns;
        this.gate = gate;
        this.arrival = arrival;
        this.stream = stream;
        this.limits = limits;
    }

    Routes routes() {
        return new Routes(List.of(
                new Route(HttpMethod.POST, CONVERSATIONS, MediaType.APPLICATION_JSON, this::open),
                new Route(HttpMethod.POST, MESSAGES, MediaType.APPLICATION_JSON, this::say),
                new Route(HttpMethod.GET, MESSAGES, MediaType.APPLICATION_JSON, this::messages),
                new Route(HttpMethod.GET, EVENTS, MediaType.TEXT_EVENT_STREAM, this::events)));
    }

    private record Opened(String conversation, String token, Town town) {}

    private record Town(String name, List<String> languages) {}

    private Mono<ServerResponse> open(ServerRequest request) {
        Municipality town = towns.of(request);
        refuse(limits.conversation(request), "Too many conversations from this network.");
        return Fields.of(request).flatMap(fields -> {
            Optional<Language> language = fields.language().filter(town.languages()::contains);
            fields.optional("page", LONGEST_PAGE);
            fields.check();
            ConversationId id = ConversationId.random();
            return gate.tokenFor(town, id)
                    .flatMap(token -> Mono.fromFuture(() -> arrival.joins(town.id(), id, language))
                            .flatMap(_ -> json(ServerResponse.status(HttpStatus.CREATED))
                                    .bodyValue(new Opened(id.value(), token, shown(town)))));
        });
    }

    private static Town shown(Municipality town) {
        return new Town(
                town.name(), town.languages().stream().map(Language::code).toList());
    }

    private Mono<ServerResponse> say(ServerRequest request) {
        Municipality town = towns.of(request);
        return gate.open(request, town)
                .flatMap(id -> Fields.of(request).flatMap(fields -> {
                    Submission message = Submission.read(fields);
                    refuse(limits.message(id), "Too many messages at once.");
                    return OwnTrace.around(() -> Mono.fromFuture(arrival.says(town.id(), id, message)))
                            .flatMap(receipt -> accepted(message, receipt));
                }));
    }

    private static Mono<ServerResponse> accepted(Submission message, Optional<Receipt> receipt) {
        return receipt.isPresent()
                ? json(ServerResponse.accepted()).bodyValue(Map.of("id", message.id()))
                : Mono.error(Gate.noSuchConversation());
    }

    private Mono<ServerResponse> messages(ServerRequest request) {
        Municipality town = towns.of(request);
        long after = after(request);
        return gate.open(request, town)
                .flatMap(id -> stream.after(id, after))
                .switchIfEmpty(Mono.error(Gate::noSuchConversation))
                .flatMap(part -> json(ServerResponse.ok()).bodyValue(Map.of("messages", part.messages())));
    }

    private Mono<ServerResponse> events(ServerRequest request) {
        Municipality town = towns.of(request);
        long after = Optional.ofNullable(request.headers().firstHeader("Last-Event-ID"))
                .flatMap(Stream::sequence)
                .orElseGet(() -> after(request));
        return gate.open(request, town)
                .filterWhen(id -> stream.after(id, Long.MAX_VALUE - 1).hasElement())
                .switchIfEmpty(Mono.error(Gate::noSuchConversation))
                .flatMap(id -> ServerResponse.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(BodyInserters.fromServerSentEvents(stream.events(id, after))));
    }

    private static long after(ServerRequest request) {
        String written = request.queryParam("after").orElse("0");
        return Stream.sequence(written)
                .orElseThrow(() -> Refused.field("after", "must be a sequence: a number from 0"));
    }

    private static void refuse(Optional<Duration> wait, String detail) {
        wait.ifPresent(pause -> {
            throw Refused.forNow(HttpStatus.TOO_MANY_REQUESTS, detail, pause);
        });
    }

    private static ServerResponse.BodyBuilder json(ServerResponse.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON);
    }
}
