package be.wijzer.channels.api;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import reactor.core.publisher.Mono;

/// Addresses and who answers there. A known address with another method is 405, an answer nobody accepts 406.
public record Routes(List<Route> routes) {
    public Routes {
        routes = List.copyOf(routes);
    }

    /// One method of one address.
    ///
    /// @param path a pattern, with `{variables}`
    /// @param answers the media type of the answer
    public record Route(HttpMethod method, String path, MediaType answers, HandlerFunction<ServerResponse> handler) {}

    public RouterFunction<ServerResponse> router() {
        RouterFunctions.Builder router = RouterFunctions.route();
        Map<String, Set<HttpMethod>> methods = new LinkedHashMap<>();
        for (Route route : routes) {
            router.route(
                    RequestPredicates.method(route.method()).and(path(route.path())),
                    request -> accepts(request, route.answers())
                            ? route.handler().handle(request)
                            : Mono.error(new NotAcceptableStatusException(List.of(route.answers()))));
            methods.computeIfAbsent(route.path(), _ -> new LinkedHashSet<>()).add(route.method());
        }
        methods.forEach((path, known) -> router.route(
                path(path), request -> Mono.error(new MethodNotAllowedException(request.method(), known))));
        return router.build();
    }

    private static boolean accepts(ServerRequest request, MediaType answer) {
        try {
            List<MediaType> accepted = request.headers().accept();
            return accepted.isEmpty() || accepted.stream().anyMatch(type -> type.isCompatibleWith(answer));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
