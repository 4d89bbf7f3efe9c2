package be.wijzer.core.conversation;

import be.wijzer.core.channel.ChannelAddress;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.store.StoreUnavailable;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Conversations as this node last saved or read them. One that another node has changed since can be read, but never
/// overwritten: its save is refused, it is forgotten, and whoever reads it again gets it as it is. For those who
/// change conversations; whoever only looks asks the store.
final class RecentConversations implements Conversations {
    private static final long MOST_LINES = 4_000;
    private static final int STRIPES = 256;

    private final Conversations store;
    /// As in every cache that a turn comes by, whoever comes by keeps it tidy: no other thread is woken for that.
    private final Cache<ConversationId, Conversation> recent = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(MOST_LINES)
            .weigher((ConversationId _, Conversation conversation) -> 10
                    + conversation.transcript().size()
                    + conversation.processed().size() / 4)
            .build();

    private final Lock[] turns =
            IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

    RecentConversations(Conversations store) {
        this.store = store;
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        Conversation known = recent.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Conversation> found = store.find(id);
        found.ifPresent(this::keep);
        return found;
    }

    @Override
    public Map<ConversationId, Long> versions(Collection<ConversationId> ids) {
        return store.versions(ids);
    }

    /// From now on it is read as the store has it.
    void forget(ConversationId id) {
        recent.invalidate(id);
    }

    @Override
    public boolean save(Conversation conversation) {
        return saved(conversation, store::save);
    }

    @Override
    public boolean saveSoon(Conversation conversation) {
        return saved(conversation, store::saveSoon);
    }

    /// One save of a conversation at a time on this node: a race between its own threads is decided here.
    private boolean saved(Conversation conversation, Predicate<Conversation> saving) {
        Lock turn = turns[Math.floorMod(conversation.id().hashCode(), turns.length)];
        turn.lock();
        try {
            Conversation known = recent.getIfPresent(conversation.id());
            return (known == null || known.version() < conversation.version()) && savedAlone(conversation, saving);
        } finally {
            turn.unlock();
        }
    }

    private boolean savedAlone(Conversation conversation, Predicate<Conversation> saving) {
        try {
            if (saving.test(conversation)) {
                keep(conversation);
                return true;
            }
        } catch (StoreUnavailable unknown) {
            recent.invalidate(conversation.id());
            throw unknown;
        }
        recent.invalidate(conversation.id());
        return false;
    }

    private void keep(Conversation conversation) {
        recent.asMap()
                .merge(conversation.id(), conversation, (one, other) -> one.version() >= other.version() ? one : other);
    }

    @Override
    public ConversationId at(MunicipalityId municipality, ChannelAddress address) {
        return store.at(municipality, address);
    }

    @Override
    public void move(MunicipalityId municipality, ChannelAddress before, ChannelAddress after) {
        store.move(municipality, before, after);
    }

    @Override
    public boolean wasProcessed(ConversationId id, String messageId) {
        return store.wasProcessed(id, messageId);
    }

    @Override
    public void keepProcessed(ConversationId id, List<String> messageIds) {
        store.keepProcessed(id, messageIds);
    }

    @Override
    public void keepLines(ConversationId id, List<Line> lines) {
        store.keepLines(id, lines);
    }

    @Override
    public List<Line> keptLines(ConversationId id, long first, long last) {
        return store.keptLines(id, first, last);
    }
}
