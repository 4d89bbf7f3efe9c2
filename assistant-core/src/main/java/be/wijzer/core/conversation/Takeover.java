package be.wijzer.core.conversation;

import be.wijzer.core.store.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this node known to be alive, and goes on with what another node left when it died.
public final class Takeover implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Takeover.class);
    private static final Duration STALE = Duration.ofMinutes(1);

    private final Nodes nodes;
    private final Due due;
    private final Conversations conversations;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Watch watch;
    private final Duration silent;
    private final ScheduledExecutorService timer = timer("takeover");
    private final ScheduledExecutorService heart = timer("heartbeat");

    /// @param silent after how long without a sign of life a node is taken for dead
    public Takeover(Store store, Dispatcher dispatcher, Clock clock, Watch watch, Duration silent) {
        nodes = store.nodes();
        due = store.due();
        conversations = store.conversations();
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.watch = watch;
        this.silent = silent;
    }

    private static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /// Starts giving signs of life and looking, four times in the time a node may be silent. The one doesn't wait for
    /// the other: where there is much to take over, this node would be taken for dead itself.
    public void start() {
        long millis = silent.dividedBy(4).toMillis();
        heart.scheduleWithFixedDelay(() -> trying(this::beat), 0, millis, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(this::look, 0, millis, TimeUnit.MILLISECONDS);
    }

    /// Looks once.
    public void look() {
        trying(this::lookAround);
    }

    private void beat() {
        nodes.beat(dispatcher.node(), clock.instant());
    }

    private void lookAround() {
        Instant now = clock.instant();
        Set<String> alive = nodes.aliveSince(now.minus(silent));
        dispatcher.alive(alive);
        List<Due.Entry> entries = due.all();
        watch.due(entries, now);
        entries.stream()
                .filter(entry -> isLeft(entry, alive, now))
                .filter(entry -> !dispatcher.has(entry.conversation()))
                .forEach(entry -> takeOver(entry, now));
    }

    /// What this node noted a moment ago is about to be saved, at work or just done.
    private boolean isLeft(Due.Entry entry, Set<String> alive, Instant now) {
        return entry.node().equals(dispatcher.node())
                ? entry.at().plus(silent).isBefore(now)
                : !alive.contains(entry.node());
    }

    private static void trying(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable _) {
            log.warn("the store can't be reached; trying again soon");
        } catch (RuntimeException bug) {
            log.error("looking after the nodes failed", bug);
        }
    }

    private void takeOver(Due.Entry entry, Instant now) {
        boolean owesNothing = conversations
                .find(entry.conversation())
                .map(conversation ->
                        conversation.outbox().isEmpty() && !conversation.token().equals(entry.token()))
                .orElse(true);
        if (owesNothing && entry.at().plus(STALE).isBefore(now)) {
            due.done(entry.conversation(), entry.token());
        } else {
            dispatcher.takeOver(entry.conversation());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        heart.shutdownNow();
        try {
            nodes.leave(dispatcher.node());
        } catch (StoreUnavailable _) {
            log.warn("the store can't be reached; the other nodes will notice that this one has ended");
        }
    }
}
