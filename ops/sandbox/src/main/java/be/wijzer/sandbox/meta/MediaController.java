package be.wijzer.sandbox.meta;

import be.wijzer.sandbox.meta.Media.File;
import be.wijzer.sandbox.town.Town;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Uploading, looking up and downloading media; the download needs the token too. `/media/{id}` shows a file on the
/// pages of the sandbox.
@RestController
class MediaController {
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/webp", "application/pdf");

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @PostMapping("/graph/{version}/{id}/media")
    ResponseEntity<Object> upload(
            @PathVariable String version,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "messaging_product", required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Optional<GraphError> refusal = GraphAccess.refusal(version, authorization, null);
        if (refusal.isPresent()) {
            return refusal.get().response();
        }
        Town town = GraphAccess.town(authorization, null).orElseThrow();
        if (!town.phoneNumberId().equals(id)) {
            return GraphAccess.unknownNode(id).response();
        }
        if (!"whatsapp".equals(product)) {
            return GraphError.parameter("The parameter messaging_product is required.")
                    .response();
        }
        if (file == null || file.isEmpty()) {
            return GraphError.parameter("The parameter file is required.").response();
        }
        String mimeType = type == null ? file.getContentType() : type;
        if (mimeType == null || !mimeType.contains("/")) {
            return GraphError.parameter("Param file must be a file with a supported type.")
                    .response();
        }
        return ResponseEntity.ok(
                Map.of("id", media.keep(mimeType, file.getBytes()).id()));
    }

    @GetMapping("/graph/{version}/{id}")
    ResponseEntity<Object> lookUp(
            @PathVariable String version,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        Optional<GraphError> refusal = GraphAccess.refusal(version, authorization, null);
        if (refusal.isPresent()) {
            return refusal.get().response();
        }
        return media.with(id)
                .map(file -> ResponseEntity.<Object>ok(described(file)))
                .orElseGet(() -> GraphAccess.unknownNode(id).response());
    }

    private static Map<String, Object> described(File file) {
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/graph/media/{id}/content")
                .buildAndExpand(file.id())
                .toUriString();
        return Map.of(
                "messaging_product",
                "whatsapp",
                "url",
                url,
                "mime_type",
                file.mimeType(),
                "sha256",
                file.sha256(),
                "file_size",
                file.content().length,
                "id",
                file.id());
    }

    @GetMapping("/graph/media/{id}/content")
    ResponseEntity<byte[]> download(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        if (GraphAccess.town(authorization, null).isEmpty()) {
            return ResponseEntity.status(401).build();
        }
        return content(id);
    }

    @GetMapping("/media/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        return content(id);
    }

    private ResponseEntity<byte[]> content(String id) {
        return media.with(id)
                .map(file -> ResponseEntity.ok()
                        .contentType(
                                SHOWN.contains(file.mimeType())
                                        ? MediaType.parseMediaType(file.mimeType())
                                        : MediaType.APPLICATION_OCTET_STREAM)
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
