package be.wijzer.intents.recognition;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An embedder that a turn can afford: what was asked before is remembered, the rest is computed on a few threads of
/// its own, once for all who ask it at the same time; who waits too long or finds the queue full goes on without. What
/// comes late is remembered all the same. A full queue means that the node has more to do than it can: then the
/// embedder rests three times as long as a sentence takes it, so that turns get most of the processors.
final class BoundedEmbedder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BoundedEmbedder.class);
    private static final int REMEMBERED = 10_000;
    private static final int WAITING = 32;
    private static final int REST = 3;

    private final SentenceEmbedder embedder;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final AsyncCache<String, float[]> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).buildAsync();
    private volatile long took;
    private volatile long restsUntil = System.nanoTime();

    /// @param width how many sentences are computed at the same time; 32 may wait
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
        if (System.nanoTime() - restsUntil < 0 && remembered.getIfPresent(text) == null) {
            return Optional.empty();
        }
        try {
            CompletableFuture<float[]> answer =
                    remembered.get(text, (said, _) -> CompletableFuture.supplyAsync(() -> computed(said), threads));
            return Optional.ofNullable(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
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

    private float @Nullable [] computed(String text) {
        long start = System.nanoTime();
        float[] vector = embedder.question(text).orElse(null);
        took = System.nanoTime() - start;
        return vector;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
