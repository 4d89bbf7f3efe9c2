package be.wijzer.sandbox.meta;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// A refusal in Meta's shape.
public record GraphError(
        int status,
        int code,
        @Nullable Integer subcode,
        String message,
        @Nullable String details) {

    /// By its documented code: the HTTP status and the title follow.
    public static GraphError of(int code, @Nullable String details) {
        Known known = Known.of(code);
        return new GraphError(known.status(), code, null, "(#" + code + ") " + known.title(), details);
    }

    public static GraphError parameter(String message) {
        return new GraphError(400, 100, null, "(#100) " + message, null);
    }

    public GraphError withSubcode(int newSubcode) {
        return new GraphError(status, code, newSubcode, message, details);
    }

    public ResponseEntity<Object> response() {
        return ResponseEntity.status(status).body(body());
    }

    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("type", "OAuthException");
        error.put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (details != null) {
            error.put("error_data", Map.of("messaging_product", "whatsapp", "details", details));
        }
        if (status >= 500) {
            error.put("is_transient", true);
        }
        error.put(
                "fbtrace_id",
                "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 22));
        return Map.of("error", error);
    }

    /// Codes and titles as Meta's pages list them (WhatsApp error-codes, 15 May 2026).
    record Known(int status, String title) {
        static Known of(int code) {
            return switch (code) {
                case 0, 190 -> new Known(401, "Error validating access token");
                case 1 -> new Known(500, "API Unknown");
                case 2 -> new Known(503, "API Service");
                case 3 -> new Known(500, "API Method");
                case 4 -> new Known(400, "Application request limit reached");
                case 10 -> new Known(403, "Application does not have permission for this action");
                case 100 -> new Known(400, "Invalid parameter");
                case 368 -> new Known(403, "Temporarily blocked for policies violations");
                case 551 -> new Known(400, "This person isn't available right now.");
                case 80007 -> new Known(400, "Rate limit issues");
                case 130429 -> new Known(400, "Rate limit hit");
                case 130472 -> new Known(400, "User's number is part of an experiment");
                case 131000 -> new Known(500, "Something went wrong");
                case 131005 -> new Known(403, "Access denied");
                case 131008 -> new Known(400, "Required parameter is missing");
                case 131009 -> new Known(400, "Parameter value is not valid");
                case 131016 -> new Known(500, "Service unavailable");
                case 131021 -> new Known(400, "Recipient cannot be sender");
                case 131026 -> new Known(400, "Message undeliverable");
                case 131031 -> new Known(403, "Account has been locked");
                case 131037 -> new Known(400, "Display name approval is needed");
                case 131042 -> new Known(400, "Business eligibility payment issue");
                case 131045 -> new Known(500, "Incorrect certificate");
                case 131047 -> new Known(400, "Re-engagement message");
                case 131048 -> new Known(400, "Spam rate limit hit");
                case 131049 -> new Known(400, "Meta chose not to deliver");
                case 131050 -> new Known(400, "User has stopped receiving marketing messages");
                case 131051 -> new Known(400, "Unsupported message type");
                case 131052 -> new Known(400, "Media download error");
                case 131053 -> new Known(400, "Media upload error");
                case 131056 -> new Known(400, "(Business Account, Consumer Account) pair rate limit hit");
                case 131057 -> new Known(500, "Account in maintenance mode");
                case 131062 -> new Known(400, "Business-scoped user id is not supported for this message");
                case 132000 -> new Known(400, "Template param count mismatch");
                case 132001 -> new Known(404, "Template does not exist");
                case 132005 -> new Known(400, "Template hydrated text too long");
                case 132007 -> new Known(400, "Template format character policy violated");
                case 132012 -> new Known(400, "Template parameter format mismatch");
                case 132015 -> new Known(400, "Template is paused");
                case 132016 -> new Known(400, "Template is disabled");
                case 132068 -> new Known(400, "Flow is blocked");
                case 132069 -> new Known(400, "Flow is throttled");
                case 133016 -> new Known(400, "Account register/deregister rate limit exceeded");
                default -> new Known(400, "Error");
            };
        }
    }
}
