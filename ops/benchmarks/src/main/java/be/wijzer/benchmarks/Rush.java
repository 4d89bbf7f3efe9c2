package be.wijzer.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;

/// Work done at once, on virtual threads: as fast as so many clients can, or so many times a second whatever happens.
final class Rush {
    private Rush() {}

    /// One piece of work. `turn` counts from 0 over all clients.
    interface Work {
        void run(long turn) throws IOException, InterruptedException;
    }

    /// How often the work was done, and how long that took until the last was ready.
    record Done(long count, Duration time) {
        double perSecond() {
            return count / (time.toNanos() / 1e9);
        }
    }

    /// Every client does the work again and again for a time.
    static Done closed(int clients, Duration time, Work work) {
        long end = System.nanoTime() + time.toNanos();
        return whilst(clients, _ -> System.nanoTime() < end, work);
    }

    /// Clients do the work so many times together.
    static Done times(int clients, long count, Work work) {
        return whilst(clients, turn -> turn < count, work);
    }

    private static Done whilst(int clients, LongPredicate goesOn, Work work) {
        AtomicLong turns = new AtomicLong();
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(threads.submit(() -> {
                    for (long turn = turns.getAndIncrement(); goesOn.test(turn); turn = turns.getAndIncrement()) {
                        work.run(turn);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            all.forEach(Rush::join);
        }
        return new Done(done.get(), Duration.ofNanos(System.nanoTime() - start));
    }

    /// The work begins at an even pace, whether the former has ended or not.
    static Done open(double perSecond, Duration time, Work work) {
        long start = System.nanoTime();
        long count = Math.round(perSecond * time.toNanos() / 1e9);
        Queue<Future<?>> all = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long turn = 0; turn < count; turn++) {
                long at = start + (long) (turn * 1e9 / perSecond);
                for (long wait = at - System.nanoTime(); wait > 0; wait = at - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                long number = turn;
                all.add(threads.submit(() -> {
                    work.run(number);
                    return null;
                }));
            }
            all.forEach(Rush::join);
        }
        return new Done(count, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void join(Future<?> future) {
        try {
            future.get(5, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (TimeoutException stuck) {
            throw new IllegalStateException("the work didn't end", stuck);
        }
    }
}
