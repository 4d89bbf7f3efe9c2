package be.wijzer.core.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who wants to know at once that a conversation on this node has changed. A hint only: other nodes change it too.
public final class Watchers {
    private final Map<ConversationId, Set<Runnable>> watching = new ConcurrentHashMap<>();

    /// Calls `changed` after each save, quickly and never blocking, until the result is closed.
    public Watching watch(ConversationId conversation, Runnable changed) {
        watching.computeIfAbsent(conversation, _ -> ConcurrentHashMap.newKeySet())
                .add(changed);
        return () -> watching.computeIfPresent(conversation, (_, watchers) -> {
            watchers.remove(changed);
            return watchers.isEmpty() ? null : watchers;
        });
    }

    /// The conversations that somebody watches.
    List<ConversationId> watched() {
        return List.copyOf(watching.keySet());
    }

    void changed(ConversationId conversation) {
        watching.getOrDefault(conversation, Set.of()).forEach(Runnable::run);
    }

    /// Ends watching.
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}
