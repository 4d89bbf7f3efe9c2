package be.wijzer.sandbox.twilio;

import be.wijzer.sandbox.town.Town.TwilioAccount;
import be.wijzer.sandbox.twilio.Conversation.Message;
import be.wijzer.sandbox.twilio.Conversation.Participant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of Twilio's answers, as its OpenAPI names them.
final class ConversationJson {
    private static final String HOST = "https://conversations.twilio.com/v1/Conversations/";

    private ConversationJson() {}

    static Map<String, Object> conversation(TwilioAccount account, Conversation conversation) {
        Map<String, Object> json = start(account, conversation.sid(), conversation.created());
        json.put("sid", conversation.sid());
        json.put("friendly_name", conversation.details().friendlyName());
        json.put("unique_name", conversation.details().uniqueName());
        json.put("attributes", conversation.details().attributes());
        json.put("state", conversation.state());
        json.put("timers", Map.of());
        json.put("bindings", Map.of());
        json.put("url", HOST + conversation.sid());
        json.put(
                "links",
                Map.of(
                        "participants", HOST + conversation.sid() + "/Participants",
                        "messages", HOST + conversation.sid() + "/Messages",
                        "webhooks", HOST + conversation.sid() + "/Webhooks"));
        json.remove("conversation_sid");
        return json;
    }

    static Map<String, Object> participant(TwilioAccount account, Conversation conversation, Participant participant) {
        Map<String, Object> json = start(account, conversation.sid(), participant.joined());
        json.put("sid", participant.sid());
        json.put("identity", participant.identity());
        json.put("attributes", participant.attributes());
        json.put(
                "messaging_binding",
                participant.address() == null
                        ? null
                        : Map.of(
                                "type", "sms",
                                "address", participant.address(),
                                "proxy_address", String.valueOf(participant.proxy())));
        json.put("url", HOST + conversation.sid() + "/Participants/" + participant.sid());
        return json;
    }

    static Map<String, Object> message(TwilioAccount account, Conversation conversation, Message message) {
        Map<String, Object> json = start(account, conversation.sid(), message.at());
        json.put("sid", message.sid());
        json.put("index", message.index());
        json.put("author", message.author());
        json.put("body", message.body());
        json.put("media", null);
        json.put("attributes", message.attributes());
        json.put("participant_sid", message.participantSid());
        json.put("delivery", null);
        json.put("content_sid", null);
        String url = HOST + conversation.sid() + "/Messages/" + message.sid();
        json.put("url", url);
        json.put("links", Map.of("delivery_receipts", url + "/Receipts", "channel_metadata", url + "/ChannelMetadata"));
        return json;
    }

    static Map<String, Object> page(String key, List<Map<String, Object>> items) {
        String url = HOST + "?PageSize=50&Page=0";
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("page", 0);
        meta.put("page_size", Math.max(50, items.size()));
        meta.put("first_page_url", url);
        meta.put("previous_page_url", null);
        meta.put("url", url);
        meta.put("next_page_url", null);
        meta.put("key", key);
        return Map.of(key, items, "meta", meta);
    }

    private static Map<String, Object> start(TwilioAccount account, String conversationSid, Instant at) {
        Map<String, Object> json = new LinkedHashMap<>();
        String date = at.truncatedTo(ChronoUnit.SECONDS).toString();
        json.put("account_sid", account.accountSid());
        json.put("chat_service_sid", account.serviceSid());
        json.put("conversation_sid", conversationSid);
        json.put("date_created", date);
        json.put("date_updated", date);
        return json;
    }
}
