package be.wijzer.sandbox.talk;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A picture a resident sends. Without `base64`, a small grey one stands for it.
public record Picture(
        @Nullable String base64,
        @Nullable String mimeType,
        @Nullable String caption,
        @Nullable String id) {
    private static final String SMALL_GREY_PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNoaGj4DwAFhAKAjM1mJgAAAABJRU5ErkJggg==";

    public byte[] bytes() {
        try {
            return Base64.getDecoder().decode(base64 == null ? SMALL_GREY_PNG : base64);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "base64 is not base64");
        }
    }

    public String type() {
        return mimeType == null ? "image/png" : mimeType;
    }
}
