package be.wijzer.sandbox.twilio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The text messages outside any conversation, newest first; the oldest are forgotten.
final class TextMessages {
    private static final int KEPT = 3_000;

    private final Deque<TextMessage> messages = new ArrayDeque<>();

    synchronized void keep(TextMessage message) {
        messages.addFirst(message);
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /// @param to empty for every number
    /// @param from empty for every number
    synchronized List<TextMessage> between(Optional<String> from, Optional<String> to) {
        return messages.stream()
                .filter(message -> from.isEmpty() || from.get().equals(message.from()))
                .filter(message -> to.isEmpty() || to.get().equals(message.to()))
                .toList();
    }

    synchronized Optional<TextMessage> with(String sid) {
        return messages.stream().filter(message -> message.sid().equals(sid)).findFirst();
    }
}
