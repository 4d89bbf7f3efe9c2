package be.wijzer.core.store.mongo;

import static java.util.Objects.requireNonNull;

import be.wijzer.core.store.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What many threads ask of the store, as few commands: who finds nobody asking asks for all who wait.
///
/// @param <Q> what one thread asks
/// @param <A> its answer
public final class Together<Q, A> {
    /// Some two hundred kilobytes of conversations: what is read and written at once is held in buffers at both ends.
    private static final int MOST = 40;

    private final Function<List<Q>, List<A>> asking;
    private final Duration pause;
    private final Lock lock = new ReentrantLock();
    private final List<Waiting<Q, A>> waiting = new ArrayList<>();
    private long lastAsked = System.nanoTime();

    /// @param asking the answers to many, in their order; `StoreUnavailable` where they aren't known
    public Together(Function<List<Q>, List<A>> asking) {
        this(asking, Duration.ZERO);
    }

    /// @param pause at least between two commands, in which others come to ask: for what nobody waits for
    public Together(Function<List<Q>, List<A>> asking, Duration pause) {
        this.asking = asking;
        this.pause = pause;
    }

    /// Asks after the call, never before it; `StoreUnavailable` where the answer isn't known.
    public A ask(Q question) {
        Waiting<Q, A> mine = new Waiting<>(question);
        synchronized (waiting) {
            waiting.add(mine);
        }
        lock.lock();
        try {
            if (!mine.done) {
                awaitOthers();
                askFor(next(mine));
                lastAsked = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
        return mine.answer();
    }

    private void awaitOthers() {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos() - (System.nanoTime() - lastAsked));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(interrupted);
        }
    }

    /// The longest waiting, and in any case this one.
    private List<Waiting<Q, A>> next(Waiting<Q, A> mine) {
        synchronized (waiting) {
            List<Waiting<Q, A>> next = new ArrayList<>(waiting.subList(0, Math.min(MOST, waiting.size())));
            if (!next.contains(mine)) {
                next.add(mine);
            }
            waiting.removeAll(next);
            return next;
        }
    }

    private void askFor(List<Waiting<Q, A>> all) {
        try {
            List<A> answers = asking.apply(all.stream().map(one -> one.question).toList());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).answer = answers.get(i);
            }
        } catch (StoreUnavailable unavailable) {
            all.forEach(one -> one.failure = unavailable);
        }
        all.forEach(one -> one.done = true);
    }

    /// What one thread waits for; its fields are guarded by `lock`.
    private static final class Waiting<Q, A> {
        private final Q question;
        private boolean done;
        private @Nullable A answer;
        private @Nullable StoreUnavailable failure;

        Waiting(Q question) {
            this.question = question;
        }

        A answer() {
            if (failure != null) {
                throw new StoreUnavailable(failure);
            }
            return requireNonNull(answer);
        }
    }
}
