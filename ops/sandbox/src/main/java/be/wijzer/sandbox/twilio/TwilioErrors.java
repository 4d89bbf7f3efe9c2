package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.vendor.VendorErrors;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/// Twilio's refusals, its own and those it was told to have.
@RestControllerAdvice
class TwilioErrors implements VendorErrors {
    private final JsonMapper json;

    TwilioErrors(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(TwilioRefusal refusal) {
        return refusal.response();
    }

    @Override
    public boolean speakFor(VendorChannel channel) {
        return channel == VendorChannel.TWILIO;
    }

    @Override
    public Answer failing(@Nullable Integer status, @Nullable Integer code) {
        int answered = status == null ? statusOf(code == null ? 20500 : code) : status;
        int told = code == null ? 20000 + answered : code;
        var refusal = new TwilioRefusal(answered, told, "Told to fail");
        return new Answer(answered, "application/json", json.writeValueAsString(refusal.body()));
    }

    private static int statusOf(int code) {
        return switch (code) {
            case 20003 -> 401;
            case 20404 -> 404;
            case 20429 -> 429;
            case 20500 -> 500;
            case 20503 -> 503;
            default -> 400;
        };
    }
}
