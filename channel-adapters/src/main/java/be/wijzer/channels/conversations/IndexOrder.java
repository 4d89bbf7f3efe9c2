package be.wijzer.channels.conversations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets the messages of a conversation in by their `Index`: one that comes too early waits for those before it, but
/// never longer than the patience. Indexes have no gaps, but not every place is told to this node.
final class IndexOrder {
    private static final int CONVERSATIONS = 50_000;
    private static final Duration REMEMBERED = Duration.ofHours(6);

    private final Duration patience;
    private final Cache<String, Lane> lanes = Caffeine.newBuilder()
            .maximumSize(CONVERSATIONS)
            .expireAfterAccess(REMEMBERED)
            .build();

    IndexOrder(Duration patience) {
        this.patience = patience;
    }

    /// Takes a message in when its turn has come. Never blocks; `message` doesn't either.
    CompletableFuture<Void> take(String conversation, long index, Supplier<CompletableFuture<Void>> message) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        Lane lane = lanes.get(conversation, _ -> new Lane());
        boolean waits = lane.put(index, () -> finish(message, taken));
        if (waits) {
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                    .execute(() -> lane.upTo(index));
        }
        return taken;
    }

    /// A message that isn't taken in here, one of our own for instance, fills its place.
    void passed(String conversation, long index) {
        lanes.get(conversation, _ -> new Lane()).pass(index);
    }

    private static void finish(Supplier<CompletableFuture<Void>> message, CompletableFuture<Void> taken) {
        try {
            message.get().whenComplete((_, failure) -> {
                if (failure == null) {
                    taken.complete(null);
                } else {
                    taken.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            taken.completeExceptionally(failure);
        }
    }

    /// One conversation: what is next, and what waits for it.
    private static final class Lane {
        private final TreeMap<Long, List<Runnable>> places = new TreeMap<>();
        private long next;
        private boolean untouched = true;

        /// Whether it waits.
        synchronized boolean put(long index, Runnable message) {
            untouched = false;
            if (index < next) {
                message.run();
                return false;
            }
            places.computeIfAbsent(index, _ -> new ArrayList<>()).add(message);
            release(next);
            return places.containsKey(index);
        }

        /// What this node said first of all is after everything it knows of.
        synchronized void pass(long index) {
            if (untouched) {
                next = index + 1;
                untouched = false;
            } else if (index >= next) {
                places.computeIfAbsent(index, _ -> new ArrayList<>());
                release(next);
            }
        }

        synchronized void upTo(long index) {
            release(index);
        }

        /// Runs what stands up to `index`, and what follows it without a gap.
        private void release(long index) {
            while (!places.isEmpty() && places.firstKey() <= Math.max(index, next)) {
                long place = places.firstKey();
                places.pollFirstEntry().getValue().forEach(Runnable::run);
                next = Math.max(next, place + 1);
            }
        }
    }
}
