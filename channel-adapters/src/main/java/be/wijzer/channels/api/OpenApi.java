package be.wijzer.channels.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;

/// The description of the interface, for programs and their makers: OpenAPI 3.1, written by hand.
final class OpenApi {
    private final ClassPathResource document = new ClassPathResource("openapi/openapi.json");

    Routes routes() {
        return new Routes(List.of(new Routes.Route(
                HttpMethod.GET,
                "/openapi.json",
                MediaType.APPLICATION_JSON,
                _ -> ServerResponse.ok()
                        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                        .header("Access-Control-Allow-Origin", "*")
                        .bodyValue(document))));
    }
}
