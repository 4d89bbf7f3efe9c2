package be.wijzer.core.identity;

import be.wijzer.core.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/// Who is signed in to which conversation.
public interface Sessions {
    /// Puts it in the place of any other of its conversation.
    void open(Session session);

    Optional<Session> find(ConversationId conversation);

    /// Notes that the resident was heard at a moment; an earlier one than is known changes nothing.
    void heard(ConversationId conversation, Instant at);

    void end(ConversationId conversation);
}
