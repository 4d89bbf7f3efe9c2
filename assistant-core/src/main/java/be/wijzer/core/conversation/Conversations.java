package be.wijzer.core.conversation;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.municipality.MunicipalityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where conversations are kept. Every method throws `StoreUnavailable` where nothing could be read or written.
public interface Conversations {
    /// The conversation of a resident at this address, by any of its ids; a new id where there is none yet. Two
    /// callers with the same address get the same answer. Ids seen together are linked from then on.
    ConversationId at(MunicipalityId municipality, ChannelAddress address);

    /// The resident who was at `before` is at `after` from now on; ids that were left behind lead to nobody. Repeating
    /// it
    /// is harmless.
    void move(MunicipalityId municipality, ChannelAddress before, ChannelAddress after);

    Optional<Conversation> find(ConversationId id);

    /// The versions of conversations, those that are there.
    Map<ConversationId, Long> versions(Collection<ConversationId> ids);

    /// Replaces the version before this one, durably, or inserts version 1. False when another save came first.
    boolean save(Conversation conversation);

    /// Replaces the version before this one without waiting for durability: for what can be redone.
    boolean saveSoon(Conversation conversation);

    /// Whether a message older than those in the document was processed within the last eight days.
    boolean wasProcessed(ConversationId id, String messageId);

    /// Keeps message ids that leave the document. Repeating it is harmless.
    void keepProcessed(ConversationId id, List<String> messageIds);

    /// Keeps lines that leave the document. Repeating it is harmless.
    void keepLines(ConversationId id, List<Line> lines);

    /// Kept lines by sequence, from `first` to `last`, both included, oldest first.
    List<Line> keptLines(ConversationId id, long first, long last);
}
