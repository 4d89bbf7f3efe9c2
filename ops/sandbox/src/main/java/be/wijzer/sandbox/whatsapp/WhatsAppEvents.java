package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.meta.MetaWebhooks;
import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.vendor.VendorChannel;
import be.wijzer.sandbox.webhook.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What WhatsApp tells the assistant, in the shape of field `messages`.
final class WhatsAppEvents {
    private final MetaWebhooks webhooks;

    WhatsAppEvents(MetaWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    static String newMessageId() {
        UUID random = UUID.randomUUID();
        return "wamid." + Base64.getEncoder().encodeToString(("WIJZER" + random).getBytes(StandardCharsets.UTF_8));
    }

    /// `content` holds the type and the object of that type.
    Webhook message(Town town, WhatsAppUser user, String id, Instant at, Map<String, Object> content) {
        Map<String, Object> message = new LinkedHashMap<>();
        String phone = user.shownPhone();
        if (phone != null) {
            message.put("from", phone);
        }
        message.put("from_user_id", user.userId());
        message.put("id", id);
        message.put("timestamp", Long.toString(at.getEpochSecond()));
        message.putAll(content);
        return event(town, user, Map.of("contacts", List.of(contact(user)), "messages", List.of(message)));
    }

    Webhook status(Town town, WhatsAppUser user, Map<String, Object> status) {
        Map<String, Object> complete = new LinkedHashMap<>(status);
        String phone = user.shownPhone();
        if (phone != null) {
            complete.put("recipient_id", phone);
        }
        complete.put("recipient_user_id", user.userId());
        return event(town, user, Map.of("statuses", List.of(complete)));
    }

    private static Map<String, Object> contact(WhatsAppUser user) {
        Map<String, Object> contact = new LinkedHashMap<>();
        String phone = user.shownPhone();
        if (phone == null) {
            contact.put("profile", Map.of("name", user.name(), "username", user.username()));
        } else {
            contact.put("profile", Map.of("name", user.name()));
            contact.put("wa_id", phone);
        }
        contact.put("user_id", user.userId());
        return contact;
    }

    private Webhook event(Town town, WhatsAppUser user, Map<String, Object> what) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("messaging_product", "whatsapp");
        value.put(
                "metadata",
                Map.of(
                        "display_phone_number", town.displayPhoneNumber(),
                        "phone_number_id", town.phoneNumberId()));
        value.putAll(what);
        Map<String, Object> entry =
                Map.of("id", town.wabaId(), "changes", List.of(Map.of("value", value, "field", "messages")));
        return webhooks.webhook(
                VendorChannel.WHATSAPP,
                town,
                user.userId(),
                Map.of("object", "whatsapp_business_account", "entry", List.of(entry)));
    }
}
