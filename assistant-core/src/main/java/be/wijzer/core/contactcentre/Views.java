package be.wijzer.core.contactcentre;

import be.wijzer.core.conversation.ConversationId;
import java.time.Instant;
import java.util.List;

/// Who of the staff has looked at which conversation, and when.
public interface Views {
    void viewed(View view);

    /// The views of one conversation, latest first.
    List<View> of(ConversationId conversation);

    /// @param id unique: noting a view twice notes it once
    record View(String id, ConversationId conversation, String account, String what, Instant at) {}
}
