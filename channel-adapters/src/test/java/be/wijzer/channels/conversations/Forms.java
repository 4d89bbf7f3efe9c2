package be.wijzer.channels.conversations;

import be.wijzer.channels.twilio.SignedForm;
import be.wijzer.channels.twilio.TwilioTown;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What Twilio posts about a conversation.
final class Forms {
    static final String CONVERSATION = "CH00000000000000000000000000000001";

    private Forms() {}

    static SignedForm message(int index, String body) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "EventType",
                "onMessageAdded",
                "AccountSid",
                TwilioTown.ACCOUNT,
                "ChatServiceSid",
                TwilioTown.SERVICE,
                "ConversationSid",
                CONVERSATION,
                "MessageSid",
                "IM9%031d".formatted(index),
                "Index",
                Integer.toString(index),
                "Author",
                "+32470000001",
                "Body",
                body,
                "Source",
                "SMS"));
        fields.put("DateCreated", Instant.now().toString());
        fields.put("Attributes", "{}");
        return new SignedForm(fields);
    }

    static SignedForm delivery(String messageSid, String status) {
        return new SignedForm(Map.of(
                "EventType",
                "onDeliveryUpdated",
                "AccountSid",
                TwilioTown.ACCOUNT,
                "ChatServiceSid",
                TwilioTown.SERVICE,
                "ConversationSid",
                CONVERSATION,
                "MessageSid",
                messageSid,
                "Status",
                status));
    }

    static SignedForm with(SignedForm form, String field, String value) {
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put(field, value);
        return new SignedForm(fields);
    }
}
