package be.wijzer.channels.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// What went wrong, as RFC 9457 writes it.
///
/// @param type `about:blank` where the status says all there is to say
/// @param errors the fields that are wrong; left out where none is
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Wrong> errors) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /// One field and what is wrong with it.
    public record Wrong(String field, String message) {}

    public static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", title(status), status.value(), detail, List.of());
    }

    static Problem wrong(HttpStatus status, List<Wrong> errors) {
        return new Problem(
                "about:blank",
                title(status),
                status.value(),
                errors.size() == 1 ? "A field is wrong." : "Some fields are wrong.",
                errors);
    }

    private static String title(HttpStatus status) {
        String words = status.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
