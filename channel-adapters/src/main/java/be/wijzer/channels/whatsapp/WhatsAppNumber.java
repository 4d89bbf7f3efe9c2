package be.wijzer.channels.whatsapp;

import be.wijzer.channels.meta.Account;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// One of a town's phone numbers on WhatsApp, as configured.
///
/// @param messagesPerSecond how many messages the number may send a second, from one node
/// @param readReceipts whether residents see that their message was read and is being answered
/// @param template what is sent when the 24 hours after a resident's message are over; without one, nothing can be
record WhatsAppNumber(
        @DefaultValue("") String phoneNumberId,
        Optional<String> wabaId,
        @DefaultValue("") String accessToken,
        @DefaultValue List<String> appSecrets,
        @DefaultValue("") String verifyToken,
        @DefaultValue("https://graph.facebook.com") URI baseUrl,
        @DefaultValue("v26.0") String version,
        @DefaultValue("80") int messagesPerSecond,
        @DefaultValue("true") boolean readReceipts,
        Optional<Template> template)
        implements Account {
    /// A message that Meta has approved beforehand.
    ///
    /// @param withText whether its body has one parameter, for what the assistant says
    record Template(
            String name,
            @DefaultValue("nl") String language,
            @DefaultValue("false") boolean withText) {}

    WhatsAppNumber {
        appSecrets = List.copyOf(appSecrets);
        if (messagesPerSecond < 1) {
            throw new IllegalArgumentException("messages-per-second must be at least 1");
        }
    }

    @Override
    public String id() {
        return phoneNumberId;
    }

    @Override
    public String toString() {
        return "WhatsAppNumber " + phoneNumberId;
    }
}
