package be.wijzer.core.conversation;

import be.wijzer.core.store.StoreUnavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what other nodes change in the conversations that are watched on this one: one question to the store for
/// all of them.
public final class Lookout implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lookout.class);
    private static final int AT_ONCE = 1_000;

    private final Conversations conversations;
    private final Watchers watchers;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lookout").daemon().factory());
    /// The versions of the last look.
    private Map<ConversationId, Long> seen = Map.of();

    public Lookout(Conversations conversations, Watchers watchers, Duration every) {
        this.conversations = conversations;
        this.watchers = watchers;
        this.every = every;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks once. What is seen for the first time counts as changed; after a look that failed, so does everything.
    void look() {
        Map<ConversationId, Long> before = seen;
        Map<ConversationId, Long> now = new HashMap<>();
        try {
            List<ConversationId> watched = watchers.watched();
            for (int from = 0; from < watched.size(); from += AT_ONCE) {
                now.putAll(conversations.versions(watched.subList(from, Math.min(from + AT_ONCE, watched.size()))));
            }
        } catch (StoreUnavailable _) {
            seen = Map.of();
            return;
        } catch (RuntimeException bug) {
            log.error("looking for changes of other nodes failed", bug);
            return;
        }
        seen = now;
        now.forEach((id, version) -> {
            if (!version.equals(before.get(id))) {
                watchers.changed(id);
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
