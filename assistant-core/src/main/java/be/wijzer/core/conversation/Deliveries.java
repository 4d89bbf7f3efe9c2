package be.wijzer.core.conversation;

import be.wijzer.core.channel.DeliveryState;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// How far each sent message came, by the provider's id of it. States only move forward, in whatever order they
/// arrive.
public interface Deliveries {
    /// Notes a state, durably, and tells how far the message had come before; empty for a message not heard of yet:
    /// its state can overtake the answer to its sending. Throws `StoreUnavailable` where nothing could be saved.
    Optional<DeliveryState> reached(
            String channel, String messageId, DeliveryState state, Instant at, Optional<String> error);

    /// The states of messages, as far as any is known.
    Map<String, DeliveryState> states(String channel, Collection<String> messageIds);
}
