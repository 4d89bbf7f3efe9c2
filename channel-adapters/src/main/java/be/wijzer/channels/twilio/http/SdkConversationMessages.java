package be.wijzer.channels.twilio.http;

import be.wijzer.channels.twilio.ConversationMessages;
import be.wijzer.channels.twilio.Lookup;
import be.wijzer.channels.twilio.TwilioAccount;
import be.wijzer.core.channel.SendResult;
import com.twilio.exception.TwilioException;
import com.twilio.rest.conversations.v1.service.conversation.Message;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twilio Conversations (classic) v1. Without the header `X-Twilio-Webhook-Enabled`, so that Twilio doesn't tell us
/// what we said ourselves.
final class SdkConversationMessages implements ConversationMessages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LATEST = 30;

    private final SdkClients clients;

    SdkConversationMessages(SdkClients clients) {
        this.clients = clients;
    }

    @Override
    public SendResult post(TwilioAccount account, String conversation, Written message, LongConsumer index) {
        return Answers.sent(() -> {
            Message made = Message.creator(service(account), conversation)
                    .setAuthor(message.author())
                    .setBody(message.text())
                    .setAttributes(JSON.writeValueAsString(Map.of("key", message.key())))
                    .create(clients.of(account));
            Optional.ofNullable(made.getIndex()).ifPresent(index::accept);
            return made.getSid();
        });
    }

    @Override
    public Lookup find(TwilioAccount account, String conversation, String key) {
        return Answers.looked(() -> Message.reader(service(account), conversation)
                .setOrder(Message.OrderType.DESC)
                .setPageSize(LATEST)
                .firstPage(clients.of(account))
                .getRecords()
                .stream()
                .filter(message -> key(message).filter(key::equals).isPresent())
                .findFirst()
                .<Lookup>map(message -> new Lookup.Found(message.getSid()))
                .orElseGet(Lookup.NotThere::new));
    }

    @Override
    public Optional<String> keyOf(TwilioAccount account, String conversation, String messageSid) {
        try {
            return key(
                    Message.fetcher(service(account), conversation, messageSid).fetch(clients.of(account)));
        } catch (TwilioException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> key(Message message) {
        if (message.getAttributes() == null) {
            return Optional.empty();
        }
        try {
            JsonNode key = JSON.readTree(message.getAttributes()).path("key");
            return key.isString() ? Optional.of(key.asString()) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String service(TwilioAccount account) {
        return account.conversationsService()
                .orElseThrow(() -> new IllegalArgumentException("the account has no Conversations service"));
    }
}
