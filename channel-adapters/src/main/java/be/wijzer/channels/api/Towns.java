package be.wijzer.channels.api;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The towns an address can name.
public record Towns(Municipalities municipalities) {
    /// The town of a request; 404 where it isn't one of ours.
    public Municipality of(ServerRequest request) {
        return municipalities
                .find(request.pathVariable("municipality"))
                .orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "There is no such municipality here."));
    }

    /// Answers in JSON what a request asks of its town in JSON, by work that may block.
    Mono<ServerResponse> answer(ServerRequest request, BiFunction<Municipality, Fields, Object> answer) {
        Municipality town = of(request);
        return Fields.of(request)
                .flatMap(fields -> VirtualThreads.call(() -> answer.apply(town, fields)))
                .flatMap(body -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body));
    }
}
