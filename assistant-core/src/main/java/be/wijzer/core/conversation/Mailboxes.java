package be.wijzer.core.conversation;

import be.wijzer.core.store.StoreUnavailable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// One queue a resident: what comes in for the same address on this node runs one after another, in order of arrival,
/// on
/// virtual threads. Taking something in never blocks.
final class Mailboxes {
    private static final int LONGEST = 1_000;

    private final Executor virtualThreads =
            command -> Thread.ofVirtual().name("turn").start(command);
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    <T> CompletableFuture<T> put(String address, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                result.complete(work.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        };
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(address);
            if (queue == null) {
                waiting.put(address, new ArrayDeque<>());
                virtualThreads.execute(() -> empty(address, run));
            } else if (queue.size() < LONGEST) {
                queue.add(run);
            } else {
                result.completeExceptionally(new StoreUnavailable(new IllegalStateException("mailbox is full")));
            }
        }
        return result;
    }

    private void empty(String address, Runnable first) {
        for (Runnable next = first; next != null; next = next(address)) {
            next.run();
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next(String address) {
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(address);
            Runnable next = queue == null ? null : queue.poll();
            if (next == null) {
                waiting.remove(address);
            }
            return next;
        }
    }
}
