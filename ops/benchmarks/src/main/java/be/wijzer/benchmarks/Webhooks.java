package be.wijzer.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// The bodies that WhatsApp posts to a webhook, signed.
final class Webhooks {
    static final String NUMBER = "100000000000001";
    static final String WABA = "200000000000001";
    static final String PATH = "/webhooks/whatsapp";
    private static final String SECRET = "sandbox-app-secret-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Webhooks() {}

    /// A body and its signature.
    record Signed(byte[] body, Map<String, String> headers) {}

    static Signed message(String resident, String id, Instant at, String text) {
        return signed(Map.of(
                "messaging_product", "whatsapp",
                "metadata", metadata(),
                "contacts", List.of(Map.of("profile", Map.of("name", "Bewoner"), "wa_id", resident)),
                "messages",
                        List.of(Map.of(
                                "from",
                                resident,
                                "id",
                                id,
                                "timestamp",
                                Long.toString(at.getEpochSecond()),
                                "type",
                                "text",
                                "text",
                                Map.of("body", text)))));
    }

    /// @param state `sent`, `delivered` or `read`
    static Signed status(Sent sent, String state, Instant at) {
        return signed(Map.of(
                "messaging_product", "whatsapp",
                "metadata", metadata(),
                "statuses",
                        List.of(Map.of(
                                "id", sent.id(),
                                "status", state,
                                "timestamp", Long.toString(at.getEpochSecond()),
                                "recipient_id", sent.to(),
                                "biz_opaque_callback_data", sent.key()))));
    }

    private static Map<String, String> metadata() {
        return Map.of("display_phone_number", "3292000001", "phone_number_id", NUMBER);
    }

    private static Signed signed(Map<String, Object> value) {
        Map<String, Object> change = Map.of("field", "messages", "value", value);
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", WABA, "changes", List.of(change)))));
        return new Signed(
                body, Map.of("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac(body))));
    }

    private static byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
