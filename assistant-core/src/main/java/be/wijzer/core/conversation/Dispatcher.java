package be.wijzer.core.conversation;

import be.wijzer.core.channel.Channel;
import be.wijzer.core.channel.Channels;
import be.wijzer.core.channel.Outgoing;
import be.wijzer.core.channel.SendResult;
import be.wijzer.core.store.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what a saved conversation still owes: notes its events, shows it at the desk, and sends its messages one after
/// another. One conversation is in one pair of hands at a time; what a dead node left is taken over.
public final class Dispatcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int RACES = 50;
    private static final Duration STORE_PAUSE = Duration.ofMillis(500);
    private static final Duration FINISHING = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final String node;
    private final RecentConversations conversations;
    private final Due due;
    private final Channels channels;
    private final Collection<AfterSave> afterSave;
    private final Watchers watchers;
    private final Clock clock;
    private final Watch watch;
    private final Outbox outbox;
    private final Map<ConversationId, Boolean> running = new ConcurrentHashMap<>();
    /// Until the first look around every node counts as alive.
    private volatile Predicate<String> alive = _ -> true;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dispatch-timer").daemon().factory());

    /// @param node this process's name, unlike any other's, also unlike its own after a restart
    public Dispatcher(
            String node,
            Store store,
            Channels channels,
            Collection<AfterSave> afterSave,
            Watchers watchers,
            Clock clock,
            Watch watch,
            Outbox outbox) {
        this.node = node;
        this.conversations = new RecentConversations(store.conversations());
        this.due = store.due();
        this.channels = channels;
        this.afterSave = List.copyOf(afterSave);
        this.watchers = watchers;
        this.clock = clock;
        this.watch = watch;
        this.outbox = outbox;
    }

    String node() {
        return node;
    }

    /// The conversations as whoever changes them on this node sees them.
    Conversations conversations() {
        return conversations;
    }

    void saved(Conversation conversation) {
        watchers.changed(conversation.id());
        if (conversation.isDue()) {
            wake(conversation.id());
        }
    }

    /// Goes on with a conversation, now or as soon as it is free.
    void wake(ConversationId id) {
        Boolean before = running.putIfAbsent(id, false);
        if (before == null) {
            Thread.ofVirtual().name("dispatch").start(() -> run(id));
        } else {
            running.computeIfPresent(id, (_, _) -> true);
        }
    }

    /// Goes on with a conversation that another node may have left.
    void takeOver(ConversationId id) {
        conversations.forget(id);
        wake(id);
    }

    /// Whether this node is at work on a conversation or will be.
    boolean has(ConversationId id) {
        return running.containsKey(id);
    }

    void alive(Set<String> nodes) {
        alive = nodes::contains;
    }

    /// A delivery state tells that a message was taken after all.
    void settle(ConversationId id, String key, String messageId) {
        Outbox.Change taken = conversation -> outbox.find(conversation, key)
                .filter(entry -> entry.state() != OutboxEntry.State.WAITING)
                .map(entry -> outbox.taken(conversation, entry, messageId));
        conversations.forget(id);
        if (change(id, taken)) {
            watch.settled();
            wake(id);
        }
    }

    private void run(ConversationId id) {
        Optional<Instant> again = Optional.empty();
        do {
            running.put(id, false);
            try {
                again = workOff(id);
            } catch (StoreUnavailable _) {
                conversations.forget(id);
                again = Optional.of(clock.instant().plus(STORE_PAUSE));
            } catch (RuntimeException bug) {
                log.error("conversation {} can't be dispatched", id, bug);
                again = Optional.of(clock.instant().plusSeconds(60));
            }
        } while (!running.remove(id, false));
        again.ifPresent(at -> later(id, at));
    }

    private void later(ConversationId id, Instant at) {
        if (!timer.isShutdown()) {
            long millis = Math.max(1, Duration.between(clock.instant(), at).toMillis());
            timer.schedule(() -> wake(id), millis, TimeUnit.MILLISECONDS);
        }
    }

    /// Sends until nothing is left, or something has to wait: then until when.
    private Optional<Instant> workOff(ConversationId id) {
        Optional<Conversation> followed = Optional.empty();
        for (; ; ) {
            Optional<Conversation> found = conversations.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Conversation conversation = found.get();
            if (followed.filter(before -> owesTheSame(before, conversation)).isEmpty()) {
                afterSave.forEach(hook -> hook.saved(conversation));
                followed = found;
            }
            Channel channel = channels.named(conversation.address().channel());
            Outbox.Step step = outbox.next(conversation, node, alive, channel.looksFirst(), clock.instant());
            switch (step) {
                case Outbox.Step.Nothing() -> {
                    due.done(id, conversation.token());
                    return Optional.empty();
                }
                case Outbox.Step.Wait(Instant until) -> {
                    return Optional.of(until);
                }
                case Outbox.Step.Elsewhere() -> {
                    return Optional.empty();
                }
                case Outbox.Step.Save(Conversation changed) -> save(changed);
                case Outbox.Step.Repeat(Conversation changed) -> {
                    if (save(changed)) {
                        watch.possiblyTwice();
                    }
                }
                case Outbox.Step.Send(OutboxEntry entry) -> send(channel, conversation, entry);
            }
        }
    }

    /// Whether nothing has happened but messages leaving.
    private static boolean owesTheSame(Conversation before, Conversation after) {
        return before.token().equals(after.token())
                && before.events().equals(after.events())
                && before.handOver().equals(after.handOver());
    }

    private void send(Channel channel, Conversation conversation, OutboxEntry entry) {
        SendResult result =
                watch.send(channel.name(), entry, conversation.municipality().value(), () -> {
                    try {
                        return channel.send(new Outgoing(
                                entry.key(),
                                conversation.municipality(),
                                conversation.address(),
                                entry.reply(),
                                conversation.language(),
                                entry.author().isHuman(),
                                conversation.lastHeard(),
                                conversation.isWindowClosed(),
                                1 + entry.unanswered()));
                    } catch (RuntimeException bug) {
                        log.error("channel {} failed without an answer", channel.name(), bug);
                        return new SendResult.Unknown("exception");
                    }
                });
        Outbox.Change noted = now -> outbox.noted(now, entry, result, clock.instant(), node);
        for (; ; ) {
            try {
                change(conversation.id(), noted);
                return;
            } catch (StoreUnavailable _) {
                pause();
            }
        }
    }

    private boolean change(ConversationId id, Outbox.Change change) {
        for (int race = 0; race < RACES; race++) {
            Optional<Conversation> changed = conversations.find(id).flatMap(change::of);
            if (changed.isEmpty()) {
                return false;
            }
            if (save(changed.get())) {
                return true;
            }
        }
        throw new StoreUnavailable(new IllegalStateException("too many races"));
    }

    /// Saves a change of the outbox. It only has to be durable before the next message leaves.
    private boolean save(Conversation changed) {
        Conversation next = changed.next();
        boolean saved = next.outbox().isEmpty() ? conversations.saveSoon(next) : conversations.save(next);
        if (saved) {
            watchers.changed(next.id());
        }
        return saved;
    }

    private static void pause() {
        try {
            Thread.sleep(STORE_PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(interrupted);
        }
    }

    /// What is being sent gets a moment to hear its answer: without, the next node could only guess what became of it.
    @Override
    public void close() {
        timer.shutdownNow();
        long end = System.nanoTime() + FINISHING.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
