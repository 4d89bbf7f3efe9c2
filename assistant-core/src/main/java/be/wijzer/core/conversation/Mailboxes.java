package be.wijzer.core.conversation;

import be.wijzer.core.store.StoreUnavailable;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One queue a resident: what comes in for the same address on this node runs one after another, in order of arrival,
/// on virtual threads. Taking something in never blocks. Only some run at once and the others wait before they begin,
/// when they weigh least; beyond what a node does in some seconds it takes nothing in. So a rush costs time and not the
/// node: providers bring it again, and browsers are told to.
final class Mailboxes {
    static final int MOST = 1_000;
    static final int AT_ONCE = 128;

    private final Executor virtualThreads =
            command -> Thread.ofVirtual().name("turn").start(command);
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private int taken;

    <T> CompletableFuture<T> put(String address, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                result.complete(work.get());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        };
        if (!take(address, run)) {
            result.completeExceptionally(new StoreUnavailable(new IllegalStateException("too much at once")));
        }
        return result;
    }

    private boolean take(String address, Runnable run) {
        synchronized (waiting) {
            if (taken == MOST) {
                return false;
            }
            taken++;
            Queue<Runnable> queue = waiting.get(address);
            if (queue == null) {
                waiting.put(address, new ArrayDeque<>());
                virtualThreads.execute(() -> empty(address, run));
            } else {
                queue.add(run);
            }
            return true;
        }
    }

    private void empty(String address, Runnable first) {
        for (Runnable next = first; next != null; next = next(address)) {
            running.acquireUninterruptibly();
            try {
                next.run();
            } finally {
                running.release();
            }
        }
    }

    private @Nullable Runnable next(String address) {
        synchronized (waiting) {
            taken--;
            Queue<Runnable> queue = waiting.get(address);
            Runnable next = queue == null ? null : queue.poll();
            if (next == null) {
                waiting.remove(address);
            }
            return next;
        }
    }
}
