package be.wijzer.sandbox.twilio;

import java.util.Map;
import org.springframework.http.ResponseEntity;

/// A request Twilio refuses, with the code of its error dictionary.
public final class TwilioRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    public TwilioRefusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static TwilioRefusal parameter(String message) {
        return new TwilioRefusal(400, 20001, message);
    }

    public static TwilioRefusal notFound(String path) {
        return new TwilioRefusal(404, 20404, "The requested resource " + path + " was not found");
    }

    ResponseEntity<Map<String, Object>> response() {
        return ResponseEntity.status(status).body(body());
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        return Map.of(
                "code",
                code,
                "message",
                String.valueOf(getMessage()),
                "more_info",
                "https://www.twilio.com/docs/errors/" + code,
                "status",
                status);
    }
}
