package be.wijzer.core.conversation;

import java.time.Instant;
import java.util.List;

/// The conversations that have something to do after their save: small, and the only thing ever listed.
public interface Due {
    /// Notes that a conversation is due, before its save. The latest token stands.
    void note(Entry entry);

    /// Removes the note, unless another token has come since.
    void done(ConversationId conversation, String token);

    boolean contains(ConversationId conversation);

    List<Entry> all();

    /// @param node the node that looks after it
    /// @param at when it is to be looked at
    record Entry(ConversationId conversation, String token, String node, Instant at) {}
}
