package be.wijzer.core.conversation;

import be.wijzer.core.channel.DeliveryState;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// How far each sent message came, by the provider's id of it. States only move forward, in whatever order they
/// arrive.
public interface Deliveries {
    /// Notes a state, durably; it may overtake the answer to the message's sending. Throws `StoreUnavailable` where
    /// nothing could be saved.
    void reached(String channel, String messageId, DeliveryState state, Instant at, Optional<String> error);

    /// The states of messages, as far as any is known.
    Map<String, DeliveryState> states(String channel, Collection<String> messageIds);
}
