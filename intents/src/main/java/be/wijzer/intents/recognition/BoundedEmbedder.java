package be.wijzer.intents.recognition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An embedder that a turn can afford: what was asked before is remembered, the rest is computed on a few threads of
/// its own, and who waits too long or finds the queue full goes on without. What comes late is remembered all the
/// same. A full queue means that the node has more to do than it can: then the embedder rests three times as long as a
/// sentence takes it, so that turns get most of the processors.
final class BoundedEmbedder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BoundedEmbedder.class);
    private static final int REMEMBERED = 10_000;
    private static final int WAITING = 8;
    private static final int REST = 3;

    private final SentenceEmbedder embedder;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final Cache<String, float[]> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private volatile long took;
    private volatile long restsUntil = System.nanoTime();

    /// @param width how many sentences are computed at the same time; eight may wait
    BoundedEmbedder(SentenceEmbedder embedder, Duration patience, int width) {
        this.embedder = embedder;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                width,
                width,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("sentence-vectors-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    SentenceEmbedder embedder() {
        return embedder;
    }

    /// The vector of a question; empty where there is no model, or none in time.
    Optional<float[]> question(String text) {
        float[] known = remembered.getIfPresent(text);
        if (known != null) {
            return Optional.of(known);
        }
        if (System.nanoTime() - restsUntil < 0) {
            return Optional.empty();
        }
        try {
            Future<Optional<float[]>> answer = threads.submit(() -> {
                long start = System.nanoTime();
                Optional<float[]> vector = embedder.question(text);
                took = System.nanoTime() - start;
                vector.ifPresent(numbers -> remembered.put(text, numbers));
                return vector;
            });
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            restsUntil = System.nanoTime() + REST * took;
            return Optional.empty();
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            log.warn("A sentence was read without its vector", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
