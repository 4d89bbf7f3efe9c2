package be.wijzer.core.conversation;

import java.util.UUID;

/// A conversation's key: unguessable, and without a trace of who holds it.
public record ConversationId(String value) {
    public ConversationId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not a conversation id");
        }
    }

    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
