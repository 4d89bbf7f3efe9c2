package be.wijzer.sandbox.whatsapp;

import be.wijzer.sandbox.meta.Demands;
import be.wijzer.sandbox.meta.Finding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What Meta refuses in a message to send, without knowing anything but the message itself.
final class MessageChecks {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{5,20}");
    private static final Set<String> TYPES = Set.of(
            "text",
            "image",
            "audio",
            "video",
            "document",
            "sticker",
            "location",
            "reaction",
            "contacts",
            "interactive",
            "template");
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_CALLBACK_DATA = 512;

    private MessageChecks() {}

    /// In the order Meta would notice; empty when it would accept.
    static List<Finding> of(JsonNode message) {
        var demands = new Demands();
        String product = demands.text(message, "messaging_product", 20);
        demands.that(product.isEmpty() || product.equals("whatsapp"), "messaging_product", "must be whatsapp");
        if (message.has("recipient_type")) {
            demands.oneOf(message, "recipient_type", Set.of("individual", "group"));
        }
        recipient(demands, message);
        if (message.has("biz_opaque_callback_data")) {
            demands.optionalText(message, "biz_opaque_callback_data", LONGEST_CALLBACK_DATA);
        }
        if (message.has("context")) {
            JsonNode context = demands.object(message, "context");
            if (context != null) {
                demands.text(context, "message_id", 512);
            }
        }
        String type = demands.text(message, "type", 40);
        if (!type.isEmpty()) {
            demands.that(
                    TYPES.contains(type),
                    "type",
                    "must be one of " + TYPES.stream().sorted().toList());
            JsonNode content = TYPES.contains(type) && !type.equals("contacts") ? demands.object(message, type) : null;
            if (content != null) {
                content(demands, type, content);
            } else if (type.equals("contacts")) {
                contacts(demands, message);
            }
        }
        return demands.findings();
    }

    /// Marking as read, with or without the typing indicator.
    static List<Finding> ofReading(JsonNode message) {
        var demands = new Demands();
        demands.oneOf(message, "messaging_product", Set.of("whatsapp"));
        demands.oneOf(message, "status", Set.of("read"));
        demands.text(message, "message_id", 512);
        if (message.has("typing_indicator")) {
            JsonNode indicator = demands.object(message, "typing_indicator");
            if (indicator != null) {
                demands.oneOf(indicator, "type", Set.of("text"));
            }
        }
        return demands.findings();
    }

    private static void recipient(Demands demands, JsonNode message) {
        if (message.has("to")) {
            String to = demands.text(message, "to", 40);
            demands.that(to.isEmpty() || PHONE.matcher(to).matches(), "to", "is not a valid WhatsApp phone number");
        } else if (message.has("recipient")) {
            String recipient = demands.text(message, "recipient", 140);
            demands.that(
                    recipient.isEmpty() || WhatsAppUser.isUserId(recipient),
                    "recipient",
                    "is not a valid business-scoped user id");
        } else {
            demands.missing("to");
        }
    }

    private static void content(Demands demands, String type, JsonNode content) {
        switch (type) {
            case "text" -> text(demands, content);
            case "image", "video" -> media(demands, content, Set.of("id", "link", "caption"));
            case "document" -> media(demands, content, Set.of("id", "link", "caption", "filename"));
            case "audio", "sticker" -> media(demands, content, Set.of("id", "link", "voice"));
            case "location" -> location(demands, content);
            case "reaction" -> {
                demands.only(content, "reaction", Set.of("message_id", "emoji"));
                demands.text(content, "message_id", 512);
            }
            case "interactive" -> InteractiveChecks.check(demands, content);
            default -> template(demands, content);
        }
    }

    private static void text(Demands demands, JsonNode text) {
        demands.only(text, "text", Set.of("body", "preview_url"));
        demands.text(text, "body", LONGEST_TEXT);
        if (text.has("preview_url")) {
            demands.that(text.path("preview_url").isBoolean(), "preview_url", "must be a boolean");
        }
    }

    static void media(Demands demands, JsonNode media, Set<String> allowed) {
        demands.only(media, "media", allowed);
        boolean hasId = media.has("id");
        if (hasId == media.has("link")) {
            demands.wrong("media", "needs exactly one of id and link");
        } else if (hasId) {
            demands.text(media, "id", 100);
        } else {
            demands.webAddress(media, "link", 2000);
        }
        if (media.has("caption")) {
            demands.optionalText(media, "caption", LONGEST_CAPTION);
        }
        if (media.has("filename")) {
            demands.optionalText(media, "filename", 240);
        }
    }

    private static void location(Demands demands, JsonNode location) {
        demands.only(location, "location", Set.of("latitude", "longitude", "name", "address"));
        degrees(demands, location, "latitude", 90);
        degrees(demands, location, "longitude", 180);
    }

    private static void degrees(Demands demands, JsonNode location, String field, double most) {
        Double value = number(location.path(field));
        if (!location.has(field)) {
            demands.missing(field);
        } else {
            demands.that(value != null && Math.abs(value) <= most, field, "must be a number of degrees");
        }
    }

    private static @Nullable Double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return Double.valueOf(node.asString(""));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static void contacts(Demands demands, JsonNode message) {
        for (JsonNode contact : demands.list(message, "contacts", 1, 5)) {
            JsonNode name = demands.object(contact, "name");
            if (name != null) {
                demands.text(name, "formatted_name", 255);
            }
        }
    }

    private static void template(Demands demands, JsonNode template) {
        String name = demands.text(template, "name", 512);
        demands.that(name.isEmpty() || name.matches("[a-z0-9_]+"), "name", "may hold a-z, 0-9 and _ only");
        JsonNode language = demands.object(template, "language");
        if (language != null) {
            demands.text(language, "code", 10);
            if (language.has("policy")) {
                demands.oneOf(language, "policy", Set.of("deterministic"));
            }
        }
        for (JsonNode component : demands.list(template, "components", 0, 20)) {
            demands.oneOf(component, "type", Set.of("header", "body", "button"));
            if (component.path("type").asString("").equals("button")) {
                demands.oneOf(
                        component,
                        "sub_type",
                        Set.of("quick_reply", "url", "catalog", "CATALOG", "flow", "copy_code", "voice_call"));
                demands.that(
                        component.path("index").asString("").matches("[0-9]"), "index", "must be a number from 0 to 9");
            }
            demands.list(component, "parameters", 0, 100);
        }
    }
}
