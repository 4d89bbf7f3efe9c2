package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town;
import be.wijzer.sandbox.town.Town.TwilioAccount;
import be.wijzer.sandbox.twilio.Conversation.Message;
import be.wijzer.sandbox.webhook.Webhook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Twilio tells the assistant about a conversation.
final class TwilioEvents {
    private static final String PATH = "/webhooks/twilio/conversations";

    private final TwilioWebhooks webhooks;

    TwilioEvents(TwilioWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    /// `source` is SMS, SDK or API, by how the message came in.
    Webhook messageAdded(Town town, Conversation conversation, Message message, String source) {
        return messageAdded(town, conversation, message, source, null);
    }

    /// @param media a list in JSON, as Twilio describes what came with a message
    Webhook messageAdded(Town town, Conversation conversation, Message message, String source, @Nullable String media) {
        Map<String, String> fields = start(town, conversation, "onMessageAdded", message.at());
        fields.put("MessageSid", message.sid());
        fields.put("Index", Integer.toString(message.index()));
        fields.put("Author", message.author());
        fields.put("Body", message.body());
        fields.put("Attributes", message.attributes());
        fields.put("Source", source);
        if (media != null) {
            fields.put("Media", media);
        }
        if (message.participantSid() != null) {
            fields.put("ParticipantSid", message.participantSid());
        }
        if (source.equals("SDK")) {
            fields.put("ClientIdentity", message.author());
        }
        return post(town, conversation, fields);
    }

    Webhook conversationAdded(Town town, Conversation conversation) {
        Map<String, String> fields = start(town, conversation, "onConversationAdded", conversation.created());
        fields.put("State", conversation.state());
        fields.put("Attributes", conversation.details().attributes());
        fields.put("Source", "SMS");
        return post(town, conversation, fields);
    }

    /// `status` is sent, delivered or failed, as Twilio's receipts have it.
    Webhook deliveryUpdated(
            Town town,
            Conversation conversation,
            Message message,
            String participantSid,
            String status,
            @Nullable Integer errorCode,
            Instant at) {
        Map<String, String> fields = start(town, conversation, "onDeliveryUpdated", at);
        fields.put("MessageSid", message.sid());
        fields.put("ParticipantSid", participantSid);
        fields.put("DeliveryReceiptSid", "DY" + message.sid().substring(2));
        fields.put("ChannelMessageSid", "SM" + message.sid().substring(2));
        fields.put("Status", status);
        if (errorCode != null) {
            fields.put("ErrorCode", errorCode.toString());
        }
        return post(town, conversation, fields);
    }

    private static Map<String, String> start(Town town, Conversation conversation, String type, Instant at) {
        TwilioAccount account = TwilioAccess.account(town);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("EventType", type);
        fields.put("AccountSid", account.accountSid());
        fields.put("ChatServiceSid", account.serviceSid());
        fields.put("ConversationSid", conversation.sid());
        fields.put("DateCreated", at.truncatedTo(ChronoUnit.MILLIS).toString());
        return fields;
    }

    private Webhook post(Town town, Conversation conversation, Map<String, String> fields) {
        return webhooks.webhook(TwilioAccess.account(town).authToken(), conversation.sid(), PATH, fields);
    }
}
