package be.wijzer.channels.messenger;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.channel.DeliveryState;
import be.wijzer.core.message.Utterance;
import java.time.Instant;
import java.util.Optional;

/// One thing a webhook's body tells.
sealed interface Event {
    /// A resident did something.
    ///
    /// @param standby whether another app has the conversation: kept, never answered
    record Said(ChannelAddress from, String id, Instant at, Utterance utterance, boolean standby) implements Event {}

    /// A colleague answered from the page's own inbox, or another app did.
    record Answered(ChannelAddress to, String id, String text) implements Event {}

    /// Another app has taken the conversation over.
    record Taken(ChannelAddress resident, String id) implements Event {}

    /// Another app has given the conversation to us.
    record GivenBack(ChannelAddress resident, String id) implements Event {}

    /// One of our messages came further.
    ///
    /// @param key our own id of it
    record Came(String messageId, DeliveryState state, Optional<String> key) implements Event {}

    /// Nothing to do.
    ///
    /// @param what for figures: one of few words, never a sender's own
    record Passed(String what) implements Event {}
}
