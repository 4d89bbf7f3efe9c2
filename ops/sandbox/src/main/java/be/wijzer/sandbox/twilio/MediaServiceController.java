package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.meta.Media;
import be.wijzer.sandbox.meta.Media.File;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Twilio's media service: where what came with a message can be downloaded.
@RestController
class MediaServiceController {
    private final Media media;

    MediaServiceController(Media media) {
        this.media = media;
    }

    @GetMapping("/twilio/v1/Services/{service}/Media/{sid}")
    Map<String, Object> describe(
            @PathVariable String service,
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        TwilioAccess.admit(authorization);
        File file = media.with(MediaSids.id(sid))
                .orElseThrow(() -> TwilioRefusal.notFound("/v1/Services/" + service + "/Media/" + sid));
        String url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/media/{id}")
                .buildAndExpand(file.id())
                .toUriString();
        return Map.of(
                "sid",
                sid,
                "service_sid",
                service,
                "content_type",
                file.mimeType(),
                "size",
                file.content().length,
                "links",
                Map.of("content_direct_temporary", url));
    }
}
