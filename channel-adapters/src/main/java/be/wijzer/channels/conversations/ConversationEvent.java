package be.wijzer.channels.conversations;

import be.wijzer.channels.twilio.TwilioForm;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.message.Utterance;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Twilio tells about a conversation
/// (https://www.twilio.com/docs/conversations/conversations-webhooks).
sealed interface ConversationEvent {
    JsonMapper JSON = new JsonMapper();

    /// A resident said something; several attachments are several utterances.
    ///
    /// @param place where it stands in its conversation
    /// @param ids of the resident
    /// @param name what the resident is called in a chat
    record Said(
            Place place,
            String messageSid,
            Map<String, String> ids,
            Optional<String> name,
            Instant at,
            List<Utterance> utterances)
            implements ConversationEvent {}

    /// Something of ours stands in the conversation.
    record Ours(Place place, String messageSid, Optional<String> key) implements ConversationEvent {}

    /// @param index counts a conversation's messages from 0; empty where Twilio doesn't say
    record Place(String conversation, Optional<Long> index) {}

    /// A message of ours came somewhere.
    record Delivered(String conversation, String messageSid, DeliveryState state, Optional<String> error)
            implements ConversationEvent {}

    /// Nothing for us.
    record Other(String what) implements ConversationEvent {}

    static ConversationEvent read(TwilioForm form, Instant now) {
        String type = form.first("EventType").orElse("none");
        Optional<String> conversation = form.filled("ConversationSid");
        Optional<String> message = form.filled("MessageSid");
        if (conversation.isEmpty() || message.isEmpty()) {
            return new Other(type);
        }
        return switch (type) {
            case "onMessageAdded" -> added(form, conversation.get(), message.get(), now);
            case "onDeliveryUpdated" ->
                state(form)
                        .<ConversationEvent>map(state -> new Delivered(
                                conversation.get(),
                                message.get(),
                                state,
                                form.filled("ErrorCode").filter(code -> !code.equals("0"))))
                        .orElseGet(() -> new Other("delivery"));
            default -> new Other(type);
        };
    }

    private static ConversationEvent added(TwilioForm form, String conversation, String message, Instant now) {
        Place place = new Place(conversation, index(form));
        String author = form.first("Author").orElse("");
        if (author.equals(ConversationsChannel.AUTHOR)
                || form.first("Source").filter("API"::equalsIgnoreCase).isPresent()) {
            return new Ours(place, message, key(form));
        }
        Map<String, String> ids = new TreeMap<>(Map.of("conversation", conversation));
        phone(author).ifPresent(phone -> ids.put("phone", phone));
        return new Said(
                place,
                message,
                ids,
                Optional.of(author)
                        .filter(name -> !name.isBlank() && phone(name).isEmpty()),
                time(form, now),
                utterances(form));
    }

    private static Optional<Long> index(TwilioForm form) {
        return form.filled("Index").filter(index -> index.matches("\\d{1,9}")).map(Long::valueOf);
    }

    private static Optional<String> key(TwilioForm form) {
        JsonNode key = json(form, "Attributes").path("key");
        return key.isString() ? Optional.of(key.asString()) : Optional.empty();
    }

    private static Optional<String> phone(String author) {
        String number = author.replaceFirst("^whatsapp:", "");
        return number.matches("\\+[1-9]\\d{6,14}") ? Optional.of(number) : Optional.empty();
    }

    private static Instant time(TwilioForm form, Instant now) {
        try {
            return form.first("DateCreated").map(Instant::parse).orElse(now);
        } catch (DateTimeParseException _) {
            return now;
        }
    }

    private static List<Utterance> utterances(TwilioForm form) {
        JsonNode media = json(form, "Media");
        Optional<String> body = form.first("Body");
        if (media.isArray() && !media.isEmpty()) {
            return media.values().stream()
                    .map(item -> (Utterance) media(item, item == media.get(0) ? body : Optional.empty()))
                    .toList();
        }
        return List.of(body.<Utterance>map(Utterance.Text::new).orElseGet(() -> new Utterance.Unsupported("no-body")));
    }

    private static Utterance.Media media(JsonNode item, Optional<String> caption) {
        Optional<String> mimeType = text(item, "ContentType");
        String kind = mimeType.map(type -> type.toLowerCase(Locale.ROOT).split("/", 2)[0])
                .filter(List.of("image", "audio", "video")::contains)
                .orElse("document");
        return new Utterance.Media(
                kind, mimeType, text(item, "Sid"), caption.filter(text -> !text.isBlank()), text(item, "Filename"));
    }

    private static Optional<String> text(JsonNode item, String name) {
        return item.path(name).isString() ? Optional.of(item.path(name).asString()) : Optional.empty();
    }

    private static JsonNode json(TwilioForm form, String field) {
        try {
            return JSON.readTree(form.first(field).orElse("null"));
        } catch (JacksonException _) {
            return JSON.nullNode();
        }
    }

    private static Optional<DeliveryState> state(TwilioForm form) {
        return switch (form.first("Status").orElse("").toLowerCase(Locale.ROOT)) {
            case "sent" -> Optional.of(DeliveryState.SENT);
            case "delivered" -> Optional.of(DeliveryState.DELIVERED);
            case "read" -> Optional.of(DeliveryState.READ);
            case "failed", "undelivered" -> Optional.of(DeliveryState.FAILED);
            default -> Optional.empty();
        };
    }
}
