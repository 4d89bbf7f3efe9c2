package be.wijzer.core.conversation;

import java.util.ArrayList;
import java.util.List;

/// Reads what has been said, the latest lines and those kept apart alike.
public final class Transcripts {
    private static final int AT_ONCE = 200;

    private final Conversations conversations;

    public Transcripts(Conversations conversations) {
        this.conversations = conversations;
    }

    /// The lines after a sequence, oldest first, at most 200 of those kept apart; empty where there is no such
    /// conversation.
    public List<Line> after(ConversationId id, long sequence) {
        return conversations
                .find(id)
                .map(conversation -> after(conversation, sequence))
                .orElse(List.of());
    }

    public List<Line> after(Conversation conversation, long sequence) {
        List<Line> latest = conversation.transcript();
        long firstLatest =
                latest.isEmpty() ? conversation.lines() + 1 : latest.getFirst().sequence();
        List<Line> lines = new ArrayList<>();
        if (sequence + 1 < firstLatest) {
            long last = Math.min(firstLatest - 1, sequence + AT_ONCE);
            lines.addAll(conversations.keptLines(conversation.id(), sequence + 1, last));
            if (last < firstLatest - 1) {
                return List.copyOf(lines);
            }
        }
        latest.stream().filter(line -> line.sequence() > sequence).forEach(lines::add);
        return List.copyOf(lines);
    }
}
