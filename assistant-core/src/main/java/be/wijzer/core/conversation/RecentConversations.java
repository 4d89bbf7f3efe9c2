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
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    /// Counts saves and forgettings. What was read from the store while one came by may be older than it, and isn't
    /// kept:
    /// the node would send once more what it has just sent.
    private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

    RecentConversations(Conversations store) {
        this.store = store;
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        Conversation known = recent.getIfPresent(id);
        if (known != null) {
            return Optional.of(known);
        }
        long before = changes.get(stripe(id));
        Optional<Conversation> found = store.find(id);
        found.ifPresent(read ->
                recent.asMap().compute(id, (_, kept) -> changes.get(stripe(id)) == before ? newer(kept, read) : kept));
        return found;
    }

    @Override
    public Map<ConversationId, Long> versions(Collection<ConversationId> ids) {
        return store.versions(ids);
    }

    /// From now on it is read as the store has it.
    void forget(ConversationId id) {
        changes.incrementAndGet(stripe(id));
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
        Lock turn = turns[stripe(conversation.id())];
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
            forget(conversation.id());
            throw unknown;
        }
        forget(conversation.id());
        return false;
    }

    private void keep(Conversation saved) {
        changes.incrementAndGet(stripe(saved.id()));
        recent.asMap().merge(saved.id(), saved, RecentConversations::newer);
    }

    private static Conversation newer(@Nullable Conversation kept, Conversation other) {
        return kept != null && kept.version() >= other.version() ? kept : other;
    }

    private static int stripe(ConversationId id) {
        return Math.floorMod(id.hashCode(), STRIPES);
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
