package be.wijzer.sandbox.messenger;

import be.wijzer.sandbox.meta.MetaWebhooks;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What Messenger tells the assistant.
final class MessengerEvents {
    /// The assistant's own app, as echoes of its messages name it.
    static final long OUR_APP = 400000000000001L;
    /// The inbox of the page, where people answer by hand.
    static final long PAGE_INBOX_APP = 263902037430900L;

    private final MetaWebhooks webhooks;

    MessengerEvents(MetaWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    static String newMessageId() {
        return "m_" + UUID.randomUUID().toString().replace("-", "") + "Wijzer";
    }

    /// From the user to the page: `key` is message, postback, delivery, read …
    Webhook fromUser(Town town, String psid, Instant at, String key, Map<String, Object> content) {
        return event(town, psid, psid, page(town), at, key, content);
    }

    Webhook echo(Town town, String psid, Instant at, Map<String, Object> message) {
        Map<String, Object> echo = new LinkedHashMap<>(message);
        echo.put("is_echo", true);
        return event(town, psid, page(town), psid, at, "message", echo);
    }

    private Webhook event(
            Town town,
            String psid,
            String sender,
            String recipient,
            Instant at,
            String key,
            Map<String, Object> content) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("sender", Map.of("id", sender));
        item.put("recipient", Map.of("id", recipient));
        item.put("timestamp", at.toEpochMilli());
        item.put(key, content);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", page(town));
        entry.put("time", at.toEpochMilli());
        entry.put("messaging", List.of(item));
        return webhooks.webhook(VendorChannel.MESSENGER, town, psid, Map.of("object", "page", "entry", List.of(entry)));
    }

    private static String page(Town town) {
        return town.page().orElseThrow();
    }
}
