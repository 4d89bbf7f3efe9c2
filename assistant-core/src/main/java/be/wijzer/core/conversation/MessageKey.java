package be.wijzer.core.conversation;

import java.util.Optional;

/// Our own id of an outgoing message: the conversation, the line, and the part of the line.
record MessageKey(ConversationId conversation, long line, int part) {
    static Optional<MessageKey> parse(String key) {
        String[] parts = key.split("\\.");
        if (parts.length != 3 || parts[0].isBlank() || parts[0].length() > 64) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new MessageKey(new ConversationId(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return conversation + "." + line + "." + part;
    }
}
