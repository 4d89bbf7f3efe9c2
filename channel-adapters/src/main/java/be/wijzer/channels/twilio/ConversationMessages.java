package be.wijzer.channels.twilio;

import be.wijzer.core.channel.SendResult;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The messages of Twilio's conversations. Each call is one request, and blocks.
public interface ConversationMessages {
    /// Adds a message; `index` is told its place in the conversation where it was taken.
    SendResult post(TwilioAccount account, String conversation, Written message, LongConsumer index);

    /// Looks among the latest messages for one with our key.
    Lookup find(TwilioAccount account, String conversation, String key);

    /// Our key of a message; empty where it has none or Twilio doesn't say.
    Optional<String> keyOf(TwilioAccount account, String conversation, String messageSid);

    /// A message of ours.
    ///
    /// @param text at most 1,600 characters
    /// @param key our id of it, kept in its attributes
    record Written(String author, String text, String key) {}
}
