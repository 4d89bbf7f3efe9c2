package be.wijzer.core.conversation;

import be.wijzer.core.message.Reply;
import be.wijzer.core.message.Utterance;
import java.time.Instant;
import java.util.Optional;

/// One line of a transcript. Sequences start at 1 and have no gaps.
public sealed interface Line {
    long sequence();

    /// Unique within the conversation.
    String id();

    Instant at();

    /// What the resident did.
    ///
    /// @param id the channel's id of the message
    record Heard(long sequence, String id, Instant at, Utterance utterance) implements Line {}

    /// What was said to the resident.
    ///
    /// @param turn the message it answers, or what caused it
    /// @param messageId the provider's id of the last message that carried it, once it was taken
    record Said(
            long sequence, String id, Instant at, Author author, Reply reply, String turn, Optional<String> messageId)
            implements Line {
        Said carriedBy(String message) {
            return new Said(sequence, id, at, author, reply, turn, Optional.of(message));
        }
    }

    /// Something that happened.
    ///
    /// @param what a key of the phrases `system`
    record Happened(long sequence, String id, Instant at, String what, String turn) implements Line {}
}
