package be.wijzer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What vendors send to Voorbeeldstad of the sandbox, signed with its secrets.
final class Signed {
    static final String WHATSAPP = "/webhooks/whatsapp";
    static final String MESSENGER = "/webhooks/messenger";
    static final String CONVERSATIONS = "/webhooks/twilio/conversations";
    static final String VOICE = "/webhooks/twilio/voice";

    private static final String META_SECRET = "sandbox-app-secret-1";
    private static final String TWILIO_TOKEN = "sandbox-auth-token-1";
    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    private Signed() {}

    record Webhook(String body, Map<String, String> headers) {}

    static Webhook whatsapp(String from, String id, String text) {
        return meta("""
                {"object":"whatsapp_business_account","entry":[{"id":"200000000000001","changes":[{"field":"messages","value":
                {"messaging_product":"whatsapp","metadata":{"display_phone_number":"3256000001","phone_number_id":"100000000000001"},
                "contacts":[{"profile":{"name":"Annelies Peeters"},"wa_id":"%s"}],
                "messages":[{"from":"%s","id":"%s","timestamp":"%d","type":"text","text":{"body":"%s"}}]}}]}]}""".formatted(from, from, id, System.currentTimeMillis() / 1000, text));
    }

    static Webhook whatsappStatus(String messageId, String status) {
        return meta("""
                {"object":"whatsapp_business_account","entry":[{"id":"200000000000001","changes":[{"field":"messages","value":
                {"messaging_product":"whatsapp","metadata":{"display_phone_number":"3256000001","phone_number_id":"100000000000001"},
                "statuses":[{"id":"%s","status":"%s","timestamp":"%d","recipient_id":"32470000001"}]}}]}]}""".formatted(messageId, status, System.currentTimeMillis() / 1000));
    }

    static Webhook messenger(String from, String id, String text) {
        return meta("""
                {"object":"page","entry":[{"id":"300000000000001","time":%1$d,"messaging":[{"sender":{"id":"%2$s"},
                "recipient":{"id":"300000000000001"},"timestamp":%1$d,"message":{"mid":"%3$s","text":"%4$s"}}]}]}""".formatted(System.currentTimeMillis(), from, id, text));
    }

    static Webhook sms(String conversation, int index, String from, String text) {
        return twilio(
                CONVERSATIONS,
                Map.of(
                        "EventType",
                        "onMessageAdded",
                        "ChatServiceSid",
                        "IS00000000000000000000000000000001",
                        "ConversationSid",
                        conversation,
                        "MessageSid",
                        "IM" + conversation + index,
                        "Index",
                        Integer.toString(index),
                        "Author",
                        from,
                        "Body",
                        text,
                        "Source",
                        "SMS",
                        "Attributes",
                        "{}"));
    }

    static Webhook delivery(String conversation, String message, String status) {
        return twilio(
                CONVERSATIONS,
                Map.of(
                        "EventType", "onDeliveryUpdated",
                        "ChatServiceSid", "IS00000000000000000000000000000001",
                        "ConversationSid", conversation,
                        "MessageSid", message,
                        "Status", status));
    }

    static Webhook call(String path, String call, String from, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "CallSid",
                call,
                "From",
                from,
                "To",
                "+3256000001",
                "CallStatus",
                "in-progress",
                "Direction",
                "inbound"));
        fields.putAll(more);
        return twilio(path, fields);
    }

    /// A body of either Meta channel.
    static Webhook meta(String body) {
        String signature = HexFormat.of().formatHex(mac("HmacSHA256", META_SECRET, body));
        return new Webhook(
                body, Map.of("Content-Type", "application/json", "X-Hub-Signature-256", "sha256=" + signature));
    }

    /// Twilio signs the address it was told and the fields in the order of their names.
    private static Webhook twilio(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("AccountSid", ACCOUNT);
        String signed = "http://localhost:8080" + path
                + all.entrySet().stream()
                        .map(field -> field.getKey() + field.getValue())
                        .collect(Collectors.joining());
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return new Webhook(
                body,
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Twilio-Signature",
                        Base64.getEncoder().encodeToString(mac("HmacSHA1", TWILIO_TOKEN, signed))));
    }

    private static byte[] mac(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
