package be.wijzer.channels.whatsapp;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.message.Utterance;
import java.time.Instant;
import java.util.Optional;

/// One thing a webhook's body tells.
sealed interface Event {
    /// A resident did something.
    record Said(ChannelAddress from, String id, Instant at, Utterance utterance) implements Event {}

    /// One of our messages came further.
    ///
    /// @param key our callback data
    /// @param error the code of a failure
    record Came(String messageId, DeliveryState state, Optional<String> key, Optional<Integer> error)
            implements Event {}

    /// A resident has another number or id from now on.
    record Moved(ChannelAddress before, ChannelAddress after, String id) implements Event {}

    /// Nothing to do.
    ///
    /// @param what for figures: one of few words, never a sender's own
    record Passed(String what) implements Event {}
}
