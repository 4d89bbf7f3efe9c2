package be.wijzer.channels.api;

import be.wijzer.core.municipality.Municipalities;
import be.wijzer.core.municipality.Municipality;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;

/// The towns an address can name.
public record Towns(Municipalities municipalities) {
    /// The town of a request; 404 where it isn't one of ours.
    public Municipality of(ServerRequest request) {
        return municipalities
                .find(request.pathVariable("municipality"))
                .orElseThrow(() -> Refused.because(HttpStatus.NOT_FOUND, "There is no such municipality here."));
    }
}
