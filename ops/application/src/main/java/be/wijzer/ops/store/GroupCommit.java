package be.wijzer.ops.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One commit for everybody who waits: the cost of writing and syncing the file is shared by all writers of a few
/// milliseconds. What nobody waits for is committed too, a little later.
final class GroupCommit implements Journal {
    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final Duration UNHURRIED = Duration.ofMillis(100);
    private static final Duration COMPACTION = Duration.ofMillis(60);
    private static final int UNSAVED_LIMIT = 8 * 1024 * 1024;
    private static final int COMPACTION_STEP = 1024 * 1024;
    private static final int FILL_RATE = 60;

    private final MVStore store;
    private final CommitPace pace;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Thread thread;
    private List<Consumer<@Nullable Throwable>> waiters = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean closed;
    private long lastCommit = System.nanoTime();
    private long lastCompaction = System.nanoTime();

    GroupCommit(MVStore store, CommitPace pace) {
        this.store = store;
        this.pace = pace;
        this.thread = Thread.ofPlatform().name("store-commit").daemon().start(this::commitUntilClosed);
    }

    @Override
    public <T> T writing(Supplier<T> change) {
        gate.readLock().lock();
        try {
            return change.get();
        } finally {
            gate.readLock().unlock();
            if (store.getUnsavedMemory() > UNSAVED_LIMIT) {
                wake();
            }
        }
    }

    @Override
    public void onceDurable(Consumer<@Nullable Throwable> waiter) {
        Throwable reason;
        lock.lock();
        try {
            reason = closed && failure == null ? new IllegalStateException("The store is closed") : failure;
            if (reason == null) {
                waiters.add(waiter);
                if (waiters.size() == 1) {
                    work.signal();
                }
            }
        } finally {
            lock.unlock();
        }
        if (reason != null) {
            waiter.accept(reason);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        lock.lock();
        try {
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    private void commitUntilClosed() {
        try {
            while (awaitWork()) {
                commit(takeWaiters());
                compactNowAndThen();
            }
            commit(takeWaiters());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The store can no longer be written", e);
            fail(e);
        }
    }

    /// @return false once closed
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            var left = UNHURRIED.toNanos();
            while (!closed && waiters.isEmpty() && left > 0 && store.getUnsavedMemory() <= UNSAVED_LIMIT) {
                left = work.awaitNanos(left);
            }
            if (closed) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        // Between two commits others write too; without this pause every lone writer would pay for a commit of its own.
        TimeUnit.NANOSECONDS.sleep(pace.interval().toNanos() - (System.nanoTime() - lastCommit));
        return true;
    }

    private List<Consumer<@Nullable Throwable>> takeWaiters() {
        lock.lock();
        try {
            var taken = waiters;
            waiters = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void commit(List<Consumer<@Nullable Throwable>> taken) {
        try {
            gate.writeLock().lock();
            try {
                store.commit();
            } finally {
                gate.writeLock().unlock();
            }
            if (pace.sync() && !taken.isEmpty()) {
                store.sync();
            }
        } catch (RuntimeException e) {
            taken.forEach(waiter -> waiter.accept(e));
            throw e;
        }
        lastCommit = System.nanoTime();
        taken.forEach(waiter -> waiter.accept(null));
    }

    /// Every commit leaves the previous versions of what it replaced behind. Moving the survivors of the emptiest
    /// parts of the file makes room to write in, so that the file stays in proportion to what it holds. A
    /// step fits the buffers that are kept; those beyond 4 MB are made anew.
    private void compactNowAndThen() {
        if (System.nanoTime() - lastCompaction < COMPACTION.toNanos()) {
            return;
        }
        gate.writeLock().lock();
        try {
            store.compact(FILL_RATE, COMPACTION_STEP);
        } finally {
            gate.writeLock().unlock();
        }
        lastCompaction = System.nanoTime();
    }

    private void fail(Throwable reason) {
        List<Consumer<@Nullable Throwable>> left;
        lock.lock();
        try {
            failure = reason;
            left = waiters;
            waiters = new ArrayList<>();
        } finally {
            lock.unlock();
        }
        left.forEach(waiter -> waiter.accept(reason));
    }
}
