package be.wijzer.channels.website;

import be.wijzer.channels.api.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The modules of the widget. Any page may load them; a browser keeps them and asks whether they have changed.
final class WidgetFiles {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final List<String> NAMES = List.of(
            "wijzer-chat.js", "conversation.js", "events.js", "messages.js", "panel.js", "styles.js", "words.js");

    private final Map<String, File> files =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), File::read));

    private record File(byte[] content, String etag) {
        static File read(String name) {
            try (InputStream resource = WidgetFiles.class.getResourceAsStream("/widget/" + name)) {
                if (resource == null) {
                    throw new IllegalStateException("the widget lacks " + name);
                }
                byte[] content = resource.readAllBytes();
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
                return new File(content, "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    Routes routes() {
        return new Routes(List.of(new Routes.Route(HttpMethod.GET, "/widget/{file}", SCRIPT, this::file)));
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        File file = files.get(request.pathVariable("file"));
        if (file == null) {
            return ServerResponse.notFound().build();
        }
        return request.checkNotModified(file.etag())
                .switchIfEmpty(ServerResponse.status(HttpStatus.OK)
                        .contentType(SCRIPT)
                        .eTag(file.etag())
                        .cacheControl(CacheControl.noCache().cachePublic())
                        .header("Access-Control-Allow-Origin", "*")
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .bodyValue(file.content()));
    }
}
